package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dateline.json.Json;
import dev.dateline.release.Attachment;
import dev.dateline.release.Correction;
import dev.dateline.release.ImageSize;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Rendition;
import dev.dateline.release.SitePath;
import dev.dateline.release.WebAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NinjsTest {
  @Test
  void isValidByTheSchemaOfIptc() throws Exception {
    Optional<Path> file = schemaFile();
    assumeTrue(file.isPresent(), "no shared/schemas beside the repository: ninjs is not validated");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(file.get()));

    for (String json : samples()) {
      assertThat(
              schema.validate(
                  json,
                  InputFormat.JSON,
                  context ->
                      context.executionConfig(config -> config.formatAssertionsEnabled(true))))
          .as(json)
          .isEmpty();
    }
    assertThat(
            schema.validate(samples().getFirst().replace("\"uri\"", "\"url\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void saysInTheWordsOfNinjsWhatTheReleaseSays() {
    Map<?, ?> item =
        item(
            Samples.rendered(
                Rendition.NINJS,
                Samples.corrected(
                    Samples.full("A headline")
                        .disclosure(Samples.LABEL)
                        .externalIds(Map.of("cms", "42")),
                    new Correction(Correction.Weight.UPDATE, "A note", Samples.NOON, 1))));

    assertThat(item.get("uri")).isEqualTo("urn:uuid:0197b5e4-6c00-7000-8000-000000000001");
    assertThat(item.get("version")).isEqualTo("2");
    assertThat(item.get("pubStatus")).isEqualTo("usable");
    assertThat(item.get("versionCreated")).isEqualTo("2026-05-06T12:05:09-04:00");
    assertThat(item.get("edNote")).isEqualTo("Update (2026-05-06T12:05:09-04:00): A note");
    assertThat(item.get("located")).isEqualTo("HARSTAD, Norway");
    assertThat(item.get("slugline")).isEqualTo("open-letter-on-ferries");
    assertThat(item.get("genres")).isEqualTo(List.of(Map.of("name", "Press Release")));
    assertThat(item.get("altIds"))
        .isEqualTo(
            List.of(
                Map.of("role", "slug", "value", "open-letter-on-ferries"),
                Map.of("role", "cms", "value", "42"),
                Map.of("role", "dateline-epoch", "value", Samples.EPOCH)));
    assertThat(item.get("organisations").toString())
        .containsSubsequence("issuer", "Nasdaq", "FPL", "registrant", "foreignPrincipal");
    assertThat(item.get("infoSources").toString())
        .containsSubsequence(
            "Kay Moreau, Head of Media", "email", "kay.moreau@", "phone", "+1 202");
    assertThat(item.get("renditions").toString())
        .containsSubsequence("open-letter-on-ferries,", "open-letter-on-ferries.md", ".txt");
  }

  @Test
  void givesTheBodyAsOnThePageAndAsTextBothAfterTheLabel() {
    Map<?, ?> item =
        item(
            Samples.rendered(
                Rendition.NINJS,
                Samples.published(
                    Samples.plain(
                            "A headline",
                            Samples.html("<p onclick=a()>One <b>two</b><script>x</script>"))
                        .disclosure(Samples.LABEL))));
    String label = Samples.LABEL.label(Samples.NEWSROOM.disclosure(), null);

    List<?> bodies = (List<?>) item.get("bodies");
    assertThat(bodies).extracting("contentType").containsExactly("text/html", "text/plain");
    assertThat(bodies)
        .extracting("value")
        .containsExactly(
            "<p>" + Html.escaped(label) + "</p>\n<p>One <b>two</b></p>\n", label + "\n\nOne two\n");
    assertThat(bodies).extracting("wordCount").containsExactly(29, 29);
  }

  @Test
  void saysOfWhatIsNotPublicYetThatItIsWithheld() {
    assertThat(
            item(Samples.rendered(Rendition.NINJS, Samples.draft(Samples.full("A"))))
                .get("pubStatus"))
        .isEqualTo("withheld");
  }

  @Test
  void cancelsWhatWasWithdrawnOrKilledUnderTheSameUri() {
    PressRelease gone = Samples.withdrawn(Samples.full("A headline").build(), "An error.");
    for (byte[] json :
        List.of(
            Samples.PAGES.withdrawn(Rendition.NINJS, gone, Samples.NEWSROOM, "1"),
            Samples.PAGES.killed(Rendition.NINJS, gone, Samples.NEWSROOM, "1"))) {
      Map<?, ?> item = item(new String(json, StandardCharsets.UTF_8));
      assertThat(item.get("uri")).isEqualTo("urn:uuid:" + gone.id());
      assertThat(item.get("pubStatus")).isEqualTo("canceled");
      assertThat((String) item.get("edNote")).endsWith("\n\nAn error.");
      assertThat(item.get("bodies")).isNull();
    }
  }

  private static List<String> samples() {
    List<String> samples = new ArrayList<>();
    Correction correction = new Correction(Correction.Weight.CORRECTION, "A note", Samples.NOON, 1);
    List<Attachment> files = new ArrayList<>();
    for (String type :
        List.of("image/png", "video/mp4", "audio/ogg", "text/csv", "application/x")) {
      files.add(
          new Attachment(
              new WebAddress("https://media.example/é?a=1&b=c"), type, "Alt", "Caption", "Credit"));
    }
    files.add(
        new Attachment(
            new SitePath("media/0f1e2d3c/lamp.png"),
            "image/png",
            "Alt",
            null,
            null,
            new ImageSize(640, 480)));
    ReleaseContent.Builder full =
        Samples.full("A headline")
            .summary("A summary")
            .disclosure(Samples.LABEL)
            .attachments(files)
            .externalIds(Map.of("cms", "42"));
    for (PressRelease release :
        List.of(
            Samples.published(full),
            Samples.corrected(full, correction, correction),
            Samples.draft(full),
            Samples.published(Samples.arabic()),
            Samples.published(Samples.chinese()),
            Samples.published(ReleaseContent.withHeadline("A")))) {
      samples.add(Samples.rendered(Rendition.NINJS, release));
    }
    samples.add(
        text(
            Samples.PAGES.revision(
                Rendition.NINJS, Samples.draft(full), Samples.NEWSROOM, Samples.EPOCH)));
    PressRelease gone = Samples.withdrawn(full.build(), "An error.");
    samples.add(text(Samples.PAGES.withdrawn(Rendition.NINJS, gone, Samples.NEWSROOM, "1")));
    samples.add(text(Samples.PAGES.killed(Rendition.NINJS, gone, Samples.NEWSROOM, "1")));
    return samples;
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static Map<?, ?> item(String json) {
    return (Map<?, ?>) Json.read(json.getBytes(StandardCharsets.UTF_8)).tree();
  }

  private static Optional<Path> schemaFile() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/schemas/ninjs-schema_3.1.json");
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
