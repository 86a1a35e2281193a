package dev.dateline.intake.html;

/**
 * A line of text as a reader sees it, of one paragraph, heading, item or cell.
 *
 * @param apart whether space divides it from the block before
 * @param level of a heading, from 1; 0 of anything else
 */
record Block(String text, int line, int lastLine, boolean apart, int level, Origin origin) {}
