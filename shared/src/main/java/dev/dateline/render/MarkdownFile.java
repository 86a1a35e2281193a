package dev.dateline.render;

import dev.dateline.json.ContentTree;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Correction;
import dev.dateline.release.Dateline;
import dev.dateline.release.Names;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Status;
import dev.dateline.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release as Markdown with front matter, for people and for generators of static sites. The label
 * is the first member of the front matter and the first thing below it.
 *
 * <p>The names in the front matter are those that generators know, such as {@code title} and {@code
 * date}, without those by which they would decide where a page goes.
 */
record MarkdownFile(Newsroom newsroom, Words words, String epoch) implements Rendering {
  private static final String FENCE = "---\n";

  @Override
  public byte[] release(PressRelease release, @Nullable String canonical) {
    Map<String, Object> front = wholeFront(release);
    ContentTree.put(front, "canonical", canonical);
    return bytes(release, front, Manuscript.of(release, newsroom, words));
  }

  @Override
  public byte[] revision(PressRelease release) {
    return bytes(release, wholeFront(release), Manuscript.revision(release, newsroom, words));
  }

  private Map<String, Object> wholeFront(PressRelease release) {
    ReleaseContent content = release.content();
    Map<String, Object> front = front(release);
    ContentTree.put(front, "subtitle", content.subheadline());
    ContentTree.put(front, "description", content.summary());
    ContentTree.put(front, "genre", words.kind(content.kind()));
    ContentTree.put(front, "language", content.language());
    Dateline dateline = content.dateline();
    ContentTree.put(front, "dateline", dateline == null ? null : dateline.place());
    ContentTree.put(front, "date", time(release.state().publishedAt()));
    Correction correction = release.state().correction();
    ContentTree.put(front, "lastmod", correction == null ? null : time(correction.at()));
    if (!content.tags().isEmpty()) {
      front.put("tags", content.tags());
    }
    return front;
  }

  @Override
  public byte[] withdrawn(PressRelease release) {
    Map<String, Object> front = front(release);
    ContentTree.put(front, "language", release.content().language());
    return bytes(release, front, Manuscript.withdrawn(release, newsroom, words));
  }

  @Override
  public byte[] killed(PressRelease release) {
    Map<String, Object> front = new LinkedHashMap<>();
    ContentTree.put(front, "title", words.killed());
    ContentTree.put(front, "status", Names.of(Status.KILLED));
    ContentTree.put(front, "language", words.language());
    return bytes(front, MarkdownBody.of(Manuscript.killed(release, newsroom, words), words));
  }

  @Override
  public void requireLabel(byte[] rendered, String label) {
    String file = new String(rendered, StandardCharsets.UTF_8);
    int end = file.indexOf("\n" + FENCE);
    int begin = end < 0 ? 0 : end + FENCE.length() + 2;
    int blankLine = file.indexOf("\n\n", begin);
    boolean first = file.startsWith(FENCE + "disclosure:") && end >= 0 && blankLine >= 0;
    DisclosureCheck.require(
        first
            && Markdown.html(file.substring(begin, blankLine))
                .equals("<blockquote>\n<p>" + shown(label) + "</p>\n</blockquote>\n"));
  }

  /** Returns a label as a reader of Markdown gives it as HTML. */
  private static String shown(String label) {
    String line = String.join(" ", Columns.wrapped(label, PlainText.UNLIMITED));
    return Html.escaped(line).replace("&#39;", "'");
  }

  private Map<String, Object> front(PressRelease release) {
    Map<String, Object> front = new LinkedHashMap<>();
    ContentTree.put(
        front, "disclosure", release.content().label(newsroom.disclosure()).orElse(null));
    ContentTree.put(front, "title", release.content().headline());
    ContentTree.put(front, "id", "urn:uuid:" + release.id());
    ContentTree.put(front, "status", Names.of(release.status()));
    front.put("revision", release.revision().number());
    return front;
  }

  private byte[] bytes(PressRelease release, Map<String, Object> front, List<BodyNode> nodes) {
    List<BodyNode> all = new ArrayList<>();
    release.content().label(newsroom.disclosure()).ifPresent(label -> all.add(quotation(label)));
    all.addAll(nodes);
    return bytes(front, MarkdownBody.of(all, words));
  }

  private static BodyNode quotation(String text) {
    return BodyNode.element(
        Tag.BLOCKQUOTE, List.of(BodyNode.element(Tag.P, List.of(new BodyNode.Text(text)))));
  }

  private byte[] bytes(Map<String, Object> front, String text) {
    ContentTree.put(front, "epoch", epoch);
    return (FENCE + YamlText.of(front) + FENCE + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private @Nullable String time(@Nullable Instant at) {
    return at == null ? null : Dates.machine(at.atZone(newsroom.zone()));
  }
}
