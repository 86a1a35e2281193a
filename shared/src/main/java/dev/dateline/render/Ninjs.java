package dev.dateline.render;

import static dev.dateline.render.NinjsParts.described;
import static dev.dateline.render.NinjsParts.put;

import dev.dateline.json.Json;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Correction;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.State;
import dev.dateline.release.Withdrawal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A release in IPTC's ninjs 3.1, which news systems read. The label is its first description and
 * the beginning of each of its bodies.
 *
 * <p>{@code firstCreated} is when its first revision was stored. {@code versionCreated} is when its
 * newest was, or when that became public if this was later, so that readers sort by it.
 */
record Ninjs(Newsroom newsroom, Words words, String epoch) implements Rendering {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Override
  public byte[] release(PressRelease release, @Nullable String canonical) {
    return bytes(whole(release, canonical), ids(release));
  }

  @Override
  public byte[] revision(PressRelease release) {
    Map<String, Object> item = whole(release, null);
    item.put("pubStatus", "withheld");
    return bytes(item, ids(release));
  }

  private Map<String, Object> whole(PressRelease release, @Nullable String canonical) {
    ReleaseContent content = release.content();
    String label = content.label(newsroom.disclosure()).orElse(null);
    Map<String, Object> item = item(release);
    dates(release, item);
    put(item, "usageTerms", content.releaseLine() == null ? null : content.releaseLine().text());
    put(item, "edNote", note(release.state().corrections().reversed()));
    put(item, "language", content.language());
    put(item, "title", content.headline());
    put(item, "headlines", NinjsParts.headlines(content));
    put(item, "descriptions", NinjsParts.descriptions(content, label));
    put(item, "bodies", bodies(content, label));
    put(item, "by", newsroom.title());
    NinjsParts.place(content.dateline(), item);
    put(item, "slugline", release.slug());
    put(item, "infoSources", content.contacts().stream().map(NinjsParts::contact).toList());
    put(item, "organisations", NinjsParts.organisations(content));
    put(item, "subjects", content.tags().stream().map(tag -> Map.of("name", tag)).toList());
    item.put("genres", List.of(Map.of("name", "Press Release")));
    put(item, "renditions", NinjsParts.renditions(canonical));
    put(item, "associations", content.attachments().stream().map(NinjsParts::attachment).toList());
    return item;
  }

  @Override
  public byte[] withdrawn(PressRelease release) {
    ReleaseContent content = release.content();
    String label = content.label(newsroom.disclosure()).orElse(null);
    Map<String, Object> item = canceled(release, words.withdrawnNotice());
    put(item, "language", content.language());
    put(item, "title", content.headline());
    put(item, "headlines", List.of(described("main", content.headline())));
    put(item, "descriptions", label == null ? List.of() : List.of(described("disclosure", label)));
    put(item, "by", newsroom.title());
    return bytes(item, List.of());
  }

  @Override
  public byte[] killed(PressRelease release) {
    Map<String, Object> item = canceled(release, words.killedNotice());
    put(item, "by", newsroom.title());
    return bytes(item, List.of());
  }

  @Override
  public void requireLabel(byte[] rendered, String label) {
    Map<?, ?> item = (Map<?, ?>) Objects.requireNonNull(Json.read(rendered).tree());
    boolean described =
        item.get("descriptions") instanceof List<?> descriptions
            && descriptions.getFirst().equals(described("disclosure", label));
    boolean inBodies =
        !(item.get("bodies") instanceof List<?> bodies)
            || bodies.stream().allMatch(body -> beginsWith(label, (Map<?, ?>) body));
    DisclosureCheck.require(described && inBodies);
  }

  private static boolean beginsWith(String label, Map<?, ?> body) {
    String beginning =
        "text/html".equals(body.get("contentType")) ? paragraph(label).toString() : label + "\n";
    return body.get("value") instanceof String value && value.startsWith(beginning);
  }

  private static Html paragraph(String label) {
    return Html.withoutForeignWords().markup("<p>").text(label).markup("</p>\n");
  }

  private static Map<String, Object> item(PressRelease release) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("uri", "urn:uuid:" + release.id());
    item.put("type", "text");
    item.put("representationType", "full");
    item.put("version", String.valueOf(release.revision().number()));
    return item;
  }

  private void dates(PressRelease release, Map<String, Object> item) {
    State state = release.state();
    Instant revised = release.revision().at();
    Instant published = state.publishedAt();
    put(item, "firstCreated", time(state.createdAt()));
    put(
        item,
        "versionCreated",
        time(published != null && published.isAfter(revised) ? published : revised));
    put(item, "contentCreated", time(revised));
    if (!release.status().hasBeenPublic() && state.scheduledAt() != null) {
      put(item, "embargoedUntil", time(state.scheduledAt()));
    }
    item.put(
        "pubStatus",
        switch (release.status()) {
          case PUBLISHED -> "usable";
          case WITHDRAWN, KILLED -> "canceled";
          default -> "withheld";
        });
  }

  private Map<String, Object> canceled(PressRelease release, String notice) {
    Map<String, Object> item = item(release);
    item.put("representationType", "partial");
    Withdrawal withdrawal = release.state().withdrawal();
    if (withdrawal != null) {
      item.put("versionCreated", time(withdrawal.at()));
    }
    item.put("pubStatus", "canceled");
    String why = withdrawal == null ? null : withdrawal.explanation();
    item.put("edNote", why == null ? notice : notice + "\n\n" + why);
    return item;
  }

  private @Nullable String note(List<Correction> newestFirst) {
    List<String> notes =
        newestFirst.stream()
            .map(
                correction ->
                    words.correction(correction.weight())
                        + " ("
                        + time(correction.at())
                        + "): "
                        + correction.note())
            .toList();
    return notes.isEmpty() ? null : String.join("\n\n", notes);
  }

  private List<Map<String, Object>> bodies(ReleaseContent content, @Nullable String label) {
    Html html = Html.withoutForeignWords();
    if (label != null) {
      html.append(paragraph(label));
    }
    ReleaseBody.write(content, words, html);
    String text =
        (label == null ? "" : label + "\n\n")
            + PlainText.of(ReleaseBody.of(content), PlainText.UNLIMITED, words);
    return List.of(body("text/html", html.toString(), text), body("text/plain", text, text));
  }

  private static Map<String, Object> body(String type, String value, String text) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("role", "main");
    body.put("contentType", type);
    body.put("charCount", text.codePointCount(0, text.length()));
    body.put("wordCount", text.isBlank() ? 0 : BLANKS.split(text.strip(), -1).length);
    body.put("value", value);
    return body;
  }

  private static List<Map<String, Object>> ids(PressRelease release) {
    List<Map<String, Object>> ids = new ArrayList<>();
    if (release.slug() != null) {
      ids.add(described("slug", release.slug().value()));
    }
    new TreeMap<>(release.content().externalIds())
        .forEach((source, id) -> ids.add(described(source, id)));
    return ids;
  }

  private byte[] bytes(Map<String, Object> item, List<Map<String, Object>> ids) {
    List<Map<String, Object>> all = new ArrayList<>(ids);
    all.add(described("dateline-epoch", epoch));
    item.put("altIds", all);
    Map<String, Object> standard = new LinkedHashMap<>();
    standard.put("name", "ninjs");
    standard.put("version", "3.1");
    standard.put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    item.put("standard", standard);
    return Json.write(item).getBytes(StandardCharsets.UTF_8);
  }

  private String time(Instant at) {
    return Dates.machine(at.atZone(newsroom.zone()));
  }
}
