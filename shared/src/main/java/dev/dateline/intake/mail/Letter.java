package dev.dateline.intake.mail;

import org.jspecify.annotations.Nullable;

/** One of the mails in a text: lines from {@code from} to before {@code to}, below its header. */
record Letter(@Nullable HeaderBlock head, int from, int to) {}
