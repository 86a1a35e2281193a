package dev.dateline.release;

/** What stands at a public address. */
public record SiteObject(Epoch epoch, Answer answer, String html) {
  /** What a reader of the address is answered. */
  public sealed interface Answer {}

  /** The page itself: 200. */
  public record Page() implements Answer {}

  /** The page is elsewhere: 301. */
  public record Moved(Address to) implements Answer {}

  /** The release was killed: 410. */
  public record Gone() implements Answer {}
}
