package dev.dateline.json;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.ReleaseContent;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The settings of a newsroom, as a tree. */
public final class NewsroomTree {
  private NewsroomTree() {}

  public static Map<String, Object> of(Newsroom newsroom) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", newsroom.name().value());
    tree.put("version", newsroom.version());
    tree.put("title", newsroom.title());
    tree.put("zone", newsroom.zone().getId());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Newsroom read(Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          fields.requireAll("name", "version", "zone");
          NewsroomName name = fields.value("name", NewsroomName::new);
          long version = fields.number("version");
          String title = fields.requiredText("title", ReleaseContent.HEADLINE);
          ZoneId zone = fields.value("zone", ZoneId::of);
          return fields.build(
              () ->
                  new Newsroom(
                      Objects.requireNonNull(name), version, title, Objects.requireNonNull(zone)));
        });
  }
}
