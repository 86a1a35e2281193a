/**
 * How others are told what happened. Start at {@link dev.dateline.outgoing.AnnounceChange}, which
 * says whom a change concerns, and {@link dev.dateline.outgoing.SendDelivery}, which tells them.
 */
@NullMarked
package dev.dateline.outgoing;

import org.jspecify.annotations.NullMarked;
