package dev.dateline.release;

/**
 * One thing that is wrong with a request.
 *
 * @param place the JSON pointer of the member ({@code #/contacts/0/emails/1}), or the name of the
 *     query's parameter
 * @param detail what is wrong and how to mend it
 */
public record Fault(String place, String detail) {}
