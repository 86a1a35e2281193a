/**
 * Reads plain text as people paste it: lines are claimed by small recognisers, one for each
 * convention, and what no recogniser claims is the body.
 *
 * <p>Start at {@link TextReader}, which says in which order they look at the {@link Sheet}.
 */
@NullMarked
package dev.dateline.intake.text;

import org.jspecify.annotations.NullMarked;
