package dev.dateline.functions.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an Accept header takes (RFC 9110, section 12.5.1). Parameters other than {@code q} are
 * passed over, and so are members that are no media ranges.
 */
final class Accept {
  private static final Pattern RANGE =
      Pattern.compile("([!#$%&'*+.^_`|~\\w-]{1,100})/([!#$%&'*+.^_`|~\\w-]{1,100})");
  private static final Pattern PARAMETER_Q = Pattern.compile(";[ \\t]*q=([^;]*)");
  private static final Pattern QUALITY = Pattern.compile("1(?:\\.0{0,3})?|0?\\.[0-9]{1,3}|0\\.?");

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** A set of media types: one, {@code text/*} or all. */
  private record Range(String type, String subtype, double quality) {
    boolean covers(String[] mediaType) {
      return (type.equals("*") || type.equals(mediaType[0]))
          && (subtype.equals("*") || subtype.equals(mediaType[1]));
    }

    int precision() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }
  }

  /** Reads the header of a request; without a range in it everything is taken. */
  static Accept of(HttpRequest request) {
    List<Range> ranges = new ArrayList<>();
    for (String member : request.header("accept").orElse("").split(",", -1)) {
      range(member.strip().toLowerCase(Locale.ROOT)).ifPresent(ranges::add);
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*", "*", 1)) : ranges);
  }

  /** Returns the quality of a media type, which the most precise range says: 0 if not taken. */
  double qualityOf(String mediaType) {
    String[] parts = mediaType.split("/", 2);
    return ranges.stream()
        .filter(range -> range.covers(parts))
        .max(Comparator.comparingInt(Range::precision).thenComparingDouble(Range::quality))
        .map(Range::quality)
        .orElse(0.0);
  }

  private static Optional<Range> range(String member) {
    Matcher range = RANGE.matcher(member.split(";", 2)[0].strip());
    Matcher parameter = PARAMETER_Q.matcher(member);
    String quality = parameter.find() ? parameter.group(1).strip() : "1";
    if (!range.matches() || !QUALITY.matcher(quality).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Range(range.group(1), range.group(2), Double.parseDouble(quality)));
  }
}
