/**
 * How a CMS tells that it has published, and how others are told that we have. Start at {@link
 * Signature}, which says who sent a hook.
 */
@NullMarked
package dev.dateline.webhook;

import org.jspecify.annotations.NullMarked;
