package dev.dateline.functions;

/** Does what rows ask for when they are written. */
@FunctionalInterface
interface RowConsumer {
  /**
   * Works from the table, since a row may be told of twice, late, and after it has changed.
   *
   * @throws RuntimeException if a store failed, so that the row is told of again; what is itself at
   *     fault is set aside instead, or it would come again until it is given up
   */
  void take(String pk, String sk);
}
