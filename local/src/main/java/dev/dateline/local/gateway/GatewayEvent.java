package dev.dateline.local.gateway;

import dev.dateline.local.gateway.Routes.Target;
import dev.dateline.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event that API Gateway makes of a request, payload format 2.0. */
final class GatewayEvent {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Set<String> TEXTS =
      Set.of("application/json", "application/xml", "application/javascript");
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "cookie", "expect", "keep-alive", "te", "transfer-encoding", "upgrade");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]*)");

  private final GatewayRequest request;
  private final String rawPath;
  private final Target target;
  private final String requestId;
  private final Instant now;

  GatewayEvent(
      GatewayRequest request, String rawPath, Target target, String requestId, Instant now) {
    this.request = request;
    this.rawPath = rawPath;
    this.target = target;
    this.requestId = requestId;
    this.now = now;
  }

  byte[] json() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", target.key());
    event.put("rawPath", rawPath);
    event.put("rawQueryString", request.query());
    List<String> cookies = cookies();
    if (!cookies.isEmpty()) {
      event.put("cookies", cookies);
    }
    event.put("headers", headers());
    if (!request.query().isEmpty()) {
      event.put("queryStringParameters", query());
    }
    event.put("requestContext", context());
    if (!target.parameters().isEmpty()) {
      event.put("pathParameters", target.parameters());
    }
    boolean base64 = request.body().length > 0 && !isText(request.header("content-type"));
    if (request.body().length > 0) {
      event.put(
          "body",
          base64
              ? Base64.getEncoder().encodeToString(request.body())
              : new String(request.body(), StandardCharsets.UTF_8));
    }
    event.put("isBase64Encoded", base64);
    return Json.write(event);
  }

  /**
   * True for what arrives as text: {@code text/*} and JSON, XML and JavaScript, unless another
   * charset than UTF-8 is named; measured on AWS, where nothing documents it.
   */
  static boolean isText(String contentType) {
    Matcher charset = CHARSET.matcher(contentType);
    if (charset.find() && !charset.group(1).equalsIgnoreCase("utf-8")) {
      return false;
    }
    String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXTS.contains(type);
  }

  private List<String> cookies() {
    return request.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("cookie"))
        .flatMap(header -> header.getValue().stream())
        .flatMap(value -> Arrays.stream(value.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    request
        .headers()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (!HOP_BY_HOP.contains(lower)) {
                headers.merge(lower, String.join(",", values), (a, b) -> a + "," + b);
              }
            });
    headers.put("content-length", Integer.toString(request.body().length));
    headers.merge("x-forwarded-for", request.sourceIp(), (before, ip) -> before + ", " + ip);
    headers.put("x-forwarded-port", request.header("host").replaceFirst("^.*:|^[^:]*$", ""));
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  private Map<String, String> query() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : request.query().split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = Percent.queryPart(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : Percent.queryPart(pair.substring(equals + 1));
        parameters.merge(name, value, (before, next) -> before + "," + next);
      }
    }
    return parameters;
  }

  private Map<String, Object> context() {
    String host = request.header("host").toLowerCase(Locale.ROOT);
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", request.method());
    http.put("path", rawPath);
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    http.put("userAgent", request.header("user-agent"));
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", host);
    context.put("domainPrefix", host.replaceFirst("[.:].*", ""));
    context.put("http", http);
    context.put("requestId", requestId);
    context.put("routeKey", target.key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }
}
