package dev.dateline.release;

/**
 * A step in the life of a release, as a log has it.
 *
 * @param sequence its number there, from 1
 */
public record NumberedChange(long sequence, ReleaseId release, HistoryEntry step) {}
