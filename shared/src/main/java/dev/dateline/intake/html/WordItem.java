package dev.dateline.intake.html;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A paragraph that Word shows as an item of a list, its sign being text of its own.
 *
 * @param list {@code ul} or {@code ol}
 */
record WordItem(String list, Map<String, String> attributes, int level) {
  private static final int LONGEST_SIGN = 8;
  private static final Pattern LEVEL = Pattern.compile("level(\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,4})[.)].*");

  /** Whether what Word marks as a sign is no more: what was never closed holds the text too. */
  static boolean isSign(Element element) {
    return element.text().replace('\u00A0', ' ').strip().length() <= LONGEST_SIGN;
  }

  static Optional<WordItem> of(Element element, Style style) {
    if (!element.normalName().equals("p") || style.list().isEmpty()) {
      return Optional.empty();
    }
    Matcher level = LEVEL.matcher(style.list());
    if (!level.find()) {
      return Optional.empty();
    }
    Element sign = element.selectFirst("[style*=mso-list:Ignore],[style*=mso-list: Ignore]");
    Matcher number = NUMBER.matcher(sign == null ? "" : sign.text().strip());
    int depth = Integer.parseInt(level.group(1));
    if (!number.matches()) {
      return Optional.of(new WordItem("ul", Map.of(), depth));
    }
    boolean first = number.group(1).equals("1");
    Map<String, String> start = first ? Map.of() : Map.of("start", number.group(1));
    return Optional.of(new WordItem("ol", start, depth));
  }
}
