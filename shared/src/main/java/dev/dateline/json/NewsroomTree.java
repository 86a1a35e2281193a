package dev.dateline.json;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Names;
import dev.dateline.release.UpdateNewsroom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The settings of a newsroom as a tree; {@link NewsroomReader} reads what clients make of it. */
public final class NewsroomTree {
  private NewsroomTree() {}

  /** Returns all settings. */
  public static Map<String, Object> of(Newsroom newsroom) {
    Map<String, Object> tree = publicFacts(newsroom);
    tree.put("disclosure", disclosure(newsroom.disclosure()));
    Map<String, Object> rules = new TreeMap<>();
    newsroom.rules().forEach((code, level) -> rules.put(code, Names.of(level)));
    tree.put("rules", rules);
    return tree;
  }

  /** Returns what pages show of a newsroom anyway: all but its disclosure and rules. */
  public static Map<String, Object> publicFacts(Newsroom newsroom) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", newsroom.name().value());
    tree.put("version", newsroom.version());
    tree.put("title", newsroom.title());
    tree.put("zone", newsroom.zone().getId());
    tree.putAll(ProfileTree.of(newsroom.profile()));
    return tree;
  }

  /** Reads what {@link #of} wrote; without more it has what a newsroom begins with. */
  public static Newsroom read(Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          fields.requireAll("name", "version");
          NewsroomName name = fields.value("name", NewsroomName::new);
          long version = fields.number("version");
          UpdateNewsroom.Settings settings = NewsroomReader.stored(fields);
          return settings == null ? null : settings.of(Objects.requireNonNull(name), version);
        });
  }

  private static Map<String, Object> disclosure(DisclosurePolicy disclosure) {
    Map<String, Object> tree = new LinkedHashMap<>();
    switch (disclosure) {
      case DisclosurePolicy.None none -> tree.put("regime", "none");
      case DisclosurePolicy.Fara fara -> {
        tree.put("regime", "fara");
        tree.put("registrant", fara.registrant());
        tree.put("principals", fara.principals().stream().map(NewsroomTree::principal).toList());
        tree.put("wordings", new TreeMap<>(fara.wordings()));
      }
    }
    return tree;
  }

  private static Map<String, Object> principal(DisclosurePolicy.Principal principal) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", principal.name());
    if (principal.country() != null) {
      tree.put("country", principal.country());
    }
    return tree;
  }
}
