package dev.dateline.release;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agent of foreign principals must say in each release (22 U.S.C. 614(b)). */
final class Disclosures {
  private Disclosures() {}

  /** Adds what is missing where it can only be one thing: the newsroom has one principal. */
  static ReleaseContent labelled(ReleaseContent content, DisclosurePolicy policy) {
    if (content.disclosure() != null
        || !(policy instanceof DisclosurePolicy.Fara fara)
        || fara.principals().size() != 1) {
      return content;
    }
    DisclosurePolicy.Principal principal = fara.principals().getFirst();
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

  /** Returns what is owed for a distribution at this instant; null if nothing is. */
  static @Nullable Filing filing(ReleaseContent content, Newsroom newsroom, Instant now) {
    return newsroom.disclosure() instanceof DisclosurePolicy.Fara && content.disclosure() != null
        ? Filing.of(now)
        : null;
  }

  /** Returns what of the disclosure is missing, or is not what the newsroom is registered as. */
  static List<Fault> faults(ReleaseContent content, DisclosurePolicy policy) {
    if (!(policy instanceof DisclosurePolicy.Fara fara)) {
      return List.of();
    }
    Disclosure disclosure = content.disclosure();
    if (disclosure == null) {
      return List.of(
          new Fault("#/disclosure", "is missing; say for which principal the release is"));
    }
    List<Fault> faults = new ArrayList<>();
    if (!fara.isRegistrant(disclosure.registrant())) {
      faults.add(new Fault("#/disclosure/registrant", "is not '%s'".formatted(fara.registrant())));
    }
    if (fara.principal(disclosure.principal()).isEmpty()) {
      faults.add(new Fault("#/disclosure/principal", "is none of the newsroom's principals"));
    }
    return faults;
  }
}
