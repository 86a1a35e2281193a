package dev.dateline.intake.text;

/** A paragraph of the text on one line, or an item of a list without its bullet. */
record Paragraph(String text, boolean isItem) {}
