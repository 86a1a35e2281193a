package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a release is no longer to be read.
 *
 * @param redirectTo the release that readers are led to instead
 */
public record Withdrawal(String explanation, @Nullable ReleaseId redirectTo, Instant at) {
  public static final TextRule EXPLANATION = TextRule.prose(2_000);

  public Withdrawal {
    EXPLANATION.check("explanation", explanation);
  }
}
