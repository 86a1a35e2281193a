package dev.dateline.intake.html;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the style elements of a page say of single classes: Google Docs writes {@code .c1{...}}. */
final class StyleSheet {
  private static final Pattern CLASS = Pattern.compile("[a-zA-Z]{0,10}\\.([\\w-]{1,60})");
  private final Map<String, Style> byClass = new HashMap<>();

  private StyleSheet() {}

  static StyleSheet of(Document document) {
    StyleSheet styles = new StyleSheet();
    document.select("style").forEach(style -> styles.add(style.data()));
    return styles;
  }

  /** Reads the rules that hold on every screen; those within {@code @media} may not. */
  private void add(String css) {
    int from = 0;
    int depth = 0;
    int open = 0;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '{' && depth++ == 0) {
        open = i;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        rule(css.substring(from, open), css.substring(open + 1, i));
        from = i + 1;
      }
    }
  }

  private void rule(String selectors, String declarations) {
    if (selectors.contains("@") || declarations.contains("{")) {
      return;
    }
    for (String selector : selectors.replaceAll("/\\*[^*]*+\\*/|<!--|-->", "").split(",", -1)) {
      Matcher name = CLASS.matcher(selector.strip());
      if (name.matches()) {
        byClass.merge(name.group(1), Style.of(declarations), Style::with);
      }
    }
  }

  Style of(Element element) {
    Style style = Style.NONE;
    if (!byClass.isEmpty() && element.hasAttr("class")) {
      for (String name : element.className().split("\\s++", 40)) {
        style = style.with(byClass.getOrDefault(name, Style.NONE));
      }
    }
    return element.hasAttr("style") ? style.with(Style.of(element.attr("style"))) : style;
  }
}
