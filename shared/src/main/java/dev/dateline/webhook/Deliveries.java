package dev.dateline.webhook;

import java.util.Optional;

/** The deliveries of all sources, each for 30 days. */
public interface Deliveries {
  /**
   * Stores a delivery that was not there, with its line in the list of its source.
   *
   * @return whether it was stored; if not, it came before
   */
  boolean add(Delivery delivery);

  Optional<Delivery> find(Delivery.Key key);

  /**
   * Stores what became of a delivery, or that it is to be acted on once more.
   *
   * @return whether it was still as {@code before} says; if not, nothing is stored
   */
  boolean replace(Delivery before, Delivery after);
}
