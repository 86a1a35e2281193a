package dev.dateline.dynamodb;

import dev.dateline.json.ContentTree;
import dev.dateline.json.ListedTree;
import dev.dateline.json.PlacementTree;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Placement;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Shelf;
import dev.dateline.release.Shelves;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the shelves of a newsroom look as rows: {@code SHELVES#<newsroom>} and what begins so. What a
 * release is named by in them goes when it leaves them, so that of a killed one only the name of a
 * shelf may stay, which nobody sees while it is empty.
 */
final class ShelfRows {
  private ShelfRows() {}

  /** The partition of the heads. */
  static String pk(NewsroomName newsroom) {
    return "SHELVES#" + newsroom;
  }

  /** The partition of the entries of one shelf. */
  static String pk(NewsroomName newsroom, Shelf shelf) {
    return pk(newsroom) + "#" + shelf.path();
  }

  static String placementPk(NewsroomName newsroom) {
    return pk(newsroom) + "#placed";
  }

  static String sk(int number) {
    return "%010d".formatted(number);
  }

  static Row head(NewsroomName newsroom, Shelves.Head head) {
    return new Row(
        pk(newsroom),
        head.shelf().path(),
        Map.of(
            "name", head.shelf().name(),
            "last", head.last(),
            "shown", head.shown(),
            "turns", head.turns(),
            "stamp", head.stamp()));
  }

  static Shelves.Head readHead(Row row, Shelf.Kind kind) {
    return new Shelves.Head(
        new Shelf(kind, row.text("name")),
        Math.toIntExact(row.number("last")),
        Math.toIntExact(row.number("shown")),
        row.number("turns"),
        row.number("stamp"));
  }

  static Row entry(NewsroomName newsroom, Shelf shelf, Shelves.Entry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("stamp", entry.stamp());
    tree.put("release", entry.release().value());
    ContentTree.put(tree, "listed", entry.listed(), ListedTree::of);
    return new Row(pk(newsroom, shelf), sk(entry.number()), tree);
  }

  static Shelves.Entry readEntry(Row row) {
    return new Shelves.Entry(
        Integer.parseInt(row.sk()),
        row.number("stamp"),
        new ReleaseId(row.text("release")),
        row.tree().containsKey("listed") ? ListedTree.read(row.map("listed")) : null);
  }

  static Row placement(NewsroomName newsroom, ReleaseId release, Placement placement) {
    return new Row(placementPk(newsroom), release.value(), PlacementTree.of(placement));
  }
}
