package dev.dateline.intake.mail;

/**
 * Words of a mail that stand in none of its parts, and that a mail program may not show.
 *
 * @param where such as {@code behind the last part}
 */
record Aside(String where, String text) {}
