package dev.dateline.release;

import java.util.List;

/** When a release is to become public. */
public sealed interface Timing {
  /** At once. */
  record Now() implements Timing {}

  /** At an instant; one less than a minute past counts as now. */
  record At(Moment moment) implements Timing {}

  /**
   * As it was in an archive: published then.
   *
   * @param aliases addresses that lead to it from now on
   */
  record Then(Moment moment, List<Address> aliases) implements Timing {
    public Then {
      aliases = List.copyOf(aliases);
    }
  }
}
