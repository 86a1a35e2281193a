package dev.dateline.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The conditions of the writes in a transaction that was cancelled. */
final class Conditions {
  private Conditions() {}

  /** Tells whether the table is otherwise than a write asks for; then repeating it is in vain. */
  static boolean anyFailed(TransactionCanceledException canceled) {
    return canceled.cancellationReasons().stream().anyMatch(Conditions::failed);
  }

  /** Tells whether it was this write; the reasons stand in the order of the writes. */
  static boolean failed(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }
}
