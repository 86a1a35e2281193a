package dev.dateline.intake.markdown;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.dateline.json.Pointer;
import dev.dateline.release.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as a tree of the shape that JSON has: numbers and dates are the strings that were written,
 * since no member of a release is a number, and {@code true}, {@code false} and {@code null} are as
 * YAML 1.2 reads them.
 *
 * <p>It is built from events and not from nodes, whose composer takes a frame of the stack for each
 * level.
 */
final class YamlTree {
  /** Deeper than any release. */
  static final int DEEPEST = 32;

  /** More than a release can have, counting what an alias repeats each time. */
  static final int MOST_NODES = 20_000;

  static final int MOST_ALIASES = 100;
  private static final String NAME_IS_NO_TEXT = "has a member whose name is no text";
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
  private final int linesAbove;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Object root;
  private int nodes;
  private int aliases;

  private YamlTree(int linesAbove) {
    this.linesAbove = linesAbove;
  }

  /**
   * What a front matter says.
   *
   * @param lines where the members of the root begin, by name
   */
  record Document(@Nullable Object root, Map<String, Integer> lines, List<Fault> faults) {}

  /** A collection that is being read. */
  private static final class Open {
    final String pointer;
    final @Nullable String anchor;
    final @Nullable Map<String, @Nullable Object> members;
    final List<@Nullable Object> elements = new ArrayList<>();
    final int nodesBefore;
    @Nullable String key;

    Open(String pointer, @Nullable String anchor, boolean mapping, int nodesBefore) {
      this.pointer = pointer;
      this.anchor = anchor;
      this.members = mapping ? new LinkedHashMap<>() : null;
      this.nodesBefore = nodesBefore;
    }

    boolean awaitsKey() {
      return members != null && key == null;
    }

    String pointerOfNext() {
      return members == null
          ? pointer + "/" + elements.size()
          : Pointer.member(pointer, key == null ? "" : key);
    }

    Object value() {
      return members == null ? elements : members;
    }
  }

  private record Anchored(@Nullable Object value, int nodes) {}

  /** Ends the reading where going on would cost more than a release is worth. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads YAML whose first line is the line after {@code linesAbove} of the source; what is no YAML
   * is a fault, with its line.
   */
  static Document read(String yaml, int linesAbove) {
    YamlTree reader = new YamlTree(linesAbove);
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Math.max(1, yaml.length())).build();
    try {
      for (Event event : new Parse(settings).parseString(yaml)) {
        reader.take(event);
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1 + linesAbove;
      reader.refuse(
          "#", line, "is no YAML: %s. Put text that holds ': ' or ' #' in quotes", e.getProblem());
      return new Document(null, Map.of(), reader.faults);
    } catch (TooMuch e) {
      return new Document(null, Map.of(), reader.faults);
    } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
      reader.refuse("#", linesAbove + 1, "is no YAML: %s", firstLine(e));
      return new Document(null, Map.of(), reader.faults);
    }
    return new Document(reader.root, reader.lines, reader.faults);
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
  }

  private void take(Event event) {
    switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case AliasEvent alias -> alias(alias);
      case CollectionStartEvent start -> start(start);
      case CollectionEndEvent end -> end();
      default -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    count(event);
    refuseTag(event, event.getTag());
    boolean key = !open.isEmpty() && open.getFirst().awaitsKey();
    Object value = key || !event.isPlain() ? event.getValue() : resolved(event.getValue());
    remember(anchor(event), value, 1);
    put(value, event);
  }

  private static @Nullable Object resolved(String plain) {
    if (NULLS.contains(plain)) {
      return null;
    }
    if (TRUES.contains(plain)) {
      return true;
    }
    return FALSES.contains(plain) ? (Object) false : plain;
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      refuse(pointerOf(), line(event), "repeats '*%s', which nothing above it is named", name);
      put(null, event);
      return;
    }
    nodes += anchored.nodes;
    aliases++;
    count(event);
    if (!open.isEmpty() && open.getFirst().awaitsKey() && !(anchored.value instanceof String)) {
      refuse(pointerOf(), line(event), NAME_IS_NO_TEXT);
      throw new TooMuch();
    }
    put(anchored.value, event);
  }

  private void start(CollectionStartEvent event) {
    count(event);
    refuseTag(event, event.getTag());
    if (!open.isEmpty() && open.getFirst().awaitsKey()) {
      refuse(pointerOf(), line(event), NAME_IS_NO_TEXT);
      throw new TooMuch();
    }
    if (open.size() == DEEPEST) {
      refuse(pointerOf(), line(event), "is nested deeper than %d", DEEPEST);
      throw new TooMuch();
    }
    boolean mapping = event instanceof MappingStartEvent;
    open.push(new Open(pointerOf(), anchor(event), mapping, nodes));
  }

  private void end() {
    Open closed = open.pop();
    remember(closed.anchor, closed.value(), nodes - closed.nodesBefore + 1);
    put(closed.value(), null);
  }

  private void put(@Nullable Object value, @Nullable Event event) {
    if (open.isEmpty()) {
      root = value;
      return;
    }
    Open in = open.getFirst();
    if (in.members == null) {
      in.elements.add(value);
    } else if (in.key == null) {
      in.key = String.valueOf(value);
      beginMember(in, in.key, Objects.requireNonNull(event));
    } else {
      in.members.put(in.key, value);
      in.key = null;
    }
  }

  private void beginMember(Open in, String name, Event event) {
    if (in.members != null && in.members.containsKey(name)) {
      refuse(Pointer.member(in.pointer, name), line(event), "stands twice in its mapping");
    }
    if (open.size() == 1) {
      lines.putIfAbsent(name, line(event));
    }
  }

  private void count(Event event) {
    nodes++;
    if (nodes > MOST_NODES || aliases > MOST_ALIASES) {
      refuse(
          "#",
          line(event),
          "has more than %d values, or more than %d aliases",
          MOST_NODES,
          MOST_ALIASES);
      throw new TooMuch();
    }
  }

  private void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      refuse(pointerOf(), line(event), "has a tag; take the word with the '!' out");
    }
  }

  private void remember(@Nullable String anchor, @Nullable Object value, int size) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(value, size));
    }
  }

  private static @Nullable String anchor(NodeEvent event) {
    return event.getAnchor().map(anchor -> anchor.getValue()).orElse(null);
  }

  private String pointerOf() {
    return open.isEmpty() ? "#" : open.getFirst().pointerOfNext();
  }

  private int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1 + linesAbove;
  }

  @FormatMethod
  private void refuse(String pointer, int line, @FormatString String detail, Object... values) {
    faults.add(
        new Fault(
            pointer, "Line %d of the front matter %s.".formatted(line, detail.formatted(values))));
  }
}
