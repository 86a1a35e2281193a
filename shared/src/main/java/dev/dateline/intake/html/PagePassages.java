package dev.dateline.intake.html;

import dev.dateline.render.BodyPolicy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * All words of a page that are meant for people, be they shown, hidden, or notes of its authors;
 * what scripts and styles hold is none.
 *
 * <p>A line stands here whole, whatever markup divides its words, and each piece of it alone.
 */
final class PagePassages implements NodeFilter {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]++");
  private static final List<String> WORDED_ATTRIBUTES =
      List.of(
          "alt",
          "title",
          "content",
          "value",
          "placeholder",
          "label",
          "aria-label",
          "summary",
          "srcdoc");
  private static final Set<String> FOR_PROGRAMS = Set.of("script", "style");
  private static final int LONGEST_ROW = 400;

  private final Set<String> passages = new LinkedHashSet<>();
  private final StringBuilder line = new StringBuilder();

  /** The rows of tables that are open, the innermost first; the words around them are in none. */
  private final Deque<StringBuilder> rows = new ArrayDeque<>();

  private PagePassages() {}

  static Set<String> of(Document document) {
    PagePassages reader = new PagePassages();
    document.filter(reader);
    reader.endLine();
    return reader.passages;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case TextNode words -> addText(Characters.clean(words.getWholeText()));
      case Comment comment -> add(Characters.clean(comment.getData()));
      case Element element -> {
        return begin(element);
      }
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && divides(element)) {
      endLine();
      if (element.normalName().equals("tr")) {
        endRow();
      }
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    if (FOR_PROGRAMS.contains(element.normalName())) {
      addStrings(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (divides(element)) {
      endLine();
    }
    if (element.normalName().equals("tr")) {
      rows.push(new StringBuilder());
    }
    for (String attribute : WORDED_ATTRIBUTES) {
      if (element.hasAttr(attribute)) {
        add(Characters.clean(element.attr(attribute)));
      }
    }
    String name = element.attr("name") + element.attr("property");
    if (name.toLowerCase(Locale.ROOT).contains("embarg")) {
      add(name + ": " + element.attr("content"));
    }
    return FilterResult.CONTINUE;
  }

  /** Unlike a program, a description of the page in JSON is made of sentences. */
  private void addStrings(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("json")) {
      for (String string : element.data().split("\"", -1)) {
        if (string.strip().indexOf(' ') > 0) {
          add(string);
        }
      }
    }
  }

  private static boolean divides(Element element) {
    String name = element.normalName();
    boolean inline = BodyPolicy.isInline(name) || name.equals("img");
    return !inline && (element.isBlock() || BodyPolicy.allows(name) || BodyPolicy.isGroup(name));
  }

  private void addText(String words) {
    add(words);
    line.append(words);
  }

  private void endLine() {
    String whole = onOneLine(line.toString());
    line.setLength(0);
    add(whole);
    addToRow(whole);
  }

  private void endRow() {
    String whole = rows.pop().toString();
    add(whole);
    addToRow(whole);
  }

  private void addToRow(String words) {
    StringBuilder row = rows.peek();
    if (row != null && row.length() + words.length() < LONGEST_ROW) {
      row.append(words).append(' ');
    }
  }

  static String onOneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private void add(String passage) {
    if (!passage.isBlank()) {
      passages.add(passage);
    }
  }
}
