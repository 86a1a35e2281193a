package dev.dateline.intake.mail;

import java.util.List;

/**
 * A mail, or one that another carries.
 *
 * @param depth how many mails it lies in
 * @param asides what stands before, between and behind its parts
 */
record Message(int depth, Letterhead head, List<Leaf> leaves, List<Aside> asides) {}
