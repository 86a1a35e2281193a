package dev.dateline.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contentful: {@code {sys, metadata, fields: {name: {locale: value}}}}; what happened is in the
 * topic where that is signed, and else follows from which numbers {@code sys} has.
 *
 * @param locale whose values are taken; where a field has none of it, its first
 */
record ContentfulEvents(String locale) implements Events {
  private static final String TOPIC = "x-contentful-topic";

  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    Entry sys = body.within("sys");
    if (!List.of("Entry", "DeletedEntry").contains(sys.text("type"))) {
      throw new NotUnderstood(
          "It tells of '%s'; choose hooks of entries only.".formatted(sys.text("type")));
    }
    Act act = act(body, sys, headers.getOrDefault(TOPIC, ""));
    String id =
        "%s/%s/%s"
            .formatted(
                sys.within("space").within("sys").text("id"),
                sys.within("environment").within("sys").text("id"),
                sys.id(new Place("/id")));
    return HookEvent.of(
        act,
        id,
        sys.changedAt(new Place("/deletedAt"), new Place("/archivedAt"), new Place("/updatedAt")),
        entry(body));
  }

  private static Act act(Entry body, Entry sys, String topic) {
    return switch (topic.substring(topic.lastIndexOf('.') + 1)) {
      case "create", "save", "auto_save", "unarchive" -> Act.DRAFT;
      case "publish" -> Act.PUBLISH;
      case "unpublish", "archive" -> Act.WITHDRAW;
      case "delete" -> Act.DELETE;
      case "" -> actOf(body, sys);
      default -> throw new NotUnderstood("Its topic '%s' is none of entries.".formatted(topic));
    };
  }

  private static Act actOf(Entry body, Entry sys) {
    if (sys.text("type").equals("DeletedEntry") || sys.has("archivedAt")) {
      // An unpublished entry looks like a deleted one.
      return Act.WITHDRAW;
    }
    return sys.has("revision") && body.has("fields") ? Act.PUBLISH : Act.DRAFT;
  }

  /** Takes the locales out of the fields, and puts the tags among them. */
  private Map<String, Object> entry(Entry body) {
    Map<String, Object> entry = new LinkedHashMap<>();
    body.within("fields")
        .members()
        .forEach(
            (name, values) -> {
              if (values instanceof Map<?, ?> byLocale && !byLocale.isEmpty()) {
                Object value =
                    byLocale.containsKey(locale)
                        ? byLocale.get(locale)
                        : byLocale.values().iterator().next();
                entry.put(String.valueOf(name), value);
              }
            });
    entry.put("sys", body.within("sys").members());
    entry.put("metadata", body.within("metadata").members());
    return entry;
  }
}
