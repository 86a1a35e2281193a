package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.Scope;
import dev.dateline.openapi.Contract;
import dev.dateline.openapi.Contract.Operation;
import dev.dateline.openapi.Exchange;
import dev.dateline.openapi.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** openapi.yaml against the functions; {@link Api} holds every answer of every test against it. */
class ContractOverHttpTest {
  private static final Map<String, String> WITHOUT_KEY = Map.of("authorization", "");

  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private final Api api = new Api();
  private final Contract contract = Contract.read();

  @Test
  void isShownToEverybodyAsItStandsInTheRepository() throws Exception {
    Api.Answer answer = api.send("GET", "/openapi.yaml", WITHOUT_KEY, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/yaml");
    assertThat(answer.body()).isEqualTo(Files.readString(Path.of("..", "openapi.yaml")));
  }

  @Test
  void isNotSentAgainToWhoeverHasIt() {
    String etag = api.send("GET", "/openapi.yaml").header("etag");

    Api.Answer again = api.send("GET", "/openapi.yaml", Map.of("if-none-match", etag), "");

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("etag")).isEqualTo(etag);
    assertThat(api.event("show-contract").status()).isEqualTo(200);
  }

  @Test
  void hasTheRoutesOfTheFunctionsUnderTheirNames() {
    assertThat(contract.operations().stream().map(Operation::route))
        .containsExactlyInAnyOrderElementsOf(api.routes().keySet());
    for (Operation operation : contract.operations()) {
      String name = operation.node().text("operationId");
      assertThat(api.routes().get(operation.route()).getClass().getSimpleName())
          .isEqualToIgnoringCase(name + "Handler");
    }
  }

  @Test
  void asksForTheScopesThatEachFunctionAsksFor() {
    for (Operation operation : contract.operations()) {
      assertThat(scopes(operation))
          .as(operation.route())
          .isEqualTo(scopes(api.routes().get(operation.route())));
    }
  }

  @Test
  void wouldTellAnAnswerThatItDoesNotSay() {
    assertThat(faults("GET", "/changes", "", 200, JSON, "{\"changes\":[],\"more\":1}"))
        .anyMatch(fault -> fault.contains("cache-control"))
        .anyMatch(fault -> fault.contains("required property 'next'"))
        .anyMatch(fault -> fault.contains("/more"));
    assertThat(faults("GET", "/changes", "limit=x&n=1", 418, Map.of("x-odd", "1"), "{}"))
        .singleElement()
        .asString()
        .contains("418 is not documented");
    assertThat(faults("GET", "/newsroom", "n=1", 304, Map.of("x-odd", "1"), "x"))
        .contains(
            "there is a body",
            "the header x-odd is not documented",
            "the parameter n is not documented");
    assertThat(
            faults(
                "GET",
                "/changes",
                "",
                404,
                Map.of("content-type", "application/problem+json", "cache-control", "no-store"),
                """
                {"type":"https://news.example/problems/slug-taken","title":"t","status":404,
                 "detail":"d"}"""))
        .containsExactly("the problem slug-taken is not documented");
    assertThat(faults("PATCH", "/changes", "", 404, Map.of(), "{}")).isNotEmpty();
  }

  private List<String> faults(
      String method,
      String path,
      String query,
      int status,
      Map<String, String> headers,
      String body) {
    Exchange.Answer answer = new Exchange.Answer(status, headers, body);
    return new Exchange(method, path, query, Map.of(), new byte[0], answer).faultsBy(contract);
  }

  private static List<Scope> scopes(RequestStreamHandler handler) {
    return handler instanceof ScopedHandler scoped ? scoped.scopes() : List.of();
  }

  /** Of the requirements any is enough; each of ours names one scope. */
  private List<Scope> scopes(Operation operation) {
    Node holder =
        operation.node().find("security").isPresent() ? operation.node() : contract.root();
    return holder.elements("security").stream()
        .flatMap(requirement -> requirement.find("key").stream())
        .map(scopes -> (List<?>) scopes.tree())
        .map(scopes -> Scope.of((String) scopes.getFirst()))
        .toList();
  }
}
