package dev.dateline.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.ContentReader;
import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.release.ReleaseContent;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A release that is written and read again is the same record, whatever it says. */
class RoundTripTest {
  @Property(tries = 500)
  void readsFromMarkdownWhatWasWritten(@ForAll("contents") ReleaseContent content) {
    String markdown = new MarkdownWriter().write(content);
    assertThat(new MarkdownReader().read(markdown).content()).as(markdown).isEqualTo(content);
  }

  @Property(tries = 500)
  void readsFromJsonWhatWasWritten(@ForAll("contents") ReleaseContent content) {
    String json = Json.write(ContentTree.of(content));
    Json.Text text = Json.read(json.getBytes(StandardCharsets.UTF_8));
    assertThat(ContentReader.read(text)).as(json).isEqualTo(content);
  }

  @Property(tries = 500)
  void losesNothingOfWhatWasWritten(@ForAll("contents") ReleaseContent content) {
    String markdown = new MarkdownWriter().write(content);
    assertThat(new MarkdownReader().read(markdown).understanding().losses()).isEmpty();
  }

  @Provide
  Arbitrary<ReleaseContent> contents() {
    return AnyContent.arbitrary();
  }
}
