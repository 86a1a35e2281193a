package dev.dateline.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells that is none of those known by name, as its newsroom describes it.
 *
 * @param id where the id of the entry stands
 * @param action where it stands what happened; null if every hook means the one act
 * @param acts what each text at {@code action} means; of no other text anything is done
 * @param otherwise what a hook means if there is no {@code action}
 * @param changedAt where the instant of the change stands
 * @param due where the instant stands at which to publish
 * @param entry where the content stands
 */
public record ConfiguredEvents(
    Place id,
    @Nullable Place action,
    Map<String, Act> acts,
    Act otherwise,
    Place changedAt,
    Place due,
    Place entry)
    implements Events {
  public ConfiguredEvents {
    acts = Map.copyOf(acts);
  }

  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    Act act = act(body);
    if (act == Act.NOTHING) {
      return HookEvent.nothing();
    }
    Map<String, Object> known = new LinkedHashMap<>();
    put(known, "id", id.in(body.members()));
    put(known, "changedAt", changedAt.in(body.members()));
    put(known, "due", due.in(body.members()));
    Entry found = new Entry(known);
    Map<?, ?> content = entry.in(body.members()) instanceof Map<?, ?> map ? map : Map.of();
    return new HookEvent(
        act,
        found.requiredId("id"),
        act == Act.DELETE ? HookEvent.LAST : found.firstInstant("changedAt"),
        content,
        act == Act.SCHEDULE ? found.firstInstant("due") : null);
  }

  private Act act(Entry body) {
    if (action == null) {
      return otherwise;
    }
    String text = String.valueOf(action.in(body.members()));
    Act act = acts.get(text);
    if (act == null) {
      throw new NotUnderstood(
          "What stands at %s is '%s', of which the source does not say what it means."
              .formatted(action.pointer(), text.length() > 100 ? text.substring(0, 100) : text));
    }
    return act;
  }

  private static void put(Map<String, Object> known, String name, @Nullable Object value) {
    if (value != null) {
      known.put(name, value);
    }
  }
}
