package dev.dateline.intake.markdown;

import dev.dateline.json.ContentTree;
import dev.dateline.release.Body;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseContent;
import dev.dateline.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a release as Markdown with front matter, from which {@link MarkdownReader} reads it. */
public final class MarkdownWriter {

  /**
   * Writes each member into the front matter, in the shape that JSON has, and the body below it as
   * it is; {@code body: {format: ...}} says that nothing below is anything but the body.
   */
  public String write(ReleaseContent content) {
    Map<String, Object> members = new LinkedHashMap<>(ContentTree.of(content));
    Body body = content.body();
    if (body != null) {
      members.put("body", Map.of("format", Names.of(body.format())));
    }
    String frontMatter = "---\n" + YamlText.of(members) + "---\n";
    return body == null ? frontMatter : frontMatter + "\n" + body.value() + "\n";
  }
}
