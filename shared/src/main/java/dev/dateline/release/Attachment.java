package dev.dateline.release;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a release.
 *
 * @param size of an image that was uploaded, as browsers show it; null of all else
 * @param tellsPlace whether it was uploaded and says where it was taken
 */
public record Attachment(
    Href href,
    String mediaType,
    String alt,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable ImageSize size,
    boolean tellsPlace) {
  public static final TextRule ALT = TextRule.line(1_000);
  public static final TextRule CAPTION = TextRule.line(1_000);
  public static final TextRule CREDIT = TextRule.line(300);
  public static final TextRule MEDIA_TYPE = TextRule.line(120);
  private static final Pattern MEDIA_TYPE_FORM = Pattern.compile("[a-z]{1,40}/[a-z0-9.+-]{1,80}");

  public Attachment {
    requireMediaType(mediaType);
    ALT.check("alt", alt);
    CAPTION.checkIfPresent("caption", caption);
    CREDIT.checkIfPresent("credit", credit);
  }

  /** A file that tells no place. */
  public Attachment(
      Href href,
      String mediaType,
      String alt,
      @Nullable String caption,
      @Nullable String credit,
      @Nullable ImageSize size) {
    this(href, mediaType, alt, caption, credit, size, false);
  }

  /** A file of which nothing is known. */
  public Attachment(
      Href href, String mediaType, String alt, @Nullable String caption, @Nullable String credit) {
    this(href, mediaType, alt, caption, credit, null);
  }

  /**
   * Makes sure that a text has the form of a media type.
   *
   * @throws IllegalArgumentException if it has not
   */
  public static void requireMediaType(String text) {
    if (!MEDIA_TYPE_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("is no media type; write it as image/png");
    }
  }

  /** Returns the same file with the facts of another that stands at the same place. */
  Attachment withFactsOf(Attachment other) {
    return new Attachment(
        href, other.mediaType, alt, caption, credit, other.size, other.tellsPlace);
  }

  /** Returns the same file at another place. */
  public Attachment at(Href place) {
    return new Attachment(place, mediaType, alt, caption, credit, size, tellsPlace);
  }
}
