package dev.dateline.release;

/**
 * The bytes that a revision was read from, kept as they came.
 *
 * @param sha256 of the bytes, in lower-case hex
 */
public record Original(String sha256, String mediaType) {}
