/**
 * Releases as JSON: the text, the tree it stands for, and the values that the tree holds.
 *
 * <p>A tree is made of {@code Map}, {@code List}, {@code String}, {@code Number} and {@code
 * Boolean}. Requests, answers and the rows of the table are all trees, so that what one of them
 * says the others say too. Start at {@link Json}.
 */
@NullMarked
package dev.dateline.json;

import org.jspecify.annotations.NullMarked;
