package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a preview says of itself.
 *
 * @param label names the one for whom it is
 * @param embargo when the release is to become public; null where no date is set
 * @param expiresAt from when on the link leads nowhere
 */
public record PreviewBanner(String label, @Nullable Instant embargo, Instant expiresAt) {
  public static final TextRule LABEL = TextRule.line(200);

  public PreviewBanner {
    LABEL.check("label", label);
  }
}
