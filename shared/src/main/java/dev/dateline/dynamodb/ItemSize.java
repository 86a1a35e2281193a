package dev.dateline.dynamodb;

import dev.dateline.json.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many bytes DynamoDB counts for an item: names and values in UTF-8, and a little for each. */
final class ItemSize {
  /** Of 400 KB that an item may have; the rest is for what later versions add. */
  static final int MOST = 380 * 1024;

  /**
   * Of a state; the rest is for what must never be refused: a withdrawal, copies that are filed,
   * releases that lead to it; and for the receipt, which has the state in it.
   */
  static final int MOST_OF_STATE = 340 * 1024;

  private ItemSize() {}

  static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(member -> utf8(member.getKey()) + of(member.getValue()))
        .sum();
  }

  /** Returns the pointer of the innermost member that is more than half of what is around it. */
  static String largestPart(Map<String, AttributeValue> item) {
    return largestPart(AttributeValue.fromM(item), "#");
  }

  private static String largestPart(AttributeValue value, String pointer) {
    int half = of(value) / 2;
    if (value.hasM()) {
      for (Map.Entry<String, AttributeValue> member : value.m().entrySet()) {
        if (of(member.getValue()) > half) {
          return largestPart(member.getValue(), Pointer.member(pointer, member.getKey()));
        }
      }
    }
    if (value.hasL()) {
      for (int i = 0; i < value.l().size(); i++) {
        if (of(value.l().get(i)) > half) {
          return largestPart(value.l().get(i), pointer + "/" + i);
        }
      }
    }
    return pointer;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case BOOL -> 1;
      case M -> 3 + value.m().size() + of(value.m());
      case L -> 3 + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
      default -> throw new IllegalStateException("no row has a " + value.type());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
