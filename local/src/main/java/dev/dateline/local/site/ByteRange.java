package dev.dateline.local.site;

import dev.dateline.local.site.Origin.Found;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that a reader asks for, as players of film and sound do. */
final class ByteRange {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  private ByteRange() {}

  /**
   * Cuts the part out: 206, or 416 for one that lies behind the end. Several at once, and one of
   * another file than If-Range names, give the whole, as S3 does.
   */
  static Found of(Found whole, Map<String, String> request) {
    Matcher range = ONE.matcher(request.getOrDefault("range", "").strip());
    if (!range.matches() || range.group().equals("bytes=-") || !isOf(whole, request)) {
      return whole;
    }
    long length = whole.body().length;
    boolean isSuffix = range.group(1).isEmpty();
    long first =
        isSuffix
            ? Math.max(0, length - Long.parseLong(range.group(2)))
            : Long.parseLong(range.group(1));
    long last =
        isSuffix || range.group(2).isEmpty()
            ? length - 1
            : Math.min(length - 1, Long.parseLong(range.group(2)));
    if (first >= length) {
      return new Found(416, Map.of("content-range", "bytes */" + length), new byte[0]);
    }
    if (last < first) {
      return whole;
    }
    Map<String, String> headers = new TreeMap<>(whole.headers());
    headers.put("content-range", "bytes %d-%d/%d".formatted(first, last, length));
    return new Found(206, headers, Arrays.copyOfRange(whole.body(), (int) first, (int) last + 1));
  }

  private static boolean isOf(Found whole, Map<String, String> request) {
    String validator = request.get("if-range");
    return validator == null
        || validator.equals(whole.headers().get("etag"))
        || validator.equals(whole.headers().get("last-modified"));
  }
}
