package dev.dateline.lint;

import dev.dateline.intake.text.DisclosureStatement;
import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosures;
import dev.dateline.release.Finding;
import dev.dateline.release.Linter;
import dev.dateline.release.ReleaseContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a release with every rule, each at the level that the newsroom gives to it. */
public final class Lint implements Linter {
  static final List<Rule> RULES =
      List.of(
          new WeekdayOfDate(),
          new NameOfZone(),
          new LineAndInstant(),
          new UnkeptEmbargo(),
          new EmbargoDate(),
          new EmbargoTime(),
          new EmbargoZone(),
          new DatelineAndDate(),
          new ReachableContact(),
          new HeadlineForm(),
          new ThirdPerson(),
          new NamedSpeakers(),
          new LengthOfBody(),
          new UsefulLinks(),
          new PlaceOfPhoto(),
          new WholeTickers(),
          new StaleDates(),
          new StandingParagraph(),
          new EndOfText(),
          new DisclosureThere(),
          new DisclosureNames(),
          new DisclosureFirst(),
          new OtherLabels(),
          new Placeholders(),
          new LookAlikes(),
          new LostLetters());

  @Override
  public List<Finding> findings(
      ReleaseContent content, List<Finding> ofIntake, Newsroom newsroom, Instant at) {
    Checked release = Checked.of(content, newsroom, at);
    List<Finding> ofRules = new ArrayList<>();
    for (Rule rule : RULES) {
      Found found = new Found(rule, given(rule.code(), newsroom));
      rule.look(release, found);
      ofRules.addAll(found.list());
    }
    return together(ofIntake, ofRules, newsroom);
  }

  /**
   * Puts what a reader found at intake beside what the rules found, in the order of the members.
   *
   * <p>Those of intake take the newsroom's level of their code, too. Where both say a code of one
   * place, intake's stays, as only it knows the source, unless the rule's matters more.
   */
  static List<Finding> together(List<Finding> ofIntake, List<Finding> ofRules, Newsroom newsroom) {
    List<Finding> all = new ArrayList<>();
    for (Finding finding : ofIntake) {
      RuleLevel given = given(finding, newsroom);
      Finding.Level level = given == null ? finding.level() : Levels.of(given);
      if (level != null) {
        all.add(finding.at(level));
      }
    }
    List<Finding> said = List.copyOf(all);
    ofRules.stream()
        .filter(finding -> said.stream().noneMatch(one -> covers(one, finding)))
        .forEach(all::add);
    all.sort(Places.ORDER);
    return List.copyOf(all);
  }

  private static boolean covers(Finding said, Finding other) {
    return other.isSaidBy(said) && said.level().compareTo(other.level()) <= 0;
  }

  /** So may the label of a text whose front matter says another one. */
  private static @Nullable RuleLevel given(Finding finding, Newsroom newsroom) {
    boolean contradicts = finding.code().equals("FRONT_MATTER") && Disclosures.isAbout(finding);
    return given(contradicts ? DisclosureStatement.UNREAD : finding.code(), newsroom);
  }

  /** A label that was not read may be of another principal than the one that is shown. */
  private static @Nullable RuleLevel given(String code, Newsroom newsroom) {
    if (code.equals(DisclosureStatement.UNREAD)
        && newsroom.disclosure() instanceof DisclosurePolicy.Fara) {
      return RuleLevel.ERROR;
    }
    return Codes.isFixed(code) ? null : newsroom.rules().get(code);
  }
}
