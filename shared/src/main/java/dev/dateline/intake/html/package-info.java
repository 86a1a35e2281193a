/**
 * Reads pages and fragments as word processors, mail programs and content systems write them.
 *
 * <p>Start at {@link HtmlReader}: a {@link Transcript} keeps what may be shown and names the rest
 * as {@link dev.dateline.intake.Losses}, {@link Blocks} are its lines of text, which the
 * recognisers of {@link dev.dateline.intake.text} claim, and {@link RemainderWriter} writes what
 * they leave.
 */
@NullMarked
package dev.dateline.intake.html;

import org.jspecify.annotations.NullMarked;
