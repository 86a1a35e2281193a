package dev.dateline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.json.Json;
import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.FunctionResource;
import dev.dateline.local.template.Template;
import dev.dateline.release.Examples;
import dev.dateline.release.Rendition;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.Provider;
import dev.dateline.webhook.SourceExamples;
import dev.dateline.webhook.WebhookSource;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How often a hook goes to the table, from its receipt to the page. */
class HookCallsTest {
  private static final String PAYLOAD =
      """
      {"event":"entry.publish","createdAt":"2026-03-02T12:00:00Z","model":"news","uid":"api::news.news",
       "entry":{"id":1,"documentId":"tram","locale":"en","title":"Night Line Opens","body":"It runs all night.",
        "contact":{"name":"Ada Lindqvist","email":"press@ostervik.example"},
        "publishedAt":"2026-03-02T12:00:00Z","updatedAt":"2026-03-02T12:00:00Z"}}""";

  private final TestStorage storage = Embedded.storage();

  @Test
  void makesNoCallThatItDoesNotNeed() throws Exception {
    storage.newsrooms().add(Examples.NEWSROOM);
    WebhookSource usual = SourceExamples.source("strapi", Provider.STRAPI);
    WebhookSource source =
        new WebhookSource(
            usual.newsroom(),
            usual.name(),
            1,
            usual.provider(),
            new WebhookSource.Settings(
                true,
                false,
                Provider.TOLERANCE,
                new Mapping(Map.of()),
                null,
                null,
                null,
                null,
                null),
            usual.secrets(),
            usual.createdAt());
    storage.production().sources().add(source, null);
    RecordedCalls[] calls = new RecordedCalls[2];
    try (LocalFunctions maker =
        new LocalFunctions(
            storage.environment,
            Clock.systemUTC(),
            (name, http) -> {
              RecordedCalls recorded = new RecordedCalls(http, storage.bucket());
              calls[name.equals("ReceiveWebhook") ? 0 : 1] = recorded;
              return recorded;
            })) {
      Map<String, LocalFunction> made =
          maker.make(functions()).stream()
              .collect(Collectors.toMap(function -> function.resource().name(), f -> f));
      Map<String, Object> answer = call(made.get("ReceiveWebhook"), received(source));
      assertThat(answer).containsEntry("statusCode", 202);
      List<String> receiving = List.copyOf(calls[0].requests);
      String id =
          String.valueOf(
              Json.readObject(String.valueOf(answer.get("body")).getBytes(UTF_8)).get("delivery"));
      var _ = call(made.get("DispatchEvents"), told(id));
      List<String> acting = List.copyOf(calls[1].requests);

      assertThat(receiving).containsExactly("GetItem", "TransactWriteItems");
      assertThat(acting.stream().filter(request -> !request.startsWith("s3:")))
          .containsExactly(
              // The delivery, its source, the newsroom, its entry, the claim on that, its release.
              "GetItem",
              "GetItem",
              "GetItem",
              "GetItem",
              "PutItem",
              "Query",
              // A newsroom that creating looks up once in a while, and the draft.
              "GetItem",
              "TransactWriteItems",
              // The draft, the newsroom, and the publication.
              "Query",
              "GetItem",
              "TransactWriteItems",
              // What came of it.
              "TransactWriteItems");
      // The payload is kept, and each rendition written and read back.
      assertThat(acting.stream().filter(request -> request.startsWith("s3:")))
          .hasSize(1 + 2 * Rendition.values().length);
    }
    System.out.println("Calls of one hook from receipt to page: 2 + 12 of the table");
  }

  private static Map<String, Object> received(WebhookSource source) {
    String path = "/webhooks/%s/%s".formatted(source.newsroom(), source.name());
    return Map.of(
        "version",
        "2.0",
        "rawPath",
        path,
        "rawQueryString",
        "",
        "headers",
        Map.of(
            "content-type",
            "application/json",
            "authorization",
            "Bearer " + source.secrets().newest().value()),
        "requestContext",
        Map.of("domainName", "api.example", "http", Map.of("method", "POST", "path", path)),
        "pathParameters",
        Map.of("newsroom", source.newsroom().value(), "source", source.name().value()),
        "body",
        PAYLOAD,
        "isBase64Encoded",
        false);
  }

  private static Map<String, Object> told(String delivery) {
    return Map.of(
        "Records",
        List.of(
            Map.of(
                "eventName",
                "INSERT",
                "dynamodb",
                Map.of(
                    "SequenceNumber",
                    "1",
                    "Keys",
                    Map.of(
                        "pk",
                        Map.of("S", "DELIVERY#harbour#strapi#" + delivery),
                        "sk",
                        Map.of("S", "META"))))));
  }

  private static List<FunctionResource> functions() throws IOException {
    Addresses addresses = new Addresses("api.example", "site.example");
    return Template.read(Embedded.TEMPLATE, Map.of(), addresses).functions().stream()
        .filter(function -> Set.of("ReceiveWebhook", "DispatchEvents").contains(function.name()))
        .toList();
  }

  private static Map<String, Object> call(LocalFunction function, Map<String, Object> event)
      throws Exception {
    return Json.readObject(function.call(Json.write(event)));
  }
}
