package dev.dateline.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.json.Json;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request and its answer, as they pass.
 *
 * @param headers of the request; names are in lower case, here and in the answer
 */
public record Exchange(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body,
    Answer answer) {

  /** What came back. */
  public record Answer(int status, Map<String, String> headers, String body) {}

  /** What whoever carries an answer adds to it. */
  private static final Set<String> OF_THE_TRANSPORT =
      Set.of("apigw-requestid", "connection", "content-length", "content-type", "date");

  private static final Set<String> WITHOUT_BODY = Set.of("204", "304");

  /**
   * Returns what of it the contract does not say; of a request that was refused, only the answer.
   */
  public List<String> faultsBy(Contract contract) {
    Optional<Contract.Operation> operation = contract.operationOf(method, path);
    String status = String.valueOf(answer.status());
    Node statuses =
        operation
            .map(each -> each.node().at("responses"))
            .orElseGet(() -> contract.root().at("x-no-operation"));
    if (operation.isEmpty() && contract.hasPath(path) != status.equals("405")) {
      return List.of("answers %s where the path is known for other methods".formatted(status));
    }
    List<String> faults = new ArrayList<>();
    statuses
        .find(status)
        .ifPresentOrElse(
            response -> checkAnswer(contract, response, faults),
            () -> faults.add("%s is not documented: %s".formatted(status, answer.body())));
    if (operation.isPresent() && answer.status() < 400) {
      checkRequest(contract, operation.get(), faults);
    }
    return faults;
  }

  private void checkAnswer(Contract contract, Node response, List<String> faults) {
    Map<String, Node> documented = new LinkedHashMap<>();
    response
        .find("headers")
        .ifPresent(
            all ->
                all.names()
                    .forEach(name -> documented.put(name.toLowerCase(Locale.ROOT), all.at(name))));
    answer
        .headers()
        .forEach(
            (name, value) -> {
              if (documented.containsKey(name)) {
                check(contract, documented.get(name).at("schema"), value, name, faults);
              } else if (!OF_THE_TRANSPORT.contains(name)) {
                faults.add("the header %s is not documented".formatted(name));
              }
            });
    documented.forEach(
        (name, header) -> {
          if (isRequired(header) && !answer.headers().containsKey(name)) {
            faults.add("the header %s is missing".formatted(name));
          }
        });
    if (!WITHOUT_BODY.contains(String.valueOf(answer.status()))) {
      checkBody(contract, response, faults);
    } else if (!answer.body().isEmpty()) {
      faults.add("there is a body");
    }
  }

  private void checkBody(Contract contract, Node response, List<String> faults) {
    String type = essence(answer.headers().getOrDefault("content-type", ""));
    Optional<Node> content = response.at("content").find(type);
    if (content.isEmpty()) {
      faults.add("the media type %s is not documented".formatted(type));
      return;
    }
    Node schema = content.get().at("schema");
    String json =
        switch (type) {
          case "application/json", "application/problem+json" -> answer.body();
          case "application/yaml" -> Contract.json(answer.body());
          default -> Json.write(answer.body());
        };
    faults.addAll(contract.faultsOf(schema, json));
    if (type.equals("application/problem+json")) {
      Map<?, ?> problem = (Map<?, ?>) Json.read(answer.body().getBytes(UTF_8)).tree();
      String name = String.valueOf(problem.get("type")).replaceFirst(".*/", "");
      if (content.get().at("examples").find(name).isEmpty()) {
        faults.add("the problem %s is not documented".formatted(name));
      }
    }
  }

  private void checkRequest(Contract contract, Contract.Operation operation, List<String> faults) {
    Map<String, String> sent = sentQuery();
    for (Node parameter : operation.parameters()) {
      String name = parameter.text("name");
      String value =
          switch (parameter.text("in")) {
            case "query" -> sent.remove(name);
            case "header" -> headers.get(name.toLowerCase(Locale.ROOT));
            default -> sentInPath(operation.path(), name);
          };
      if (value != null) {
        check(contract, parameter.at("schema"), value, name, faults);
      } else if (isRequired(parameter)) {
        faults.add("%s is required, and was not sent".formatted(name));
      }
    }
    sent.keySet().forEach(name -> faults.add("the parameter %s is not documented".formatted(name)));
    String text = new String(body, UTF_8).replace("\uFEFF", "");
    Optional<Node> wanted = operation.node().find("requestBody");
    if (wanted.isEmpty()) {
      if (!text.isBlank()) {
        faults.add("a body is not documented");
      }
    } else if (!text.isBlank()) {
      checkSent(contract, wanted.get().at("content"), text, faults);
    } else if (isRequired(wanted.get())) {
      faults.add("a body is required, and was not sent");
    }
  }

  /** What is packed, or said by the query to be something, is bytes to the contract. */
  private void checkSent(Contract contract, Node content, String text, List<String> faults) {
    boolean onlyJson = content.names().equals(Set.of("application/json"));
    String type = onlyJson ? "application/json" : essence(headers.getOrDefault("content-type", ""));
    if (headers.containsKey("content-encoding") || content.names().equals(Set.of("*/*"))) {
      return;
    }
    content
        .find(type)
        .map(media -> media.at("schema"))
        .ifPresentOrElse(
            schema ->
                faults.addAll(
                    contract.faultsOf(schema, type.endsWith("json") ? text : Json.write(text))),
            () -> faults.add("a body of %s is not documented".formatted(type)));
  }

  private static void check(
      Contract contract, Node schema, String value, String name, List<String> faults) {
    Object type = schema.find("type").map(Node::tree).orElse("string");
    String json =
        switch (String.valueOf(type)) {
          case "integer", "boolean" -> value;
          case "array" -> Json.write(List.of(value.split(",", -1)));
          default -> Json.write(value);
        };
    contract.faultsOf(schema, json).forEach(fault -> faults.add("%s: %s".formatted(name, fault)));
  }

  private Map<String, String> sentQuery() {
    Map<String, String> sent = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!pair.isEmpty()) {
        sent.put(
            URLDecoder.decode(parts[0], UTF_8),
            parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return sent;
  }

  private String sentInPath(String template, String name) {
    return path.split("/", -1)[List.of(template.split("/", -1)).indexOf("{" + name + "}")];
  }

  private static boolean isRequired(Node node) {
    return node.find("required").map(Node::tree).filter(Boolean.TRUE::equals).isPresent();
  }

  private static String essence(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
