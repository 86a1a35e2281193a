package dev.dateline.local.site;

import static dev.dateline.local.json.Json.object;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ResponseHeadersPolicy of the template, on answers whose header names are in lower case. */
final class HeadersPolicy {
  private final Map<String, Object> config;

  HeadersPolicy(Map<String, Object> config) {
    this.config = config;
  }

  void apply(Map<String, String> headers, boolean crossOrigin) {
    Map<String, Object> security = member(config, "SecurityHeadersConfig");
    put(
        headers,
        security,
        "ContentSecurityPolicy",
        "content-security-policy",
        "ContentSecurityPolicy");
    put(headers, security, "ReferrerPolicy", "referrer-policy", "ReferrerPolicy");
    put(headers, security, "FrameOptions", "x-frame-options", "FrameOption");
    if (security.containsKey("ContentTypeOptions")) {
      headers.put("x-content-type-options", "nosniff");
    }
    Map<String, Object> transport = member(security, "StrictTransportSecurity");
    if (!transport.isEmpty()) {
      headers.put(
          "strict-transport-security",
          "max-age="
              + transport.get("AccessControlMaxAgeSec")
              + (isTrue(transport, "IncludeSubdomains") ? "; includeSubDomains" : "")
              + (isTrue(transport, "Preload") ? "; preload" : ""));
    }
    if (member(config, "CustomHeadersConfig").get("Items") instanceof List<?> items) {
      for (Object item : items) {
        Map<String, Object> header = object(item);
        set(
            headers,
            String.valueOf(header.get("Header")).toLowerCase(java.util.Locale.ROOT),
            String.valueOf(header.get("Value")),
            isTrue(header, "Override"));
      }
    }
    if (crossOrigin) {
      applyCors(headers, member(config, "CorsConfig"));
    }
  }

  private static void applyCors(Map<String, String> headers, Map<String, Object> cors) {
    String origins = items(cors, "AccessControlAllowOrigins");
    if (!origins.isEmpty()) {
      set(headers, "access-control-allow-origin", origins, isTrue(cors, "OriginOverride"));
      String exposed = items(cors, "AccessControlExposeHeaders");
      if (!exposed.isEmpty()) {
        set(headers, "access-control-expose-headers", exposed, isTrue(cors, "OriginOverride"));
      }
    }
  }

  private static void put(
      Map<String, String> headers,
      Map<String, Object> security,
      String name,
      String header,
      String value) {
    Map<String, Object> policy = member(security, name);
    if (!policy.isEmpty()) {
      set(headers, header, String.valueOf(policy.get(value)), isTrue(policy, "Override"));
    }
  }

  private static void set(
      Map<String, String> headers, String name, String value, boolean override) {
    if (override || !headers.containsKey(name)) {
      headers.put(name, value);
    }
  }

  private static String items(Map<String, Object> cors, String name) {
    return member(cors, name).get("Items") instanceof List<?> items
        ? items.stream().map(Object::toString).collect(Collectors.joining(", "))
        : "";
  }

  private static Map<String, Object> member(Map<String, Object> map, String name) {
    return object(map.getOrDefault(name, Map.of()));
  }

  private static boolean isTrue(Map<String, Object> map, String name) {
    return "true".equals(String.valueOf(map.get(name)));
  }
}
