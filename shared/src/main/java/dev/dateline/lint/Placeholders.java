package dev.dateline.lint;

import static java.util.stream.Collectors.toSet;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Issuer;
import dev.dateline.release.ReleaseContent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds words that stand for others to come: TK, XXX, "lorem ipsum", "[insert". */
final class Placeholders implements Rule {
  private static final int FEWEST = 3;

  @Override
  public String code() {
    return "PLACEHOLDER";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.ERROR;
  }

  @Override
  public void look(Checked release, Found found) {
    Set<String> names = names(release.content());
    Set<String> more = release.vocabulary().map(Vocabulary::placeholders).orElse(Set.of());
    release
        .all()
        .filter(passage -> !passage.pointer().startsWith("#/disclosure/r"))
        .filter(passage -> !passage.pointer().equals("#/endMark") || !isCrosses(passage.text()))
        .forEach(passage -> look(passage, names, more, found));
  }

  private static void look(Passage passage, Set<String> names, Set<String> more, Found found) {
    List<Token> words = passage.words();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      boolean toCome = word.text().equals("TK") && !names.contains("TK") && !isFlight(passage, i);
      boolean crosses = isCrosses(word.text()) && !names.contains(word.text());
      boolean latin =
          word.lower().equals("lorem")
              && i + 1 < words.size()
              && words.get(i + 1).lower().equals("ipsum");
      if (toCome || crosses) {
        add(passage, word.text(), found);
      } else if (latin) {
        add(passage, "lorem ipsum", found);
      } else if (word.start() > 0 && passage.text().charAt(word.start() - 1) == '[') {
        String bracket = "[" + word.lower();
        boolean toInsert =
            bracket.equals("[insert")
                || more.stream().anyMatch(one -> standsAt(one, passage.text(), word.start() - 1));
        if (toInsert) {
          add(passage, bracket, found);
        }
      }
    }
  }

  private static boolean standsAt(String placeholder, String text, int index) {
    int end = index + placeholder.length();
    boolean same =
        end <= text.length()
            && text.substring(index, end).toLowerCase(Locale.ROOT).equals(placeholder);
    return same && (end == text.length() || !Token.isOfWord(text.codePointAt(end)));
  }

  private static void add(Passage passage, String placeholder, Found found) {
    found.add(
        passage.pointer(),
        "%s stands for words to come; write them, or take it out."
            .formatted(Found.quoted(placeholder)));
  }

  /** XX may be a Roman numeral, and so XXX in names; XXXX is none. */
  private static boolean isCrosses(String text) {
    return text.length() >= FEWEST
        && (text.chars().allMatch(c -> c == 'X') || text.chars().allMatch(c -> c == 'x'));
  }

  /** TK 1234 is one of an airline's. */
  private static boolean isFlight(Passage passage, int word) {
    return word + 1 < passage.words().size()
        && passage.gapAfter(word).isBlank()
        && passage.words().get(word + 1).isNumber();
  }

  /** Words of the names of those who issue the release: TK may be one of them. */
  private static Set<String> names(ReleaseContent content) {
    Issuer issuer = content.issuer();
    Stream<String> ofIssuer =
        issuer == null
            ? Stream.empty()
            : Stream.concat(
                Stream.of(issuer.name()), issuer.tickers().stream().map(Issuer.Ticker::symbol));
    return Stream.concat(ofIssuer, content.boilerplate().stream().map(Boilerplate::about))
        .flatMap(name -> Token.in(name).stream())
        .map(Token::text)
        .collect(toSet());
  }
}
