package dev.dateline.intake.mail;

import dev.dateline.intake.Reading;

/** Reads the release out of the part of a mail that holds it. */
@FunctionalInterface
interface PartReader {
  Reading read(String text);
}
