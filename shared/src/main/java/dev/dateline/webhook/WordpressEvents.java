package dev.dateline.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * WordPress: a post as its REST API shows it, with the instants that end in {@code _gmt}, and
 * perhaps {@code previous_status}; one that was deleted is its id only.
 */
record WordpressEvents() implements Events {
  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    if (body.has("action") && body.has("arg")) {
      throw new NotUnderstood(
          "It names an action and an id and not what the post says. Choose a hook that sends the"
              + " post itself.");
    }
    String id = body.id(new Place("/id"));
    if (body.members().size() == 1) {
      return HookEvent.of(Act.DELETE, id, HookEvent.LAST, Map.of());
    }
    Act act =
        switch (body.text("status")) {
          case "publish" -> Act.PUBLISH;
          case "future" -> Act.SCHEDULE;
          case "draft", "pending" -> ofDraft(body);
          case "private", "trash" -> Act.WITHDRAW;
          default -> throw new NotUnderstood("Its status is '%s'.".formatted(body.text("status")));
        };
    boolean forSome = Boolean.TRUE.equals(body.within("content").members().get("protected"));
    if (forSome && (act == Act.PUBLISH || act == Act.SCHEDULE)) {
      throw new NotUnderstood(
          "It has a password, and here everybody would read it. Make its visibility public, or unpublish it.");
    }
    Instant due = act == Act.SCHEDULE ? body.dueInUtc(new Place("/date_gmt")) : null;
    return new HookEvent(act, id, body.changedAt(new Place("/modified_gmt")), body.members(), due);
  }

  /** What was a draft before takes nothing back: it may be saved and published in one second. */
  private static Act ofDraft(Entry body) {
    return switch (body.text("previous_status")) {
      case "new", "auto-draft", "draft", "pending" -> Act.DRAFT;
      default -> Act.WITHDRAW;
    };
  }
}
