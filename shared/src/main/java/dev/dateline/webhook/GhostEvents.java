package dev.dateline.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * Ghost: {@code {event, post: {current, previous}}}; older ones name no event, which then follows
 * from both states.
 */
record GhostEvents() implements Events {
  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    Entry post = body.within("post");
    Entry current = post.within("current");
    if (current.members().isEmpty()) {
      String id = post.within("previous").id(new Place("/id"));
      return HookEvent.of(Act.DELETE, id, HookEvent.LAST, Map.of());
    }
    String before = post.within("previous").text("status");
    Act act = act(body.text("event"), current.text("status"), before);
    if (act == Act.PUBLISH || act == Act.SCHEDULE) {
      requireForAll(current);
    }
    Instant due = act == Act.SCHEDULE ? current.due(new Place("/published_at")) : null;
    return new HookEvent(
        act,
        current.id(new Place("/id")),
        current.changedAt(new Place("/updated_at")),
        current.members(),
        due);
  }

  private static void requireForAll(Entry post) {
    String readers = post.text("visibility");
    if (!readers.isEmpty() && !readers.equals("public")) {
      throw new NotUnderstood(
          "Its access is '%s', and here everybody would read it. Make its access public, or unpublish it."
              .formatted(readers));
    }
    if (post.text("status").equals("sent")
        || Boolean.TRUE.equals(post.members().get("email_only"))) {
      throw new NotUnderstood(
          "It is sent by e-mail only, and here everybody would read it. Publish it on the site of Ghost too.");
    }
  }

  private static Act act(String event, String status, String before) {
    return switch (event) {
      case "post.published", "post.published.edited" -> Act.PUBLISH;
      case "post.unpublished", "post.unscheduled" -> Act.WITHDRAW;
      case "post.scheduled", "post.rescheduled" -> Act.SCHEDULE;
      case "post.added", "post.edited", "" -> actOf(status, before);
      default -> throw new NotUnderstood("Its event '%s' is none of posts.".formatted(event));
    };
  }

  /** What was a draft before takes nothing back: it may be saved and published in one second. */
  private static Act actOf(String status, String before) {
    return switch (status) {
      case "published", "sent" -> Act.PUBLISH;
      case "scheduled" -> Act.SCHEDULE;
      case "draft" ->
          before.equals("published") || before.equals("scheduled") ? Act.WITHDRAW : Act.DRAFT;
      default -> throw new NotUnderstood("Its status is '%s'.".formatted(status));
    };
  }
}
