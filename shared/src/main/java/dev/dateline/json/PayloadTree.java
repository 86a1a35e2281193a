package dev.dateline.json;

import dev.dateline.webhook.NotUnderstood;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a source sends, as a tree: JSON, or a form whose field {@code payload} is JSON. */
public final class PayloadTree {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FIELD = "payload=";

  private PayloadTree() {}

  /**
   * Reads a payload.
   *
   * @param contentType as its sender named it
   * @throws NotUnderstood if it is neither, and says where
   */
  public static Map<?, ?> read(String payload, String contentType) {
    boolean form = contentType.strip().toLowerCase(Locale.ROOT).startsWith(FORM);
    try {
      String json = form ? field(payload) : payload;
      if (Json.read(json.getBytes(StandardCharsets.UTF_8)).tree() instanceof Map<?, ?> tree) {
        return tree;
      }
    } catch (BrokenJson e) {
      throw new NotUnderstood("Its body is no JSON that is taken. " + e.getMessage());
    }
    throw new NotUnderstood("Its body is JSON, and no object.");
  }

  private static String field(String payload) {
    for (String field : payload.split("&", -1)) {
      if (field.startsWith(FIELD)) {
        return decoded(field.substring(FIELD.length()));
      }
    }
    throw new NotUnderstood("Its body is a form without the field 'payload'.");
  }

  private static String decoded(String field) {
    try {
      return URLDecoder.decode(field, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new NotUnderstood("The field 'payload' of its form is not percent-encoded.");
    }
  }
}
