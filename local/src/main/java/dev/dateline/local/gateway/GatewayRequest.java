package dev.dateline.local.gateway;

import java.util.List;
import java.util.Map;

/**
 * A request as it came over the wire.
 *
 * @param path not decoded
 * @param query not decoded, empty for none
 * @param headers in any case, each name with its values in order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GatewayRequest(
    String method,
    String path,
    String query,
    String protocol,
    String sourceIp,
    Map<String, List<String>> headers,
    byte[] body) {

  /** The first value, or an empty text. */
  String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("");
  }
}
