package dev.dateline.intake.mail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.Encoding;

/**
 * The lines that a part of HTML shows, and where their words stand in it.
 *
 * <p>It is good enough to find the header lines of a forwarded mail; what the HTML means, its
 * reader says.
 */
final class HtmlText implements ShownText {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "br",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "tr",
          "ul");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN = Set.of("script", "style", "title", "template");

  /** Words that stand together in the source, from {@code begin} to before {@code end}. */
  private record Run(int line, int begin, int end) {}

  private final String html;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int lineFeeds;
  private int firstNumber;
  private int counted;

  HtmlText(String html) {
    this.html = html;
    int at = 0;
    while (at < html.length()) {
      at = isMarkup(at) ? markup(at) : words(at);
    }
    endLine(true);
  }

  @Override
  public List<String> lines() {
    return lines;
  }

  @Override
  public int number(int line) {
    return numbers.get(line);
  }

  /**
   * Takes the words and the links out and leaves all other tags, so that the page keeps its shape.
   */
  @Override
  public String without(BitSet cut, int depth) {
    StringBuilder kept = new StringBuilder(html);
    for (Run run : runs) {
      for (int i = run.begin; cut.get(run.line) && i < run.end; i++) {
        if (html.charAt(i) != '\n' && html.charAt(i) != '\r') {
          kept.setCharAt(i, ' ');
        }
      }
    }
    return kept.toString();
  }

  private boolean isMarkup(int at) {
    if (html.charAt(at) != '<' || at + 1 == html.length()) {
      return false;
    }
    char next = html.charAt(at + 1);
    return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
  }

  private int markup(int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      return end < 0 ? html.length() : end + 3;
    }
    int end = endOfTag(at);
    String name = nameOfTag(at);
    if (name.equals("a") && html.charAt(at + 1) != '/') {
      runs.add(new Run(lines.size(), at, end));
    } else if (BLOCKS.contains(name)) {
      endLine(!name.equals("br"));
    } else if (CELLS.contains(name)) {
      line.append(' ');
    } else if (UNSEEN.contains(name) && html.charAt(at + 1) != '/') {
      return closing(name, end);
    }
    return end;
  }

  private int closing(String name, int from) {
    for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i + 2, name, 0, name.length())) {
        return i;
      }
    }
    return html.length();
  }

  private String nameOfTag(int at) {
    int begin = html.startsWith("/", at + 1) ? at + 2 : at + 1;
    int end = begin;
    while (end < html.length() && end < begin + 12 && isNameCharacter(html.charAt(end))) {
      end++;
    }
    return html.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-';
  }

  private int endOfTag(int at) {
    char quote = 0;
    for (int i = at + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return html.length();
  }

  private int words(int at) {
    int end = at + 1;
    while (end < html.length() && !isMarkup(end)) {
      end++;
    }
    if (line.isEmpty()) {
      firstNumber = numberAt(at);
    }
    line.append(Encoding.decodeHtml(html.substring(at, end), false));
    runs.add(new Run(lines.size(), at, end));
    return end;
  }

  /** Counts on from where it was asked before, since it is asked in order. */
  private int numberAt(int at) {
    int begin = at;
    while (begin < html.length() && Character.isWhitespace(html.charAt(begin))) {
      begin++;
    }
    for (; counted < begin; counted++) {
      lineFeeds += html.charAt(counted) == '\n' ? 1 : 0;
    }
    return lineFeeds + 1;
  }

  /** Ends a line, and with a paragraph puts a blank one below it. */
  private void endLine(boolean paragraph) {
    String text = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.add(text);
      numbers.add(firstNumber);
    }
    if (paragraph && !lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
      numbers.add(firstNumber);
    }
  }
}
