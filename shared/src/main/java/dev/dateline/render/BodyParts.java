package dev.dateline.render;

import java.util.List;
import java.util.Map;

/**
 * What is harmless of a body, in the order in which it stands.
 *
 * @param highestHeading the level of the body's highest heading, 1 to 6; 7 without headings
 */
record BodyParts(List<Part> parts, int highestHeading) {
  BodyParts {
    parts = List.copyOf(parts);
  }

  /** An element's beginning or end, or text. */
  sealed interface Part {}

  record Begin(Tag tag, Map<String, String> attributes) implements Part {}

  record End(Tag tag) implements Part {}

  record Text(String value) implements Part {}
}
