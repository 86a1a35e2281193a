package dev.dateline.release;

import java.util.Optional;

/** How attempts of the last 24 hours ended. */
public interface Receipts {
  Optional<Receipt> find(Attempt attempt);

  /** Keeps how an attempt ended that changed nothing, unless a receipt for this key is there. */
  void keep(Attempt attempt, Receipt.Outcome outcome);
}
