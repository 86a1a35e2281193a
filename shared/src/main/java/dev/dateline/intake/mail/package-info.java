/**
 * Reads an e-mail as it lies in the mailbox: the part that holds the release goes to the reader of
 * its form, and everything else is named as a loss.
 *
 * <p>Start at {@link MailReader}; {@link MessageParser} takes the mail apart, {@link Choice} finds
 * the part, and {@link Correspondence} what of it is the release.
 */
@NullMarked
package dev.dateline.intake.mail;

import org.jspecify.annotations.NullMarked;
