package dev.dateline.release;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Permits that name the key, and are asked of nobody. */
public final class FilePermits implements UploadPermits {
  private final Clock clock;

  public FilePermits(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Permit permit(UploadKey key, ReleaseFile file, Duration open) {
    return new Permit(
        URI.create("https://bucket.example/" + key),
        "PUT",
        Map.of("content-type", file.attachment().mediaType()),
        clock.instant().plus(open));
  }
}
