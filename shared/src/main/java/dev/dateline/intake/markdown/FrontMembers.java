package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.json.ContentReader;
import dev.dateline.release.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a release that a front matter says, by their own names or by those that generators
 * of web sites use.
 */
final class FrontMembers {
  private static final Set<String> MEMBERS =
      Set.of(
          "kind",
          "headline",
          "subheadline",
          "summary",
          "language",
          "slug",
          "tags",
          "translationOf",
          "translations",
          "releaseLine",
          "dateline",
          "body",
          "contacts",
          "quotes",
          "boilerplate",
          "endMark",
          "issuer",
          "disclosure",
          "externalIds",
          "attachments");
  private static final Map<String, String> CUSTOMS =
      Map.ofEntries(
          Map.entry("title", "headline"),
          Map.entry("headline", "headline"),
          Map.entry("subtitle", "subheadline"),
          Map.entry("subheading", "subheadline"),
          Map.entry("subheadline", "subheadline"),
          Map.entry("tagline", "subheadline"),
          Map.entry("description", "summary"),
          Map.entry("excerpt", "summary"),
          Map.entry("summary", "summary"),
          Map.entry("lang", "language"),
          Map.entry("language", "language"),
          Map.entry("locale", "language"),
          Map.entry("tags", "tags"),
          Map.entry("tag", "tags"),
          Map.entry("categories", "tags"),
          Map.entry("category", "tags"),
          Map.entry("keywords", "tags"),
          Map.entry("slug", "slug"));
  private static final String NO_MEMBER =
      "no member of a release has this name; take it out, or look whether it is misspelt";
  private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Losses losses;
  private final FrontTiming timing;

  private FrontMembers(Losses losses) {
    this.losses = losses;
    this.timing = new FrontTiming(losses);
  }

  /** Reads the members of a root; what is no member is a loss. */
  static FrontMembers of(Map<?, ?> root, Map<String, Integer> lines, Losses losses) {
    FrontMembers members = new FrontMembers(losses);
    members.starts.addAll(lines.values());
    // Without these two it is no answer of the server, but a front matter of Pelican or the like.
    boolean answer = root.containsKey("id") && root.containsKey("version");
    root.forEach(
        (key, value) -> {
          if (MEMBERS.contains(key)) {
            members.put((String) key, value, lines.getOrDefault(key, 1));
          }
        });
    root.forEach(
        (key, value) -> {
          if (!MEMBERS.contains(key) && value != null) {
            members.custom((String) key, value, lines.getOrDefault(key, 1), answer);
          }
        });
    return members;
  }

  static FrontMembers none() {
    return new FrontMembers(new Losses());
  }

  /** The members by the names of a release, and in the shapes that JSON has. */
  Map<String, @Nullable Object> tree() {
    return new LinkedHashMap<>(tree);
  }

  boolean say(String member) {
    return tree.get(member) != null;
  }

  /** What is said about when the release may go out. */
  FrontTiming timing() {
    return timing;
  }

  /** Where each member begins in the source. */
  Map<String, Integer> lines() {
    return Map.copyOf(lines);
  }

  /** The lines on which anything in the front matter begins, be it a member or not. */
  List<Integer> starts() {
    return List.copyOf(starts);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void put(String member, @Nullable Object value, int line) {
    Object meant = member.equals("tags") && value instanceof String text ? separated(text) : value;
    tree.put(member, meant);
    lines.put(member, line);
  }

  private void custom(String key, Object value, int line, boolean answer) {
    boolean ofServer = ContentReader.isOfTheServer(key);
    String member = CUSTOMS.get(key.toLowerCase(Locale.ROOT));
    if (member != null) {
      alias(member, key, value, line);
    } else if (!(answer && ofServer) && !timing.take(key, value, line) && !ofServer) {
      losses.add(key, NO_MEMBER, line);
    }
  }

  private void alias(String member, String key, Object value, int line) {
    Object meant =
        member.equals("language") && value instanceof String tag ? tag.replace('_', '-') : value;
    Object before = tree.get(member);
    if (before == null) {
      put(member, meant, line);
    } else if (member.equals("tags")) {
      addTags(before, meant);
    } else if (!before.equals(meant)) {
      losses.add(
          "%s: %s".formatted(key, meant instanceof String ? meant : "…"),
          "the front matter says '%s' as well, which was taken".formatted(member),
          line);
      findings.add(
          Disagreements.finding(
              "#/" + member,
              "The front matter says '%s' twice, and '%s' says another thing; the first was taken. Take one of the two out."
                  .formatted(member, key)));
    }
  }

  private void addTags(Object before, Object more) {
    Object added = more instanceof String text ? separated(text) : more;
    if (before instanceof List<?> first && added instanceof List<?> second) {
      List<Object> both = new ArrayList<>(first);
      second.stream().filter(tag -> !both.contains(tag)).forEach(both::add);
      tree.put("tags", both);
    }
  }

  private static List<String> separated(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }
}
