package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody may read a release before others do.
 *
 * @param tokenHash of the token in its link
 * @param label names the one for whom it is
 * @param expiresAt the first instant at which it leads nowhere
 * @param uses how often the page was shown by this link and those that it had before
 */
public record Preview(
    ReleaseId release,
    PreviewId id,
    String tokenHash,
    String label,
    Actor createdBy,
    Instant createdAt,
    Instant expiresAt,
    long uses,
    @Nullable Instant lastUsedAt) {
  public Preview {
    PreviewBanner.LABEL.check("label", label);
  }

  /** Tells whether its link still leads anywhere at {@code now}. */
  public boolean isValidAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** Returns the same preview with another link in place of the one that it had. */
  Preview withLink(PreviewToken token) {
    return new Preview(
        release, id, token.hash(), label, createdBy, createdAt, expiresAt, uses, lastUsedAt);
  }
}
