package dev.dateline.release;

import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a release, which is stored whole or not at all.
 *
 * @param before null where the release is new
 * @param action what was done, by the verb of the use case: {@code publish}
 * @param actor who did it: the label of the key
 * @param attempt the request that asked for it, where that can be repeated
 */
public record Change(
    @Nullable PressRelease before,
    PressRelease after,
    String action,
    String actor,
    @Nullable Attempt attempt) {}
