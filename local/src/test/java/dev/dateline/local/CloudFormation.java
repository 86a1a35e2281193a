package dev.dateline.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The three calls of CloudFormation's query API that a test needs, for a stack on LocalStack. */
final class CloudFormation implements AutoCloseable {
  private static final int MOST_ASKED = 20_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;

  CloudFormation(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Returns once the stack is complete. */
  void create(String stack, String template) throws IOException, InterruptedException {
    call(Map.of("Action", "CreateStack", "StackName", stack, "TemplateBody", template));
    for (int asked = 0; asked < MOST_ASKED; asked++) {
      String status =
          element("StackStatus", call(Map.of("Action", "DescribeStacks", "StackName", stack)));
      if (status.equals("CREATE_COMPLETE")) {
        return;
      }
      if (!status.equals("CREATE_IN_PROGRESS")) {
        throw new IllegalStateException("the stack ended as " + status);
      }
    }
    throw new IllegalStateException("the stack does not become complete");
  }

  String physicalName(String stack, String resource) throws IOException, InterruptedException {
    return element(
        "PhysicalResourceId",
        call(
            Map.of(
                "Action",
                "DescribeStackResource",
                "StackName",
                stack,
                "LogicalResourceId",
                resource)));
  }

  @Override
  public void close() {
    http.close();
  }

  private String call(Map<String, String> parameters) throws IOException, InterruptedException {
    String form =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                // Names the service; LocalStack looks at nothing else in it.
                .header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cloudformation/"
                        + "aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&Version=2010-05-15"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return answer.body();
  }

  private static String element(String name, String xml) throws IOException {
    Matcher element = Pattern.compile("<%1$s>([^<]+)</%1$s>".formatted(name)).matcher(xml);
    if (!element.find()) {
      throw new IOException("no " + name + " in " + xml);
    }
    return element.group(1);
  }
}
