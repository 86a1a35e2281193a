package dev.dateline.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Trees as attribute values, and back. */
final class Attributes {
  private Attributes() {}

  static Map<String, AttributeValue> of(Map<?, ?> tree) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    tree.forEach((name, value) -> attributes.put((String) name, value(value)));
    return attributes;
  }

  static Map<String, Object> tree(Map<String, AttributeValue> attributes) {
    Map<String, Object> tree = new LinkedHashMap<>();
    attributes.forEach((name, attribute) -> tree.put(name, tree(attribute)));
    return tree;
  }

  private static AttributeValue value(Object tree) {
    return switch (tree) {
      case String text -> AttributeValue.fromS(text);
      case Boolean flag -> AttributeValue.fromBool(flag);
      case Number number -> AttributeValue.fromN(number.toString());
      case Map<?, ?> members -> AttributeValue.fromM(of(members));
      case List<?> elements ->
          AttributeValue.fromL(elements.stream().map(Attributes::value).toList());
      default -> throw new IllegalArgumentException("no tree has a " + tree.getClass());
    };
  }

  private static Object tree(AttributeValue attribute) {
    return switch (attribute.type()) {
      case S -> attribute.s();
      case N -> Long.parseLong(attribute.n());
      case BOOL -> attribute.bool();
      case M -> tree(attribute.m());
      case L -> {
        List<Object> elements = new ArrayList<>();
        attribute.l().forEach(element -> elements.add(tree(element)));
        yield elements;
      }
      default -> throw new IllegalStateException("no row has a " + attribute.type());
    };
  }
}
