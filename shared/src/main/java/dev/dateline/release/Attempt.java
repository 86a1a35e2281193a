package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;

/**
 * A request that its sender may repeat with the same Idempotency-Key.
 *
 * @param key of the sender, unlike any of other senders
 * @param fingerprint of all that must be equal in a repetition
 * @param at when it came
 */
public record Attempt(NewsroomName newsroom, String key, String fingerprint, Instant at) {}
