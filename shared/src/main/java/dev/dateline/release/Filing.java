package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By when two copies must be with the Department of Justice, and whether they are. */
public record Filing(Instant due, @Nullable Instant filedAt, @Nullable String reference) {}
