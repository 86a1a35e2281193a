/**
 * What a hook makes of releases. Start at {@link ActOnDelivery}, which reads an entry of a source
 * by {@link EntryReader} and takes the steps that it asks for.
 */
@NullMarked
package dev.dateline.webhook.acting;

import org.jspecify.annotations.NullMarked;
