package dev.dateline.intake.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a member of a front matter says about whether its page is public yet. */
final class FrontStatus {
  private static final Set<String> DRAFT =
      Set.of(
          "draft",
          "isdraft",
          "private",
          "hidden",
          "unlisted",
          "unpublished",
          "wip",
          "hold",
          "onhold");
  private static final Set<String> PUBLIC =
      Set.of(
          "published",
          "publish",
          "ispublished",
          "live",
          "public",
          "visible",
          "approved",
          "ready",
          "release",
          "released");

  /** WordPress, Ghost, Kirby and what agencies write have each their own. */
  private static final Set<String> STATUS = Set.of("status", "state", "workflow", "visibility");

  private static final Set<String> PUBLIC_STATUS =
      Set.of(
          "published",
          "publish",
          "public",
          "live",
          "visible",
          "approved",
          "final",
          "ready",
          "released",
          "veröffentlicht",
          "freigegeben",
          "publié",
          "publicado");

  /** A {@code state} alone may be that of Maine; these are of a page. */
  private static final Pattern NOT_PUBLIC =
      Pattern.compile(
          "(?iu)draft|hidden|skip|pending|private|future|schedul|unpubl|unlist|review|hold|embarg|progress|wait|queue|wip|internal|confidential|not ");

  static final Set<String> NO = Set.of("false", "no", "off", "n", "0", "none", "");
  static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");

  private FrontStatus() {}

  /** Tells whether a word in lower case is a yes or a no. */
  static boolean isFlag(String word) {
    return NO.contains(word) || YES.contains(word);
  }

  /** Tells whether the page is kept back; nothing where the member is about something else. */
  static Optional<Boolean> keepsBack(String key, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    String name = FrontNames.joined(key);
    boolean flag = isFlag(word);
    if (DRAFT.contains(name) && (flag || !name.endsWith("hold"))) {
      return Optional.of(!NO.contains(word));
    }
    if (PUBLIC.contains(name) && flag) {
      return Optional.of(NO.contains(word));
    }
    if (name.equals("state") && !flag) {
      return Optional.of(NOT_PUBLIC.matcher(text).find()).filter(Boolean::booleanValue);
    }
    if (STATUS.contains(FrontNames.lastWord(key)) || name.endsWith("status")) {
      return Optional.of(!PUBLIC_STATUS.contains(word) && !YES.contains(word));
    }
    return Optional.empty();
  }
}
