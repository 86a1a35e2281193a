package dev.dateline.release;

import java.util.List;

/**
 * What a newsroom's listings show.
 *
 * @param published newest first
 * @param killed those that there may be copies of
 */
public record Newest(List<PressRelease> published, List<PressRelease> killed) {
  /** So many of each are shown at most. */
  public static final int MOST = 50;

  public Newest {
    published = List.copyOf(published);
    killed = List.copyOf(killed);
  }
}
