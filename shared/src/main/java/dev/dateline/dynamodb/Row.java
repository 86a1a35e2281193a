package dev.dateline.dynamodb;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One row of the table: its key, and what it says as a tree. */
record Row(String pk, String sk, Map<String, Object> tree) {
  static final String META = "META";
  static final int SCHEMA = 1;

  static Row read(Map<String, AttributeValue> item) {
    Map<String, Object> tree = Attributes.tree(item);
    if (!(tree.remove("schema") instanceof Long schema)
        || schema != SCHEMA
        || !(tree.remove("pk") instanceof String pk)
        || !(tree.remove("sk") instanceof String sk)) {
      throw new IllegalStateException("the row %s is of another schema".formatted(item.get("pk")));
    }
    return new Row(pk, sk, tree);
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  Map<String, AttributeValue> item() {
    Map<String, Object> whole = new LinkedHashMap<>(tree);
    whole.put("pk", pk);
    whole.put("sk", sk);
    whole.put("schema", SCHEMA);
    return Attributes.of(whole);
  }

  /** Returns the second before which DynamoDB must not delete what ends at an instant. */
  static long ttl(Instant end) {
    return end.plusMillis(999).getEpochSecond();
  }

  String text(String name) {
    return (String) value(name);
  }

  long number(String name) {
    return (Long) value(name);
  }

  boolean flag(String name) {
    return (Boolean) value(name);
  }

  @SuppressWarnings("unchecked") // trees have no other maps
  Map<String, Object> map(String name) {
    return (Map<String, Object>) value(name);
  }

  /** Returns a member that is an object of texts. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    map(name).forEach((member, text) -> texts.put(member, (String) text));
    return texts;
  }

  /** Returns a member that is an object, to be read like a row. */
  Row within(String name) {
    return new Row(pk, sk, map(name));
  }

  private Object value(String name) {
    Object value = tree.get(name);
    if (value == null) {
      throw new IllegalStateException("the row %s %s has no '%s'".formatted(pk, sk, name));
    }
    return value;
  }
}
