/**
 * How others are told what happened. Start at {@link Connector}, which reaches those whom strangers
 * name.
 */
@NullMarked
package dev.dateline.outgoing;

import org.jspecify.annotations.NullMarked;
