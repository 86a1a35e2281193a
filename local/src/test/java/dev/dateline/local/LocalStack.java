package dev.dateline.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack at {@code LOCALSTACK_ENDPOINT}, or in Docker; its table and bucket are made by its
 * CloudFormation out of the template's own text.
 */
final class LocalStack {
  private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14");

  /** Resources of the template that LocalStack can make; it knows no CloudFront. */
  private static final List<String> STORAGE = List.of("Table", "Bucket");

  private static final Optional<TestStorage> DEPLOYED = endpoint().map(LocalStack::deploy);

  private LocalStack() {}

  /** Returns an empty table and bucket, or skips the test. */
  static TestStorage storage() {
    boolean required = "1".equals(System.getenv("DATELINE_REQUIRE_LOCALSTACK"));
    if (DEPLOYED.isEmpty() && required) {
      throw new IllegalStateException("DATELINE_REQUIRE_LOCALSTACK is set, but there is none");
    }
    assumeTrue(
        DEPLOYED.isPresent(),
        "skipped: LocalStack is neither at LOCALSTACK_ENDPOINT nor in a Docker engine");
    return DEPLOYED.get().emptied();
  }

  private static Optional<URI> endpoint() {
    String endpoint = System.getenv("LOCALSTACK_ENDPOINT");
    if (endpoint != null && !endpoint.isEmpty()) {
      return Optional.of(URI.create(endpoint));
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    LocalStackContainer container =
        new LocalStackContainer(IMAGE).withServices("dynamodb", "s3", "cloudformation");
    container.start();
    return Optional.of(container.getEndpoint());
  }

  private static TestStorage deploy(URI endpoint) {
    String stack = "dateline-" + UUID.randomUUID();
    try (CloudFormation cloudFormation = new CloudFormation(endpoint)) {
      cloudFormation.create(stack, storageOf(Files.readString(Embedded.TEMPLATE)));
      return new TestStorage(
          endpoint,
          endpoint,
          cloudFormation.physicalName(stack, "Table"),
          cloudFormation.physicalName(stack, "Bucket"));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the template's storage cannot be deployed", e);
    }
  }

  /** Cuts the resources of the storage and what they refer to out of the template, as they are. */
  private static String storageOf(String template) {
    Map<String, StringBuilder> resources = new TreeMap<>();
    StringBuilder current = new StringBuilder();
    for (String line : template.lines().toList()) {
      if (line.matches(" {2}\\S.*|\\S.*")) {
        current = new StringBuilder();
        resources.put(line.strip().replaceFirst(":.*$", ""), current);
      }
      current.append(line).append('\n');
    }
    return "Parameters:\n"
        + resources.get("AllowedOrigins")
        + "Conditions:\n"
        + resources.get("HasAllowedOrigins")
        + "Resources:\n"
        + STORAGE.stream().map(resources::get).collect(Collectors.joining());
  }
}
