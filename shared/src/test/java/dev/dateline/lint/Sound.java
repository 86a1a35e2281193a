package dev.dateline.lint;

import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.DisclosurePolicy.Principal;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Body;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Dateline;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.Examples;
import dev.dateline.release.Finding;
import dev.dateline.release.Language;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A release with which nothing is wrong, to be spoilt in one place at a time. */
final class Sound {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final String BODY =
      """
      The Harbour Lights Trust lit a second lamp above the quay on Monday, March 2, 2026, and \
      closed the old one for repairs. %s

      “The boats found their way home tonight, and that is all a lamp is for,” said Nuala Byrne, \
      keeper of the lights.

      The lamp is seen from thirty miles, runs on the tide, and needs one keeper instead of three. \
      Its glass was ground on the island, and its tower was built by the masons who mended the \
      church. The trust paid for it with gifts of four hundred families, and opens the stairs to \
      visitors in June. Tickets go to schools first, and to everyone else from the middle of May. \
      The old lamp will stand in the museum beside the fish market, where it can be lit by hand.
      """;

  private Sound() {}

  static ReleaseContent.Builder release() {
    return release("Harbour Lights Opens a Second Lighthouse");
  }

  static ReleaseContent.Builder release(String headline) {
    return ReleaseContent.withHeadline(headline)
        .language(new Language("en-IE"))
        .releaseLine(
            new ReleaseLine(
                "FOR IMMEDIATE RELEASE: Monday, March 2, 2026", true, false, DAY, null, null))
        .dateline(new Dateline("CORK, Ireland", DAY, null))
        .body(body(""))
        .contacts(
            List.of(
                new Contact(
                    "Nuala Byrne",
                    null,
                    "Keeper",
                    List.of(new EmailAddress("nuala@harbour.example")),
                    List.of(new PhoneNumber("+353 21 555 0100, ext. 4")))))
        .quotes(
            List.of(
                new Quote(
                    "The boats found their way home tonight, and that is all a lamp is for",
                    "Nuala Byrne",
                    "keeper of the lights")))
        .boilerplate(List.of(new Boilerplate("the Harbour Lights Trust", "It keeps lamps.")))
        .endMark("###");
  }

  /** Returns the body with something more in its first paragraph. */
  static Body body(String more) {
    return new Body(Body.Format.MARKDOWN, BODY.formatted(more));
  }

  static ReleaseContent saying(String more) {
    return release().body(body(more)).build();
  }

  static Newsroom newsroom(Map<String, RuleLevel> rules) {
    Newsroom usual = Examples.NEWSROOM;
    return new Newsroom(
        usual.name(), 1, usual.title(), usual.zone(), usual.profile(), usual.disclosure(), rules);
  }

  static Newsroom agent() {
    return agent(Map.of());
  }

  static Newsroom agent(Map<String, RuleLevel> rules) {
    return agent(new Principal("Port of Elsewhere", null), rules);
  }

  static Newsroom agentOf(String principal, @Nullable String country) {
    return agent(new Principal(principal, country), Map.of());
  }

  private static Newsroom agent(Principal principal, Map<String, RuleLevel> rules) {
    Newsroom usual = Examples.NEWSROOM;
    Fara fara = new Fara("Quay Ltd.", List.of(principal), Map.of());
    return new Newsroom(usual.name(), 1, usual.title(), usual.zone(), usual.profile(), fara, rules);
  }

  static List<Finding> findings(ReleaseContent content) {
    return new Lint().findings(content, List.of(), Examples.NEWSROOM, Examples.NOON);
  }

  /** Returns where a code was found. */
  static List<String> places(String code, ReleaseContent content) {
    return places(code, findings(content));
  }

  static List<String> places(String code, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> String.valueOf(finding.pointer()))
        .toList();
  }
}
