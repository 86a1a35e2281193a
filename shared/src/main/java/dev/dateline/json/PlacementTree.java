package dev.dateline.json;

import dev.dateline.release.Listed;
import dev.dateline.release.Names;
import dev.dateline.release.Placement;
import dev.dateline.release.Shelf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a release stands on shelves, as a tree. */
public final class PlacementTree {
  private PlacementTree() {}

  public static Map<String, Object> of(Placement placement) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", placement.version());
    tree.put("writes", placement.writes());
    ContentTree.put(tree, "listed", placement.listed(), ListedTree::of);
    tree.put("places", placement.places().stream().map(PlacementTree::place).toList());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Placement read(Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          long version = fields.number("version");
          long writes = fields.number("writes");
          Listed listed = fields.object("listed", ListedTree::listed);
          List<Placement.Place> places =
              fields.objects("places", Integer.MAX_VALUE, PlacementTree::place);
          return fields.build(() -> new Placement(version, writes, listed, places));
        });
  }

  private static Map<String, Object> place(Placement.Place place) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", Names.of(place.shelf().kind()));
    tree.put("name", place.shelf().name());
    tree.put("number", place.number());
    tree.put("shown", place.shown());
    return tree;
  }

  private static Placement.@Nullable Place place(Fields fields) {
    Shelf.Kind kind = fields.constant("kind", Shelf.Kind.class);
    String name = fields.value("name", text -> text);
    long number = fields.number("number");
    boolean shown = fields.flag("shown");
    return fields.build(
        () ->
            new Placement.Place(
                new Shelf(Objects.requireNonNull(kind), Objects.requireNonNull(name)),
                Math.toIntExact(number),
                shown));
  }
}
