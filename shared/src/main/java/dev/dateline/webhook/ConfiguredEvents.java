package dev.dateline.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    List<String> reasons = new ArrayList<>();
    String key = read("id", reasons, "", () -> body.id(id));
    Instant changed =
        act == Act.DELETE
            ? HookEvent.LAST
            : read("changedAt", reasons, Instant.EPOCH, () -> body.changedAt(changedAt));
    Instant publishAt =
        act == Act.SCHEDULE ? read("due", reasons, Instant.EPOCH, () -> body.due(due)) : null;
    Map<?, ?> content = read("entry", reasons, Map.of(), () -> content(act, body));
    if (!reasons.isEmpty()) {
      throw new NotUnderstood(String.join("\n", reasons));
    }
    return new HookEvent(act, key, changed, content, publishAt);
  }

  /** Adds to the reasons what cannot be read, and where the settings name its place. */
  private static <T> T read(String setting, List<String> reasons, T otherwise, Supplier<T> read) {
    try {
      return read.get();
    } catch (NotUnderstood notSo) {
      reasons.add(
          "%s Or name its place in #/generic/events/%s of the source."
              .formatted(notSo.getMessage(), setting));
      return otherwise;
    }
  }

  /** What takes back need not say what it is about. */
  private Map<?, ?> content(Act act, Entry body) {
    if (act == Act.WITHDRAW || act == Act.DELETE) {
      return entry.in(body.members()) instanceof Map<?, ?> content ? content : Map.of();
    }
    return body.content(entry);
  }

  private Act act(Entry body) {
    if (action == null) {
      return otherwise;
    }
    Object said = action.in(body.members());
    Act act = acts.get(String.valueOf(said));
    if (act == null) {
      throw new NotUnderstood(
          "It does not say what happened: %s is %s, and #/generic/events/acts of the source does not say what that means. Add it there, be it as 'nothing', or name another place in #/generic/events/action."
              .formatted(action, Place.shown(said)));
    }
    return act;
  }
}
