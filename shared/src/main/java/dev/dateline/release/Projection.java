package dev.dateline.release;

/**
 * What brings to the site what was committed: each release to its addresses, onto the shelves and
 * into the logs of its newsroom, in this order; then what follows the logs, and what shows the
 * shelves.
 *
 * <p>It is shelved before it is numbered, as whoever reads at a number of the log must find on the
 * shelves all that has come to them by then.
 */
public record Projection(
    ConvergeRelease converge,
    ShelveRelease shelveRelease,
    NumberChanges numberChanges,
    ConvergeShelves shelves,
    ConvergeListings listings) {}
