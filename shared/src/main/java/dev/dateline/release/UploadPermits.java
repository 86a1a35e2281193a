package dev.dateline.release;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Lets others upload a file, and nothing but that one. */
public interface UploadPermits {
  /**
   * What to send, and until when.
   *
   * @param headers what must be sent with it, by names in lower case
   */
  record Permit(URI url, String method, Map<String, String> headers, Instant expiresAt) {
    public Permit {
      headers = Map.copyOf(headers);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
      return "Permit until " + expiresAt;
    }
  }

  /** Returns a permit to upload a file of this length, type and hash for so long. */
  Permit permit(UploadKey key, ReleaseFile file, Duration open);
}
