package dev.dateline.intake.mail;

import java.util.List;

/**
 * A mail, or one that another carries.
 *
 * @param depth how many mails it lies in
 */
record Message(int depth, Letterhead head, List<Leaf> leaves) {}
