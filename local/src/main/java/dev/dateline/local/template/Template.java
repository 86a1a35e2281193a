package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A SAM template, resolved for this machine; what the embedded stack does not run is not read. */
public record Template(
    List<FunctionResource> functions,
    List<TableResource> tables,
    List<BucketResource> buckets,
    CorsRules cors,
    List<SiteResource> sites) {

  /** Reads the file; parameters without a given value take their defaults. */
  public static Template read(Path file, Map<String, String> parameters, Addresses addresses)
      throws IOException {
    try {
      return parse(Files.readString(file), parameters, addresses);
    } catch (NoSuchFileException missing) {
      throw new TemplateProblem("file", "there is no " + file);
    }
  }

  static Template parse(String yaml, Map<String, String> parameters, Addresses addresses) {
    Map<String, Object> document = object(YamlDocument.parse(yaml));
    Map<String, Object> resources = object(document.getOrDefault("Resources", Map.of()));
    Intrinsics intrinsics =
        new Intrinsics(document, parameters, new LocalNames(resources, addresses));
    Resources resolved = new Resources(resources, intrinsics);
    Map<String, Object> globals =
        object(
            object(document.getOrDefault("Globals", Map.of())).getOrDefault("Function", Map.of()));
    Functions functions = new Functions(resolved, intrinsics, globals, addresses);
    Storage storage = new Storage(resolved);
    return new Template(
        functions.all(),
        storage.tables(),
        storage.buckets(),
        new Cors(resolved).rules(),
        new Sites(resolved, storage.buckets()).all());
  }

  /** The resources whose condition holds, with resolved properties. */
  static final class Resources {
    private final Map<String, Resource> existing = new LinkedHashMap<>();

    Resources(Map<String, Object> declared, Intrinsics intrinsics) {
      declared.forEach(
          (name, declaration) -> {
            Map<String, Object> resource = object(declaration);
            Object condition = resource.get("Condition");
            if (condition == null || intrinsics.holds(condition.toString())) {
              Object properties = intrinsics.resolve(resource.getOrDefault("Properties", Map.of()));
              existing.put(
                  name,
                  new Resource(
                      name,
                      String.valueOf(resource.get("Type")),
                      properties == null ? Map.of() : object(properties)));
            }
          });
    }

    List<Resource> of(String type) {
      return existing.values().stream().filter(resource -> resource.type().equals(type)).toList();
    }
  }

  record Resource(String name, String type, Map<String, Object> properties) {
    String text(String property, String otherwise) {
      Object value = properties.get(property);
      return value == null ? otherwise : value.toString();
    }

    Map<String, Object> map(String property) {
      return object(properties.getOrDefault(property, Map.of()));
    }
  }
}
