package dev.dateline.release;

import java.time.Instant;

/** A release that was set aside, and since when. */
public record Parked(ReleaseId id, String reason, Instant at) {}
