package dev.dateline.local.site;

import dev.dateline.local.site.Origin.Found;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Packs what CloudFront packs, by gzip.
 *
 * <p>Sizes and types are those of its Developer Guide, "Serve compressed files", without fonts and
 * the like. Markdown, Atom and JSON Feed are not among them.
 */
final class Compression {
  private static final int LEAST_BYTES = 1_000;
  private static final int MOST_BYTES = 10_000_000;
  private static final Set<String> TYPES =
      Set.of(
          "application/javascript",
          "application/json",
          "application/rss+xml",
          "application/xhtml+xml",
          "application/xml",
          "image/svg+xml",
          "text/css",
          "text/csv",
          "text/html",
          "text/javascript",
          "text/plain",
          "text/richtext",
          "text/tab-separated-values",
          "text/xml");

  private Compression() {}

  /** Tells whether the body may be sent packed, so that caches keep each form apart. */
  static boolean suits(Found found) {
    String type = found.headers().getOrDefault("content-type", "").split(";", 2)[0];
    return TYPES.contains(type.strip().toLowerCase(Locale.ROOT))
        && !found.headers().containsKey("content-encoding")
        && found.body().length >= LEAST_BYTES
        && found.body().length <= MOST_BYTES;
  }

  /** Tells whether the reader unpacks gzip. */
  static boolean isTakenBy(Map<String, String> request) {
    return Arrays.stream(request.getOrDefault("accept-encoding", "").split(",", -1))
        .map(coding -> coding.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
        .anyMatch(
            coding ->
                coding.equals("gzip")
                    || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0?\\.?0*")));
  }

  /** Packs the body; a strong ETag becomes a weak one, since the bytes are others. */
  static Found packed(Found found) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(found.body());
    }
    Map<String, String> headers = new TreeMap<>(found.headers());
    headers.put("content-encoding", "gzip");
    headers.computeIfPresent("etag", (name, tag) -> tag.startsWith("\"") ? "W/" + tag : tag);
    return new Found(found.status(), headers, bytes.toByteArray());
  }
}
