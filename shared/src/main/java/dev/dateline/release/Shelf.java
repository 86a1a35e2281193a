package dev.dateline.release;

import dev.dateline.newsroom.Sha256;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a newsroom's releases that has pages of its own: those of one year, or of one tag.
 *
 * <p>It numbers its releases from 1, in the order in which they came onto it, and a number is never
 * given twice. Page {@code k} holds the numbers {@code 50(k-1)+1} to {@code 50k}, so that a full
 * page changes only if one of its releases does.
 *
 * <p>Tags of one {@link #path} share a shelf, which is shown under the first one's name: those that
 * differ only in case, accents, blanks, hyphens or apostrophes ("Open letters" and "open-letters").
 * What else cannot be spelt in {@code a-z 0-9 -} gets a hash of the tag behind two hyphens, so that
 * "C", "C++" and "C#" do not meet.
 *
 * @param name four digits, or the tag
 */
public record Shelf(Kind kind, String name) {
  /** So many releases are on a full page. */
  public static final int PAGE = 50;

  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
  private static final int LONGEST_SPELLING = 80;
  private static final int DIGITS_OF_HASH = 12;
  private static final String UNSPELT = "tag";

  /** What the releases of a shelf have in common. */
  public enum Kind {
    YEAR("archive"),
    TAG("tags");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    /** Returns where the list of these shelves is, below the newsroom and without a slash. */
    public String path() {
      return path;
    }
  }

  public Shelf {
    if (kind == Kind.YEAR && !YEAR.matcher(name).matches()) {
      throw new IllegalArgumentException("a year has four digits");
    }
    if (kind == Kind.TAG) {
      ReleaseContent.TAG.check("a tag", name);
    }
  }

  /** Returns the shelf of the releases whose address has this year. */
  public static Shelf of(int year) {
    return new Shelf(Kind.YEAR, Integer.toString(year));
  }

  /** Returns the shelf of the releases that have this tag. */
  public static Shelf of(String tag) {
    return new Shelf(Kind.TAG, tag);
  }

  /** Returns shelves by their paths, of those that share one the first. */
  public static Map<String, Shelf> byPath(Stream<Shelf> shelves) {
    Map<String, Shelf> byPath = new LinkedHashMap<>();
    shelves.forEach(shelf -> byPath.putIfAbsent(shelf.path(), shelf));
    return byPath;
  }

  /** Returns where it is, below the newsroom and without a slash: {@code tags/open-letters}. */
  public String path() {
    return kind.path() + "/" + (kind == Kind.YEAR ? name : segment(name));
  }

  /** Returns the part that holds a number, where each has so many; 0 for none. */
  static int part(int number, int size) {
    return (number + size - 1) / size;
  }

  private static String segment(String tag) {
    String spelling = Slugs.spell(tag);
    if (!spelling.isEmpty() && spelling.length() <= LONGEST_SPELLING && Slugs.spellsAll(tag)) {
      return spelling;
    }
    String beginning =
        spelling.isEmpty()
            ? UNSPELT
            : spelling.substring(0, Math.min(spelling.length(), LONGEST_SPELLING));
    String folded =
        BLANKS
            .matcher(Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip();
    return beginning + "--" + Sha256.of(folded).substring(0, DIGITS_OF_HASH);
  }
}
