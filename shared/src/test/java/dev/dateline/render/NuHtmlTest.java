package dev.dateline.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.Json;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** Pages of every kind as the Nu Html Checker of the W3C reads them: it finds nothing to say. */
class NuHtmlTest {
  /** What it says and is not so. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "CSS: Unknown pseudo-element or pseudo-class “::details-content”.",
          "CSS has it (css-pseudo-4), and prints with it what a screen folds away",
          "Inline script violates Content Security Policy (meta tag): blocked by “script-src”"
              + " directive (missing “‘unsafe-inline’” or nonce/hash).",
          "JSON-LD is data: HTML asks the policy about what runs alone");

  @Test
  void findsNoErrorAndNoWarningInAnyPage() throws Exception {
    Map<String, byte[]> pages = Samples.everyPage();
    List<String> messages = new ArrayList<>();

    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      messagesOf(page.getValue()).forEach(message -> messages.add(page.getKey() + ": " + message));
    }

    System.out.printf("Nu Html Checker: %d pages, %d messages%n", pages.size(), messages.size());
    assertThat(messages).isEmpty();
  }

  @Test
  void wouldSayWhatIsWrongWithAPage() throws Exception {
    String page = new String(Samples.everyPage().get("release"), UTF_8);

    for (String[] fault :
        new String[][] {
          {"<h1>", "<h1 align=left>"},
          {"</h1>", "</h2>"},
          {"<main>", "<main><h1></h1>"},
          {"<style>", "<style>h1{colour:red}"},
          {"width=device-width", "width=device-width, user-scalable=no"}
        }) {
      assertThat(messagesOf(page.replace(fault[0], fault[1]).getBytes(UTF_8)))
          .as(fault[1])
          .isNotEmpty();
    }
  }

  private static List<String> messagesOf(byte[] page) throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    // What is read from a stream has no address, and so no 'self'.
    String read =
        new String(page, UTF_8)
            .replaceFirst("img-src \\S+self\\S+", "img-src https://news.example");
    String report = validator.validate(new ByteArrayInputStream(read.getBytes(UTF_8)));
    Map<?, ?> tree = (Map<?, ?>) Json.read(report.getBytes(UTF_8)).tree();
    return Stream.of((List<?>) tree.get("messages"))
        .flatMap(List::stream)
        .map(message -> ((Map<?, ?>) message).get("message").toString())
        .filter(message -> !EXCEPTIONS.containsKey(message))
        .toList();
  }
}
