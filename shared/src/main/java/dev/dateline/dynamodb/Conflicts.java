package dev.dateline.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Writes that failed only because a transaction held a row at that moment. */
public final class Conflicts {
  private static final int ATTEMPTS = 12;

  private Conflicts() {}

  /**
   * Retries what the SDK retries, and conflicts, within milliseconds.
   *
   * <p>The SDK sends one ClientRequestToken with all attempts, so a transaction that was applied
   * and whose answer was lost is not applied again.
   */
  public static StandardRetryStrategy retried() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .backoffStrategy(
            BackoffStrategy.exponentialDelay(Duration.ofMillis(4), Duration.ofMillis(400)))
        .retryOnException(Conflicts::isConflict)
        .build();
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof TransactionConflictException
        || (failure instanceof TransactionCanceledException canceled && isConflict(canceled));
  }

  private static boolean isConflict(TransactionCanceledException canceled) {
    return canceled.cancellationReasons().stream()
            .anyMatch(reason -> "TransactionConflict".equals(reason.code()))
        && !Conditions.anyFailed(canceled);
  }
}
