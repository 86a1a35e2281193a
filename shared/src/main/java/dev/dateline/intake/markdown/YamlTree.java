package dev.dateline.intake.markdown;

import dev.dateline.release.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** As much as YAML takes without a question mark before it; faults name it again and again. */
  static final int LONGEST_NAME = 1_024;

  private static final String NAME_IS_NO_TEXT = "has a member whose name is no text";
  private final YamlFaults faults;
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Deque<YamlCollection> open = new ArrayDeque<>();
  private @Nullable Object root;
  private int nodes;
  private int aliases;

  private YamlTree(int linesAbove) {
    this.faults = new YamlFaults(linesAbove);
  }

  /**
   * What a front matter says.
   *
   * @param lines where the members of the root begin, by name
   */
  record Document(@Nullable Object root, Map<String, Integer> lines, List<Fault> faults) {}

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
      int line = reader.faults.line(e.getProblemMark().map(Mark::getLine).orElse(0));
      reader.faults.add(
          "#", line, "is no YAML: %s. Put text that holds ': ' or ' #' in quotes", e.getProblem());
      return new Document(null, Map.of(), reader.faults.list());
    } catch (TooMuch e) {
      return new Document(null, Map.of(), reader.faults.list());
    } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
      reader.faults.add("#", reader.faults.line(0), "is no YAML: %s", firstLine(e));
      return new Document(null, Map.of(), reader.faults.list());
    }
    return new Document(reader.root, reader.lines, reader.faults.list());
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
    Object value =
        key || !event.isPlain() ? event.getValue() : YamlScalars.meaning(event.getValue());
    remember(anchor(event), value, 1);
    put(value, event);
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      faults.add(pointerOf(), line(event), "repeats '*%s', which nothing above it is named", name);
      put(null, event);
      return;
    }
    nodes += anchored.nodes;
    aliases++;
    count(event);
    if (!open.isEmpty() && open.getFirst().awaitsKey() && !(anchored.value instanceof String)) {
      faults.add(pointerOf(), line(event), NAME_IS_NO_TEXT);
      throw new TooMuch();
    }
    put(anchored.value, event);
  }

  private void start(CollectionStartEvent event) {
    count(event);
    refuseTag(event, event.getTag());
    if (!open.isEmpty() && open.getFirst().awaitsKey()) {
      faults.add(pointerOf(), line(event), NAME_IS_NO_TEXT);
      throw new TooMuch();
    }
    if (open.size() == DEEPEST) {
      faults.add(pointerOf(), line(event), "is nested deeper than %d", DEEPEST);
      throw new TooMuch();
    }
    boolean mapping = event instanceof MappingStartEvent;
    open.push(new YamlCollection(open.peekFirst(), anchor(event), mapping, nodes));
  }

  private void end() {
    YamlCollection closed = open.pop();
    remember(closed.anchor(), closed.value(), nodes - closed.nodesBefore() + 1);
    put(closed.value(), null);
  }

  private void put(@Nullable Object value, @Nullable Event event) {
    if (open.isEmpty()) {
      root = value;
      return;
    }
    YamlCollection in = open.getFirst();
    if (in.awaitsKey()) {
      beginMember(in, String.valueOf(value), Objects.requireNonNull(event));
    } else {
      in.put(value);
    }
  }

  private void beginMember(YamlCollection in, String name, Event event) {
    if (name.length() > LONGEST_NAME) {
      faults.add(
          pointerOf(), line(event), "has a member whose name is longer than %d", LONGEST_NAME);
      throw new TooMuch();
    }
    in.begin(name);
    if (in.has(name)) {
      faults.add(in.pointerOfNext(), line(event), "stands twice in its mapping");
    }
    if (open.size() == 1) {
      lines.putIfAbsent(name, line(event));
    }
  }

  private void count(Event event) {
    nodes++;
    if (nodes > MOST_NODES || aliases > MOST_ALIASES) {
      faults.add(
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
      faults.add(pointerOf(), line(event), "has a tag; take the word with the '!' out");
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
    return faults.line(event.getStartMark().map(Mark::getLine).orElse(0));
  }
}
