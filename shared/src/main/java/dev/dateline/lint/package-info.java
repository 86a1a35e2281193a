/**
 * Says of a release what a careful editor would say: one small class for each rule.
 *
 * <p>Start at {@link dev.dateline.lint.Lint}, which lists the rules; each code has its page in
 * {@code docs/findings}.
 */
@NullMarked
package dev.dateline.lint;

import org.jspecify.annotations.NullMarked;
