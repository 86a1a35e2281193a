package dev.dateline.json;

import dev.dateline.release.Action;
import dev.dateline.release.Actor;
import dev.dateline.release.Address;
import dev.dateline.release.Correction;
import dev.dateline.release.Finding;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.Names;
import dev.dateline.release.Overriding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.State;
import dev.dateline.release.Status;
import dev.dateline.release.Withdrawal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step in the life of a release, as a tree. */
public final class HistoryTree {
  private static final int MOST_MEMBERS = 100;
  private static final Set<String> KNOWN_TO_READERS =
      Set.of(
          "version",
          "action",
          "at",
          "revision",
          "status",
          "changed",
          "address",
          "note",
          "class",
          "from",
          "to",
          "aliases");

  private HistoryTree() {}

  /** Writes a step; {@code address} is the path on the site. */
  public static Map<String, Object> of(HistoryEntry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", entry.version());
    tree.put("action", Names.of(entry.action()));
    tree.put("actor", actor(entry.actor()));
    tree.put("at", entry.at().toString());
    tree.put("revision", entry.revision());
    tree.put("status", Names.of(entry.status()));
    tree.put("changed", entry.changed());
    ContentTree.put(tree, "address", entry.address() == null ? null : entry.address().path());
    ContentTree.put(tree, "scheduledFor", entry.scheduledFor());
    ContentTree.put(tree, "note", entry.note());
    ContentTree.put(tree, "class", entry.weight() == null ? null : Names.of(entry.weight()));
    ContentTree.put(tree, entry.action() == Action.RECEIVE ? "from" : "to", entry.other());
    ContentTree.putAll(tree, "aliases", entry.aliases().stream().map(Address::path).toList());
    ContentTree.putAll(
        tree, "overrides", entry.overridings().stream().map(OverridingTree::of).toList());
    return tree;
  }

  /** Writes of a step what readers may know: nothing of who, of plans, and of rules overridden. */
  public static Map<String, Object> ofReaders(HistoryEntry entry) {
    Map<String, Object> tree = of(entry);
    tree.keySet().retainAll(KNOWN_TO_READERS);
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static HistoryEntry read(Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          fields.requireAll("version", "action", "actor", "at", "revision", "status");
          long version = fields.number("version");
          Action action = fields.constant("action", Action.class);
          Actor actor = fields.object("actor", HistoryTree::actor);
          Instant at = fields.value("at", Instant::parse);
          long revision = fields.number("revision");
          Status status = fields.constant("status", Status.class);
          List<String> changed = fields.texts("changed", MOST_MEMBERS, ReleaseContent.HEADLINE);
          Address address = fields.value("address", Address::of);
          Instant scheduledFor = fields.value("scheduledFor", Instant::parse);
          String note = fields.text("note", Withdrawal.EXPLANATION);
          Correction.Weight weight = fields.constant("class", Correction.Weight.class);
          ReleaseId other = fields.value(action == Action.RECEIVE ? "from" : "to", ReleaseId::new);
          List<Address> aliases = fields.values("aliases", State.MOST_ALIASES, Address::of);
          List<Overriding> overridings =
              fields.objects("overrides", Overriding.MOST, OverridingTree::read);
          return fields.build(
              () ->
                  new HistoryEntry(
                      version,
                      Objects.requireNonNull(action),
                      Objects.requireNonNull(actor),
                      Objects.requireNonNull(at),
                      Math.toIntExact(revision),
                      Objects.requireNonNull(status),
                      changed,
                      address,
                      scheduledFor,
                      note,
                      weight,
                      other,
                      aliases,
                      overridings));
        });
  }

  static Map<String, Object> actor(Actor actor) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", Names.of(actor.kind()));
    tree.put("name", actor.name());
    return tree;
  }

  static @Nullable Actor actor(Fields fields) {
    fields.requireAll("kind");
    Actor.Kind kind = fields.constant("kind", Actor.Kind.class);
    String name = fields.requiredText("name", Finding.MESSAGE);
    return fields.build(() -> new Actor(Objects.requireNonNull(kind), name));
  }
}
