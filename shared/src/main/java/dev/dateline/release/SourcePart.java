package dev.dateline.release;

/**
 * Where in its source a member of a release was read.
 *
 * @param pointer the JSON pointer of the member, such as {@code #/contacts/0}
 * @param firstLine counts from 1, as does {@code lastLine}, which is part of it
 */
public record SourcePart(String pointer, int firstLine, int lastLine) {
  public SourcePart {
    if (firstLine < 1 || lastLine < firstLine) {
      throw new IllegalArgumentException("lines %d to %d".formatted(firstLine, lastLine));
    }
  }
}
