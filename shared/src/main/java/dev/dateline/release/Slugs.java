package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes slugs of headlines, and the addresses that a release may have. */
final class Slugs {
  private static final int LONGEST = 80;
  private static final int NUMBERED = 9;

  /** Letters that no decomposition turns into ASCII. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) '&', "-and-"));

  private Slugs() {}

  /**
   * Returns the addresses to try, in this order: the author's wish alone, or else that of the
   * headline, numbered ones, and last one that no other release can have.
   */
  static List<Address> addressesFor(PressRelease release, Newsroom newsroom, Instant now) {
    int year = now.atZone(newsroom.zone()).getYear();
    Slug wish = release.content().slug();
    if (wish != null) {
      return List.of(new Address(release.newsroom(), year, wish));
    }
    String chance = release.id().value().substring(24);
    String ofHeadline = of(release.content().headline());
    String base = ofHeadline.isEmpty() ? "release-" + chance : ofHeadline;
    List<String> slugs = new ArrayList<>(List.of(base));
    for (int i = 2; i <= NUMBERED; i++) {
      slugs.add(base + "-" + i);
    }
    slugs.add(base + "-" + chance);
    return slugs.stream()
        .map(slug -> new Address(release.newsroom(), year, new Slug(slug)))
        .toList();
  }

  private static String of(String headline) {
    String slug = spell(headline);
    return slug.length() <= LONGEST ? slug : shortened(slug);
  }

  /** Returns a text in {@code a-z 0-9 -}; empty where it has no letter that can be so. */
  static String spell(String text) {
    StringBuilder slug = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> append(slug, c));
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  /** Tells whether {@link #spell} loses nothing but case, accents, blanks, hyphens, apostrophes. */
  static boolean spellsAll(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .allMatch(c -> isAscii(c) || isUnseen(c) || LETTERS.containsKey(c) || isBetweenWords(c));
  }

  private static boolean isAscii(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’';
  }

  private static boolean isBetweenWords(int c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == '_';
  }

  private static void append(StringBuilder slug, int c) {
    String letters =
        isAscii(c) ? Character.toString(c) : LETTERS.getOrDefault(c, isUnseen(c) ? "" : "-");
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      boolean dashTwice =
          letter == '-' && (slug.isEmpty() || slug.charAt(slug.length() - 1) == '-');
      if (!dashTwice) {
        slug.append(letter);
      }
    }
  }

  private static String shortened(String slug) {
    int end = slug.lastIndexOf('-', LONGEST);
    return slug.substring(0, end > LONGEST / 2 ? end : LONGEST);
  }
}
