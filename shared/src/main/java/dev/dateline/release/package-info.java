/**
 * What a press release is and what may be done with it; knows nothing of HTTP or AWS.
 *
 * <p>Start at {@link PressRelease}; each use case is a class named by its verb, such as {@link
 * PublishRelease}.
 */
@NullMarked
package dev.dateline.release;

import org.jspecify.annotations.NullMarked;
