package dev.dateline.release;

/**
 * What stands at a public path.
 *
 * @param mediaType of the text
 */
public record SiteObject(Epoch epoch, Answer answer, String mediaType, String text) {
  /** Returns what stands at the path of a rendition. */
  static SiteObject of(Rendition rendition, Epoch epoch, Answer answer, String text) {
    return new SiteObject(epoch, answer, rendition.contentType(), text);
  }

  /**
   * Tells whether this may stand where another is wanted: the same, or what a newer renderer made
   * of the same facts.
   *
   * <p>Equal epochs mean equal bytes, unless somebody else wrote there.
   */
  boolean serves(SiteObject wanted) {
    return equals(wanted) || epoch.isRenderedLaterThan(wanted.epoch);
  }

  /** What a reader of the path is answered. */
  public sealed interface Answer {}

  /** The text itself: 200. */
  public record Page() implements Answer {}

  /** The text is elsewhere: 301. */
  public record Moved(SitePath to) implements Answer {}

  /** The release was killed: 410. */
  public record Gone() implements Answer {}
}
