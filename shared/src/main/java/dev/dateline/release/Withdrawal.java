package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a release is no longer to be read.
 *
 * @param explanation null only where readers are led to another release
 * @param redirectTo the release that readers are led to instead
 */
public record Withdrawal(@Nullable String explanation, @Nullable ReleaseId redirectTo, Instant at) {
  public static final TextRule EXPLANATION = TextRule.prose(2_000);

  public Withdrawal {
    EXPLANATION.checkIfPresent("explanation", explanation);
    if (explanation == null && redirectTo == null) {
      throw new IllegalArgumentException("what leads nowhere needs an explanation");
    }
  }
}
