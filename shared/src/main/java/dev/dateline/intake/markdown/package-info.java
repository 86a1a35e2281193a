/**
 * Reads releases that are written in Markdown, with YAML front matter or without, and writes them.
 *
 * <p>Start at {@link MarkdownReader}. What {@link MarkdownWriter} writes is read back as the same
 * record, whatever characters are in it.
 */
@NullMarked
package dev.dateline.intake.markdown;

import org.jspecify.annotations.NullMarked;
