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
      String id = post.within("previous").requiredId("id");
      return HookEvent.of(Act.DELETE, id, HookEvent.LAST, Map.of());
    }
    Act act = act(body.text("event"), current.text("status"));
    Instant due = act == Act.SCHEDULE ? current.firstInstant("published_at") : null;
    return new HookEvent(
        act, current.requiredId("id"), current.firstInstant("updated_at"), current.members(), due);
  }

  private static Act act(String event, String status) {
    return switch (event) {
      case "post.published", "post.published.edited" -> Act.PUBLISH;
      case "post.unpublished" -> Act.WITHDRAW;
      case "post.scheduled", "post.rescheduled" -> Act.SCHEDULE;
      case "post.unscheduled", "post.added", "post.edited", "" -> actOf(status);
      default -> throw new NotUnderstood("Its event '%s' is none of posts.".formatted(event));
    };
  }

  private static Act actOf(String status) {
    return switch (status) {
      case "published" -> Act.PUBLISH;
      case "scheduled" -> Act.SCHEDULE;
      case "draft" -> Act.WITHDRAW;
      default -> throw new NotUnderstood("Its status is '%s'.".formatted(status));
    };
  }
}
