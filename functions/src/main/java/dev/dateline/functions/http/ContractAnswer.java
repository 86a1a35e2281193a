package dev.dateline.functions.http;

import dev.dateline.newsroom.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The contract of this API, byte for byte as {@code openapi.yaml} stands in the repository. */
public final class ContractAnswer {
  private final HttpResponse whole;

  private ContractAnswer(String document) {
    this.whole =
        new HttpResponse(
            200,
            Map.of(
                "content-type", "application/yaml",
                "cache-control", "public, max-age=300",
                "etag", "\"" + Sha256.of(document) + "\""),
            document);
  }

  /** Reads the contract that was built together with these classes. */
  public static ContractAnswer ofThisBuild() {
    try (InputStream file = ContractAnswer.class.getResourceAsStream("/openapi.yaml")) {
      return new ContractAnswer(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with the document, or that what the client has is still so. */
  public HttpResponse to(HttpRequest request) {
    return Preconditions.unlessCurrent(whole, request);
  }
}
