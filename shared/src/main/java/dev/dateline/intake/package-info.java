/**
 * Reads what newsrooms send into what a release says; no reader here stores anything.
 *
 * <p>Start at {@link Reading}, what every reader gives; {@link dev.dateline.intake.text.TextReader}
 * reads plain text.
 */
@NullMarked
package dev.dateline.intake;

import org.jspecify.annotations.NullMarked;
