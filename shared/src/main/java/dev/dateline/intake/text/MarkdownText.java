package dev.dateline.intake.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes paragraphs as Markdown that reads back as the same words. */
final class MarkdownText {
  private static final String SYNTAX = "\\`*_[]<>|~&!";
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]\\n]{1,500}+)\\]\\(((?:https?://|mailto:|#|/)[^\\s()<>\\\\]{0,1000}+)\\)");
  private static final Pattern BLOCK_START =
      Pattern.compile("^(?:[#+=-]|(\\d{1,9})([.)])(?=\\h|$))");
  private static final int LONGEST_EMPHASIS = 1_000;
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private boolean inLink;

  private MarkdownText(String text) {
    this.text = text;
  }

  static String of(List<Paragraph> paragraphs) {
    StringBuilder body = new StringBuilder();
    boolean afterItem = false;
    for (Paragraph paragraph : paragraphs) {
      if (!body.isEmpty()) {
        body.append(afterItem && paragraph.isItem() ? "\n" : "\n\n");
      }
      body.append(paragraph.rows().isEmpty() ? line(paragraph) : table(paragraph.rows()));
      afterItem = paragraph.isItem();
    }
    return body.toString();
  }

  private static String line(Paragraph paragraph) {
    String sign = paragraph.number() > 0 ? paragraph.number() + ". " : "- ";
    return (paragraph.isItem() ? sign : "") + escaped(paragraph.text());
  }

  private static String table(List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(rows.getFirst()));
    table.append("\n|").append(" --- |".repeat(rows.getFirst().size()));
    rows.stream().skip(1).forEach(cells -> table.append("\n").append(row(cells)));
    return table.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(MarkdownText::escaped).toList()) + " |";
  }

  /** Escapes what Markdown would read, except emphasis and links. */
  static String escaped(String paragraph) {
    MarkdownText writer = new MarkdownText(paragraph);
    writer.write(0, paragraph.length());
    return startEscaped(writer.out.toString());
  }

  /** Escapes all that Markdown would read, links too. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars().forEach(c -> plain.append(SYNTAX.indexOf(c) >= 0 ? "\\" : "").append((char) c));
    return plain.toString();
  }

  private static String startEscaped(String line) {
    Matcher start = BLOCK_START.matcher(line);
    if (!start.find()) {
      return line;
    }
    return start.group(1) == null
        ? "\\" + line
        : start.group(1) + "\\" + line.substring(start.end(1));
  }

  private void write(int from, int to) {
    Matcher link = LINK.matcher(text);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '[' && link.region(i, to).lookingAt()) {
        out.append('[');
        inLink = true;
        write(link.start(1), link.end(1));
        inLink = false;
        out.append("](").append(link.group(2)).append(')');
        i = link.end() - 1;
      } else if (c == '*' && emphasised(i, to) > 0) {
        int mark = text.startsWith("**", i) ? 2 : 1;
        int close = emphasised(i, to);
        out.append("*".repeat(mark));
        write(i + mark, close);
        out.append("*".repeat(mark));
        i = close + mark - 1;
      } else if (!inLink && WebAddresses.at(text, i, to).isPresent()) {
        String address = WebAddresses.at(text, i, to).get();
        out.append(WebAddresses.link(address));
        i += address.length() - 1;
      } else {
        out.append(SYNTAX.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
  }

  /** Returns where the emphasis that opens here is closed, or 0 if it opens none. */
  private int emphasised(int open, int to) {
    int mark = text.startsWith("**", open) ? 2 : 1;
    int begin = open + mark;
    boolean opens =
        begin < to
            && isOfWord(text.charAt(begin))
            && (open == 0 || !Character.isLetterOrDigit(text.charAt(open - 1)))
            && (open == 0 || text.charAt(open - 1) != '*');
    if (!opens) {
      return 0;
    }
    int close = text.indexOf('*', begin);
    if (close < 0
        || close - begin > LONGEST_EMPHASIS
        || close + mark > to
        || !text.startsWith("*".repeat(mark), close)) {
      return 0;
    }
    int after = close + mark;
    boolean ends =
        (after >= text.length() || (!isOfWord(text.charAt(after)) && text.charAt(after) != '*'))
            && mayEnd(text.charAt(close - 1));
    return ends ? close : 0;
  }

  private static boolean mayEnd(char last) {
    return !Character.isWhitespace(last) && !Character.isSpaceChar(last) && last != '\\';
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
