package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.template.Template.Resource;
import dev.dateline.local.template.Template.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads CORS from the API's property or from the extension in its definition. */
final class Cors {
  private final Resources resources;

  Cors(Resources resources) {
    this.resources = resources;
  }

  CorsRules rules() {
    return resources.of("AWS::Serverless::HttpApi").stream()
        .findFirst()
        .map(Cors::rules)
        .orElse(CorsRules.NONE);
  }

  private static CorsRules rules(Resource api) {
    Object definition =
        api.properties().containsKey("CorsConfiguration")
            ? api.properties().get("CorsConfiguration")
            : api.map("DefinitionBody").getOrDefault("x-amazon-apigateway-cors", Map.of());
    Map<String, Object> rules = new LinkedHashMap<>();
    // The property spells AllowOrigins, the extension allowOrigins.
    object(definition == null ? Map.of() : definition)
        .forEach((name, value) -> rules.put(name.toLowerCase(Locale.ROOT), value));
    return new CorsRules(
        texts(rules, "alloworigins"),
        texts(rules, "allowmethods"),
        texts(rules, "allowheaders"),
        texts(rules, "exposeheaders"),
        String.valueOf(rules.getOrDefault("maxage", "")),
        Boolean.parseBoolean(String.valueOf(rules.get("allowcredentials"))));
  }

  private static List<String> texts(Map<String, Object> rules, String name) {
    return YamlDocument.list(rules, name).stream()
        .map(Object::toString)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
