package dev.dateline.release;

import dev.dateline.newsroom.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom gives to a release that comes in without it. The release says it from then on: no
 * later change of the settings changes what was published.
 */
final class OfNewsroom {
  private OfNewsroom() {}

  /** Adds contact and boilerplate where there are none. */
  static ReleaseContent added(ReleaseContent content, Profile profile) {
    ReleaseContent.Builder filled = content.change();
    if (content.contacts().isEmpty() && profile.contact() != null) {
      filled.contacts(List.of(Contact.of(profile.contact())));
    }
    if (content.boilerplate().isEmpty()
        && profile.boilerplate() != null
        && isReadable(profile.language(), content.language())) {
      filled.boilerplate(List.of(Boilerplate.of(profile.boilerplate())));
    }
    return filled.build();
  }

  /** Says what was added. */
  static Stream<Finding> findings(ReleaseContent sent, ReleaseContent kept) {
    List<Finding> findings = new ArrayList<>();
    if (!sent.contacts().equals(kept.contacts())) {
      findings.add(
          info(
              "#/contacts",
              "The release names nobody to ask, and so has the newsroom's contact; name another to replace it."));
    }
    if (!sent.boilerplate().equals(kept.boilerplate())) {
      findings.add(
          info(
              "#/boilerplate",
              "The release has no standing paragraph, and so has the newsroom's; send another to replace it."));
    }
    return findings.stream();
  }

  private static Finding info(String pointer, String message) {
    return new Finding("FROM_NEWSROOM", Finding.Level.INFO, message, pointer, true);
  }

  /** A paragraph in another language than the release's is not for its readers. */
  private static boolean isReadable(@Nullable Locale written, @Nullable Language read) {
    return written == null || read == null || written.getLanguage().equals(read.primary());
  }
}
