package dev.dateline.release;

import java.time.Instant;

/** A scheduled release, and when it is to be published. */
public record Due(Instant at, ReleaseId id) {}
