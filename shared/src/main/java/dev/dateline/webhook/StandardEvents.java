package dev.dateline.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * Standard Webhooks: {@code {type: "press_release.publish", timestamp, data}}, where the data are a
 * release by our own names and have an {@code id} of the source.
 */
record StandardEvents() implements Events {
  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    String type = body.text("type");
    Act act =
        switch (type.substring(type.lastIndexOf('.') + 1)) {
          case "ping", "test" -> Act.NOTHING;
          case "create", "created", "update", "updated", "draft" -> Act.DRAFT;
          case "schedule", "scheduled" -> Act.SCHEDULE;
          case "publish", "published", "correct", "corrected" -> Act.PUBLISH;
          case "unpublish", "unpublished", "withdraw", "withdrawn" -> Act.WITHDRAW;
          case "delete", "deleted" -> Act.DELETE;
          default -> throw new NotUnderstood("Its type '%s' names no act.".formatted(type));
        };
    if (act == Act.NOTHING) {
      return HookEvent.nothing();
    }
    Entry data = body.within("data");
    Instant due = act == Act.SCHEDULE ? data.due(new Place("/publishAt")) : null;
    return new HookEvent(
        act,
        data.id(new Place("/id")),
        body.changedAt(new Place("/timestamp")),
        data.members(),
        due);
  }
}
