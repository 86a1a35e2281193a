package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the role of a function in the template lets it do to table and bucket. */
public final class Permissions {
  private final Map<String, Object> resources;

  private Permissions(Map<String, Object> resources) {
    this.resources = resources;
  }

  /**
   * One action on all keys that begin alike.
   *
   * @param attributes those of an item that it is limited to; empty for all
   */
  public record Permission(String action, String keyPrefix, List<String> attributes) {
    /** Tells whether this permission is enough for an action on a key. */
    public boolean allows(String wanted, String key) {
      return action.equals(wanted) && key.startsWith(keyPrefix);
    }
  }

  /** Reads the roles of the template. */
  public static Permissions of(Path template) throws IOException {
    Map<String, Object> document = object(YamlDocument.parse(Files.readString(template)));
    return new Permissions(object(document.get("Resources")));
  }

  /** Returns what a function may do by item and object; lists and streams are left out. */
  public List<Permission> ofFunction(String name) {
    Map<String, Object> role = object(resources.get(name + "Role"));
    List<Permission> permissions = new ArrayList<>();
    for (Object policy : YamlDocument.list(object(role.get("Properties")), "Policies")) {
      Map<String, Object> document = object(object(policy).get("PolicyDocument"));
      for (Object statement : YamlDocument.list(document, "Statement")) {
        add(object(statement), permissions);
      }
    }
    return permissions;
  }

  private static void add(Map<String, Object> statement, List<Permission> permissions) {
    List<String> attributes =
        YamlDocument.list(
                object(object(statement.get("Condition")).get("ForAllValues:StringEquals")),
                "dynamodb:Attributes")
            .stream()
            .map(String::valueOf)
            .toList();
    for (Object action : YamlDocument.list(statement, "Action")) {
      for (String prefix : prefixes(statement)) {
        permissions.add(new Permission((String) action, prefix, attributes));
      }
    }
  }

  private static List<String> prefixes(Map<String, Object> statement) {
    Map<String, Object> keys =
        object(object(statement.get("Condition")).get("ForAllValues:StringLike"));
    List<String> prefixes = new ArrayList<>();
    for (Object key : YamlDocument.list(keys, "dynamodb:LeadingKeys")) {
      prefixes.add(((String) key).replaceFirst("\\*$", ""));
    }
    String resource = String.valueOf(object(statement.get("Resource")).get("Fn::Sub"));
    if (resource.startsWith("${Bucket.Arn}/")) {
      prefixes.add(resource.substring("${Bucket.Arn}/".length()).replaceFirst("\\*$", ""));
    }
    return prefixes;
  }
}
