package dev.dateline.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.html.BodyLosses;
import dev.dateline.json.ContentReader;
import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.release.Body;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    assertThat(new MarkdownReader().read(markdown).understanding().losses())
        .extracting(Loss::what)
        .containsExactlyElementsOf(ofTheBody(content));
  }

  /** Markup that no page shows is written and read again, and named. */
  private static List<String> ofTheBody(ReleaseContent content) {
    Body body = content.body();
    return body == null || body.format() != Body.Format.HTML
        ? List.of()
        : BodyLosses.of(body.value(), 1).stream().map(Loss::what).toList();
  }

  @Provide
  Arbitrary<ReleaseContent> contents() {
    return AnyContent.arbitrary();
  }
}
