package dev.dateline.intake.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in two: the YAML between its first line {@code ---} and the next line {@code ---} or
 * {@code ...}, and what is below.
 *
 * @param lineBreak the one that ends the first line
 * @param text what is below, from the line after the closing one
 * @param textLine the number of that line, from 1
 */
record FrontMatter(String yaml, String lineBreak, String text, int textLine) {
  private static final Pattern JSON = Pattern.compile("\\s*+\\{\\s*+\"[^\"\\n]{1,200}+\"\\s*+:");

  private static final Pattern MEMBER = Pattern.compile("[A-Za-z]\\w{0,40}:(?:\\h.{0,500})?");

  /** Returns nothing where the first line opens none, or nothing closes it. */
  static Optional<FrontMatter> of(String source) {
    int end = endOfLine(source, 0);
    if (!isFence(source, 0, end, false)) {
      return Optional.empty();
    }
    int begin = afterBreak(source, end);
    String lineBreak = source.substring(end, begin);
    int line = 2;
    for (int at = begin; at < source.length(); line++) {
      int lineEnd = endOfLine(source, at);
      if (isFence(source, at, lineEnd, true)) {
        String text = source.substring(afterBreak(source, lineEnd));
        return Optional.of(new FrontMatter(source.substring(begin, at), lineBreak, text, line + 1));
      }
      at = afterBreak(source, lineEnd);
    }
    return Optional.empty();
  }

  /** Tells whether a source opens with one of TOML, between two lines {@code +++}. */
  static boolean isToml(String source) {
    return source.startsWith("+++")
        && source.lines().map(String::stripTrailing).filter("+++"::equals).limit(2).count() == 2
        && source.lines().findFirst().orElse("").stripTrailing().equals("+++");
  }

  /** Tells whether a source opens with an object of JSON, as Hugo takes it for a front matter. */
  static boolean isJson(String source) {
    return JSON.matcher(source).lookingAt();
  }

  /** Tells whether a source opens with one that nothing closes. */
  static boolean isOpen(String source) {
    List<String> lines = source.lines().limit(2).toList();
    return lines.size() == 2
        && lines.getFirst().stripTrailing().equals("---")
        && MEMBER.matcher(lines.getLast()).matches();
  }

  /** Tells whether a source has one below blank lines. */
  static boolean isLate(String source) {
    String text = source.stripLeading();
    return text.length() < source.length() && isOpen(text) && of(text).isPresent();
  }

  /** Returns the text without the blank line above it and the line break that ends it. */
  String wholeText() {
    int begin = text.startsWith(lineBreak) ? lineBreak.length() : 0;
    boolean ends = text.length() >= begin + lineBreak.length() && text.endsWith(lineBreak);
    return text.substring(begin, ends ? text.length() - lineBreak.length() : text.length());
  }

  private static boolean isFence(String source, int from, int to, boolean closing) {
    int end = to;
    while (end > from && (source.charAt(end - 1) == ' ' || source.charAt(end - 1) == '\t')) {
      end--;
    }
    return end - from == 3
        && (source.startsWith("---", from) || (closing && source.startsWith("...", from)));
  }

  private static int endOfLine(String source, int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int afterBreak(String source, int end) {
    if (end == source.length()) {
      return end;
    }
    return source.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
}
