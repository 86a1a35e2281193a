package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.template.FunctionResource.HttpEvent;
import dev.dateline.local.template.FunctionResource.ScheduleEvent;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import dev.dateline.local.template.Template.Resource;
import dev.dateline.local.template.Template.Resources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the functions with their variables and triggers. */
final class Functions {
  private final Resources resources;
  private final Map<String, Object> globals;
  private final Addresses addresses;

  Functions(
      Resources resources,
      Intrinsics intrinsics,
      Map<String, Object> globals,
      Addresses addresses) {
    this.resources = resources;
    Object resolved = intrinsics.resolve(globals);
    this.globals = resolved == null ? Map.of() : object(resolved);
    this.addresses = addresses;
  }

  List<FunctionResource> all() {
    return resources.of("AWS::Serverless::Function").stream().map(this::function).toList();
  }

  private FunctionResource function(Resource resource) {
    Object handler = resource.properties().getOrDefault("Handler", globals.get("Handler"));
    if (handler == null) {
      throw new TemplateProblem(resource.name(), "has no Handler");
    }
    Map<String, String> environment = new TreeMap<>(variables(globals));
    environment.putAll(variables(resource.properties()));
    List<HttpEvent> http = new ArrayList<>();
    List<StreamEvent> streams = new ArrayList<>();
    List<ScheduleEvent> schedules = new ArrayList<>();
    resource
        .map("Events")
        .forEach(
            (name, declaration) -> {
              Map<String, Object> event = object(declaration);
              Map<String, Object> properties = object(event.getOrDefault("Properties", Map.of()));
              switch (String.valueOf(event.get("Type"))) {
                case "HttpApi" -> http.add(http(properties));
                case "DynamoDB" -> streams.add(stream(resource, name, properties));
                case "Schedule" ->
                    Schedules.read(resource, name, properties).ifPresent(schedules::add);
                default ->
                    throw new TemplateProblem(
                        resource.name(),
                        "the embedded stack knows no event of type " + event.get("Type"));
              }
            });
    return new FunctionResource(
        resource.name(),
        handler.toString().replaceFirst("::.*", ""),
        Integer.parseInt(
            resource.text("Timeout", String.valueOf(globals.getOrDefault("Timeout", "3")))),
        Map.copyOf(environment),
        List.copyOf(http),
        List.copyOf(streams),
        List.copyOf(schedules));
  }

  private Map<String, String> variables(Map<String, Object> properties) {
    Map<String, Object> environment = object(properties.getOrDefault("Environment", Map.of()));
    Map<String, String> variables = new TreeMap<>();
    object(environment.getOrDefault("Variables", Map.of()))
        .forEach((name, value) -> variables.put(name, addresses.withoutTls(value.toString())));
    return variables;
  }

  private static HttpEvent http(Map<String, Object> properties) {
    return new HttpEvent(
        String.valueOf(properties.getOrDefault("Method", "ANY")).toUpperCase(Locale.ROOT),
        String.valueOf(properties.getOrDefault("Path", "$default")));
  }

  private StreamEvent stream(Resource function, String name, Map<String, Object> properties) {
    String arn = String.valueOf(properties.get("Stream"));
    String table =
        resources.of("AWS::DynamoDB::Table").stream()
            .map(Storage::tableName)
            .filter(candidate -> arn.contains("table/" + candidate + "/stream"))
            .findFirst()
            .orElseThrow(
                () -> new TemplateProblem(function.name(), "Stream of " + name + " is no table's"));
    return new StreamEvent(
        name,
        table,
        YamlDocument.list(object(properties.getOrDefault("FilterCriteria", Map.of())), "Filters")
            .stream()
            .map(filter -> String.valueOf(object(filter).get("Pattern")))
            .toList(),
        Integer.parseInt(String.valueOf(properties.getOrDefault("BatchSize", "100"))),
        Integer.parseInt(String.valueOf(properties.getOrDefault("ParallelizationFactor", "1"))),
        Duration.ofSeconds(
            Long.parseLong(
                String.valueOf(properties.getOrDefault("MaximumBatchingWindowInSeconds", "0")))),
        Integer.parseInt(String.valueOf(properties.getOrDefault("MaximumRetryAttempts", "-1"))),
        Boolean.parseBoolean(String.valueOf(properties.get("BisectBatchOnFunctionError"))),
        YamlDocument.list(properties, "FunctionResponseTypes").contains("ReportBatchItemFailures"),
        !"LATEST".equals(properties.get("StartingPosition")));
  }
}
