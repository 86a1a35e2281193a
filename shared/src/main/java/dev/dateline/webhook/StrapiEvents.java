package dev.dateline.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Strapi 5: {@code {event, uid, entry}}. An entry keeps its {@code documentId}, and gets another id
 * each time that it is published; of each locale it is one of its own.
 */
record StrapiEvents() implements Events {
  private static final Place PUBLISHED = new Place("/publishedAt");

  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    String event = body.text("event");
    if (event.equals("trigger-test")
        || event.startsWith("media.")
        || event.equals("entry.draft-discard")) {
      return HookEvent.nothing();
    }
    Entry entry = body.within("entry");
    if (entry.members().isEmpty()) {
      // Known to be null, or the text "null", where several are published at once.
      throw new NotUnderstood(
          "Event '%s' has no entry, so it does not say what it is about.".formatted(event));
    }
    Act act =
        switch (event) {
          case "entry.create", "entry.update" -> entry.has("publishedAt") ? Act.PUBLISH : Act.DRAFT;
          case "entry.publish" -> Act.PUBLISH;
          case "entry.unpublish" -> Act.WITHDRAW;
          case "entry.delete" -> Act.DELETE;
          default -> throw new NotUnderstood("Its event '%s' is none of entries.".formatted(event));
        };
    String id =
        "%s/%s/%s"
            .formatted(body.text("uid"), entry.id(new Place("/documentId")), entry.text("locale"));
    return HookEvent.of(act, id, changedAt(body, entry, act), entry.members());
  }

  /**
   * A draft that is published keeps its {@code updatedAt}, also when that is done anew. What takes
   * back may come of a row that was changed before it was published; that it was sent after that is
   * certain, for nothing of Strapi is sent twice.
   */
  private static Instant changedAt(Entry body, Entry entry, Act act) {
    Instant changed = entry.changedAt(new Place("/updatedAt"), PUBLISHED);
    Optional<Instant> later =
        act == Act.DELETE || (act == Act.WITHDRAW && !entry.has("publishedAt"))
            ? body.instant(new Place("/createdAt"))
            : entry.instant(PUBLISHED);
    return later.filter(changed::isBefore).orElse(changed);
  }
}
