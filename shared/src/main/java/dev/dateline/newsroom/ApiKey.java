package dev.dateline.newsroom;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key stands for.
 *
 * @param label who uses it, for the history: "nightly import"
 * @param expiresAt the first instant at which it is no longer taken; null for never
 */
public record ApiKey(
    KeyHash hash,
    NewsroomName newsroom,
    Set<Scope> scopes,
    String label,
    @Nullable Instant expiresAt)
    implements Caller {
  public ApiKey {
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key without a scope is of no use");
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("a key needs a label, for the history");
    }
  }

  /** Tells whether the key is still taken at {@code now}. */
  public boolean isValidAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Tells whether the key may do what needs this scope; who sees drafts may read as well. */
  public boolean has(Scope scope) {
    return scopes.contains(scope) || (scope == Scope.READ && seesUnpublished());
  }

  @Override
  public boolean seesUnpublished() {
    return scopes.contains(Scope.WRITE) || scopes.contains(Scope.PUBLISH);
  }
}
