package dev.dateline.release;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.DisclosurePolicy.Principal;
import dev.dateline.newsroom.NamesInText;
import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an agent of foreign principals must say in each release (22 U.S.C. 614(b)). */
public final class Disclosures {
  /** Where the disclosure itself stands. */
  public static final String PLACE = "#/disclosure";

  private static final int LONGEST_QUOTED = 60;
  private static final int MOST_NAMED = 10;

  /** Words of a label beside the names: "distributed by" the one "for" the other. */
  private static final int FEWEST_BESIDE = 3;

  private Disclosures() {}

  /** Tells whether a finding is about for whom a release is. */
  public static boolean isAbout(Finding finding) {
    return finding.pointer() != null && finding.pointer().startsWith(PLACE);
  }

  /** Adds what is missing where it can only be one thing: the newsroom has one principal. */
  static ReleaseContent labelled(ReleaseContent content, DisclosurePolicy policy) {
    if (content.disclosure() != null
        || !(policy instanceof Fara fara)
        || fara.principals().size() != 1) {
      return content;
    }
    Principal principal = fara.principals().getFirst();
    return content
        .change()
        .disclosure(
            new Disclosure(
                Disclosure.Regime.FARA,
                fara.registrant(),
                principal.name(),
                principal.country(),
                null))
        .build();
  }

  /** Adds what is owed for a distribution at this instant, if anything is, to what was before. */
  static List<Filing> owed(
      List<Filing> before, ReleaseContent content, Newsroom newsroom, Instant distributed) {
    if (!(newsroom.disclosure() instanceof Fara) || content.disclosure() == null) {
      return before;
    }
    List<Filing> owed = new ArrayList<>(before);
    owed.add(Filing.of(distributed));
    return owed;
  }

  /**
   * Returns what of the disclosure is missing, or is not what the newsroom is registered as; at
   * {@link #PLACE} if all of it is missing.
   */
  public static List<Fault> faults(ReleaseContent content, DisclosurePolicy policy) {
    if (!(policy instanceof Fara fara)) {
      return List.of();
    }
    Disclosure disclosure = content.disclosure();
    if (disclosure == null) {
      return List.of(
          new Fault(
              PLACE,
              "is missing, and the newsroom speaks for others; say for whom, with the registrant %s and one of its principals"
                  .formatted(quoted(fara.registrant()))));
    }
    List<Fault> faults = new ArrayList<>();
    if (!fara.isRegistrant(disclosure.registrant())) {
      faults.add(
          new Fault(
              PLACE + "/registrant",
              "is %s and not the newsroom's registrant, %s; write the one that is registered"
                  .formatted(quoted(disclosure.registrant()), quoted(fara.registrant()))));
    }
    Optional<Principal> registered = fara.principal(disclosure.principal());
    if (registered.isEmpty()) {
      String principals =
          fara.principals().stream()
              .limit(MOST_NAMED)
              .map(principal -> quoted(principal.name()))
              .collect(Collectors.joining(", "));
      faults.add(
          new Fault(
              PLACE + "/principal",
              "is %s and none of the newsroom's principals; write one of them: %s"
                  .formatted(quoted(disclosure.principal()), principals)));
    }
    registered
        .flatMap(principal -> faultOfCountry(disclosure.principalCountry(), principal))
        .ifPresent(faults::add);
    String text = disclosure.text();
    if (text != null) {
      faultOf(text, disclosure)
          .map(fault -> new Fault(PLACE + "/text", fault))
          .ifPresent(faults::add);
    }
    if (!disclosure.isWordedIn(fara, content.language())) {
      faults.add(
          new Fault(
              PLACE + "/text",
              "is missing, and the newsroom has no wording of its label in the language '%s'; give it one with PUT /newsroom, or write the label here"
                  .formatted(content.language() == null ? "en" : content.language().tag())));
    }
    return faults;
  }

  private static Optional<Fault> faultOfCountry(@Nullable String said, Principal principal) {
    String country = principal.country();
    if (said == null || country == null || Principal.areSame(said, country)) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            PLACE + "/principalCountry",
            "is %s and not the country of that principal, %s; correct it, or leave it out"
                .formatted(quoted(said), quoted(country))));
  }

  private static Optional<String> faultOf(String text, Disclosure disclosure) {
    String registrant = quoted(disclosure.registrant());
    String principal = quoted(disclosure.principal());
    NamesInText names = new NamesInText(text);
    if (!names.have(disclosure.registrant()) || !names.have(disclosure.principal())) {
      return Optional.of(
          "does not name %s and %s; correct it, or leave it out for the newsroom's own wording"
              .formatted(registrant, principal));
    }
    return names.countBeside(disclosure.registrant(), disclosure.principal()) < FEWEST_BESIDE
        ? Optional.of(
            "names %s and %s and says nothing of them; say that the one distributes it on behalf of the other, or leave it out for the newsroom's own wording"
                .formatted(registrant, principal))
        : Optional.empty();
  }

  private static String quoted(String name) {
    return Finding.quoted(name, LONGEST_QUOTED);
  }
}
