package dev.dateline.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** The contract of the API, {@code openapi.yaml} at the root of the repository. */
public final class Contract {
  private static final String HERE = "https://dateline.example/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final Map<?, ?> document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(Map<?, ?> document) {
    this.document = document;
    String json = new ObjectMapper().writeValueAsString(document);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(Map.of(HERE, json))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
  }

  /** One method of one path. */
  public record Operation(String method, String path, Node node) {
    /** Returns it as template.yaml and the refusals name it. */
    public String route() {
      return method + " " + path;
    }

    /** Returns its parameters and those of its path. */
    public List<Node> parameters() {
      List<Node> parameters = new ArrayList<>(node.elements("parameters"));
      parameters.addAll(
          new Node(node.document(), "#", node.document())
              .at("paths")
              .at(path)
              .elements("parameters"));
      return parameters;
    }

    boolean isOf(String sentMethod, String sentPath) {
      return method.equals(sentMethod) && Contract.isOf(path, sentPath);
    }
  }

  /** Reads the file. */
  public static Contract read() {
    try {
      return new Contract((Map<?, ?>) tree(Files.readString(Path.of("..", "openapi.yaml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what a YAML text says as JSON. */
  static String json(String yaml) {
    return new ObjectMapper().writeValueAsString(tree(yaml));
  }

  private static Object tree(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  /** Returns the whole document. */
  public Node root() {
    return new Node(document, "#", document);
  }

  /** Returns all operations in the order of the document. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    Node paths = root().at("paths");
    for (Object path : ((Map<?, ?>) paths.tree()).keySet()) {
      Node item = paths.at((String) path);
      for (Object name : ((Map<?, ?>) item.tree()).keySet()) {
        String method = (String) name;
        if (METHODS.contains(method)) {
          operations.add(
              new Operation(method.toUpperCase(Locale.ROOT), (String) path, item.at(method)));
        }
      }
    }
    return operations;
  }

  /** Returns the operation that a request is for. */
  Optional<Operation> operationOf(String method, String path) {
    return operations().stream().filter(each -> each.isOf(method, path)).findFirst();
  }

  boolean hasPath(String path) {
    return root().at("paths").names().stream().anyMatch(template -> isOf(template, path));
  }

  /** Returns what is wrong with a JSON text by the schema at a place. */
  public List<String> faultsOf(Node schema, String json) {
    return schemaAt(schema.pointer()).validate(json, InputFormat.JSON).stream()
        .map(String::valueOf)
        .toList();
  }

  private Schema schemaAt(String pointer) {
    return schemas.computeIfAbsent(
        pointer, place -> registry.getSchema(SchemaLocation.of(HERE + place)));
  }

  private static boolean isOf(String template, String path) {
    return path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
  }
}
