package dev.dateline.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.local.gateway.Routes.Target;
import dev.dateline.local.lambda.FunctionFailed;
import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.template.CorsRules;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Answers HTTP as the template's HTTP API would, by the functions of its routes. */
public final class ApiPort {
  /** Above this API Gateway answers 413. */
  private static final int LARGEST_BODY = 10 * 1024 * 1024;

  private final Routes routes;
  private final CorsFilter cors;
  private final Clock clock;

  public ApiPort(List<LocalFunction> functions, CorsRules cors, Clock clock) {
    this.routes = new Routes(functions);
    this.cors = new CorsFilter(cors);
    this.clock = clock;
  }

  /** Takes all requests of the server. */
  public void serve(HttpServer server) {
    server.createContext("/", this::exchange);
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      GatewayRequest request = request(exchange, body);
      String requestId = requestId();
      GatewayAnswer answer =
          body.length > LARGEST_BODY
              ? GatewayAnswer.own(413, "Request Entity Too Large")
              : cors.preflight(request)
                  .orElseGet(() -> cors.apply(request, answer(request, requestId)));
      send(exchange, answer, requestId);
    }
  }

  private GatewayAnswer answer(GatewayRequest request, String requestId) {
    Optional<String> rawPath = Percent.rawPath(request.path());
    if (rawPath.isEmpty()) {
      return GatewayAnswer.own(400, "Bad Request");
    }
    Optional<Target> target = routes.find(request.method(), rawPath.get());
    if (target.isEmpty()) {
      return GatewayAnswer.own(404, "Not Found");
    }
    byte[] event =
        new GatewayEvent(request, rawPath.get(), target.get(), requestId, clock.instant()).json();
    if (event.length > LocalFunction.LARGEST_PAYLOAD) {
      return GatewayAnswer.own(413, "Request Entity Too Large");
    }
    try {
      return GatewayAnswer.of(target.get().function().call(event));
    } catch (FunctionFailed failed) {
      return GatewayAnswer.internalServerError();
    }
  }

  private static GatewayRequest request(HttpExchange exchange, byte[] body) {
    URI uri = exchange.getRequestURI();
    // A path that begins with two slashes reads as an authority.
    String start =
        uri.getScheme() == null && uri.getRawAuthority() != null
            ? "//" + uri.getRawAuthority()
            : "";
    String path = start + (uri.getRawPath() == null ? "" : uri.getRawPath());
    return new GatewayRequest(
        exchange.getRequestMethod(),
        path,
        uri.getRawQuery() == null ? "" : uri.getRawQuery(),
        exchange.getProtocol(),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        exchange.getRequestHeaders(),
        body);
  }

  private static void send(HttpExchange exchange, GatewayAnswer answer, String requestId)
      throws IOException {
    answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    exchange.getResponseHeaders().set("apigw-requestid", requestId);
    exchange.getResponseHeaders().remove("content-length");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", "" + answer.body().length);
    }
    boolean empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }

  private static String requestId() {
    byte[] bytes = new byte[11];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
