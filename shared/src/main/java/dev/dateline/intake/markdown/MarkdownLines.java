package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.intake.MarkdownNodes;
import dev.dateline.intake.text.PreparedLine;
import dev.dateline.intake.text.PreparedLine.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The lines of a Markdown text, each with its words and with what its block makes of it. */
final class MarkdownLines {
  private static final int MOST_IMPLIED_CELLS = 50_000;
  private static final Pattern MARKS_OF_QUOTE = Pattern.compile("^(?:\\h{0,3}>){1,20}+\\h?");
  private static final Pattern BULLET = Pattern.compile("^\\h*+[-+*]\\h+(?=\\S)");
  private static final Pattern HEADING_MARKS = Pattern.compile("^\\h{0,3}#{1,6}\\h+");
  private static final Pattern CLOSING_MARKS = Pattern.compile("(?<=\\h)#{1,200}+\\h*+$");
  private static final Parser WITH_TABLES =
      parser(List.of(TablesExtension.builder().maxCells(MOST_IMPLIED_CELLS).build()));
  private static final Parser WITHOUT_TABLES = parser(List.of());
  private final List<String> raw;
  private final int firstLine;
  private final Node document;
  private final Shape[] shapes;
  private final int[] levels;

  /** Lines that go on with the heading above them: the rest of its words, its underline. */
  private final boolean[] goesOn;

  private MarkdownLines(String text, int firstLine) {
    this.raw = List.of(text.split("\r\n|\n|\r", -1));
    this.firstLine = firstLine;
    this.document = parsed(text);
    this.shapes = new Shape[raw.size()];
    this.levels = new int[raw.size()];
    this.goesOn = new boolean[raw.size()];
    Arrays.fill(shapes, Shape.PLAIN);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      read(block);
    }
  }

  /** Reads a text whose first line has the number {@code firstLine} in the source. */
  static MarkdownLines of(String text, int firstLine) {
    return new MarkdownLines(text, firstLine);
  }

  private static Parser parser(List<Extension> extensions) {
    // The parser's own limit on nested emphasis takes quadratic time to keep.
    return Parser.builder()
        .maxInlineNesting(Integer.MAX_VALUE)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .extensions(extensions)
        .build();
  }

  private static Node parsed(String text) {
    try {
      return WITH_TABLES.parse(text);
    } catch (IllegalArgumentException tooManyCells) {
      return WITHOUT_TABLES.parse(text);
    }
  }

  int size() {
    return raw.size();
  }

  int number(int i) {
    return firstLine + i;
  }

  String raw(int i) {
    return raw.get(i);
  }

  boolean goesOn(int i) {
    return goesOn[i];
  }

  /** The lines for the recognisers; those that go on with a heading are part of its line. */
  List<PreparedLine> prepared() {
    List<PreparedLine> lines = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      if (!goesOn[i]) {
        lines.add(new PreparedLine(number(i), words(i), shapes[i], levels[i]));
      }
    }
    return lines;
  }

  /** The words of a line as Markdown. */
  PlainLine plain(int i) {
    String line = shapes[i] == Shape.HEADING ? withoutClosingMarks(raw.get(i)) : raw.get(i);
    return PlainLine.of(line, begin(i));
  }

  /** Names each piece of HTML in the text of these lines. */
  void reportHtml(Losses losses, IntPredicate isBody) {
    Node node = document.getFirstChild();
    while (node != null) {
      String html =
          switch (node) {
            case HtmlBlock block -> block.getLiteral();
            case HtmlInline inline -> inline.getLiteral();
            default -> null;
          };
      int line = node.getSourceSpans().isEmpty() ? 0 : firstLine(node);
      if (html != null && isBody.test(line)) {
        losses.add(
            firstTag(html),
            "HTML in Markdown is shown as the text that it is; write it as Markdown, or send the release as text/html",
            number(line));
      }
      node = MarkdownNodes.next(node);
    }
  }

  private static String firstTag(String html) {
    String text = html.strip();
    int end = text.startsWith("<!--") ? text.indexOf("-->") + 2 : text.indexOf('>');
    return end < 2 ? text : text.substring(0, end + 1);
  }

  private static int firstLine(Node node) {
    return node.getSourceSpans().getFirst().getLineIndex();
  }

  private void read(Node block) {
    switch (block) {
      case Heading heading when heading.getFirstChild() != null -> heading(heading);
      case FencedCodeBlock code -> fill(code, Shape.BODY);
      case IndentedCodeBlock code -> fill(code, Shape.BODY);
      case HtmlBlock html -> fill(html, Shape.BODY);
      case TableBlock table -> fill(table, Shape.BODY);
      case LinkReferenceDefinition definition -> fill(definition, Shape.BODY);
      case Paragraph paragraph when isEmphasis(paragraph) -> fill(paragraph, Shape.EMPHASIS);
      default -> {}
    }
  }

  private void heading(Heading heading) {
    List<SourceSpan> spans = heading.getSourceSpans();
    int first = firstLine(heading);
    shapes[first] = Shape.HEADING;
    levels[first] = heading.getLevel();
    for (SourceSpan span : spans.subList(1, spans.size())) {
      goesOn[span.getLineIndex()] = true;
    }
  }

  private static boolean isEmphasis(Paragraph paragraph) {
    Node child = paragraph.getFirstChild();
    return paragraph.getSourceSpans().size() == 1
        && child != null
        && child.getNext() == null
        && (child instanceof Emphasis || child instanceof StrongEmphasis);
  }

  private void fill(Node block, Shape shape) {
    for (SourceSpan span : block.getSourceSpans()) {
      shapes[span.getLineIndex()] = shape;
    }
  }

  private String words(int i) {
    if (shapes[i] == Shape.BODY || isMark(raw.get(i))) {
      return raw.get(i).strip();
    }
    StringBuilder words = new StringBuilder(plain(i).text());
    // The last line of a heading over several lines is its underline.
    for (int j = i + 1; j + 1 < raw.size() && goesOn[j] && goesOn[j + 1]; j++) {
      words.append(' ').append(PlainLine.of(raw.get(j), 0).text());
    }
    Matcher bullet = BULLET.matcher(raw.get(i));
    return shapes[i] == Shape.PLAIN && bullet.lookingAt() ? "- " + words : words.toString();
  }

  /** Lines such as "###" and "* * *" are marks, and no emphasis of nothing. */
  private static boolean isMark(String line) {
    return line.chars().noneMatch(Character::isLetterOrDigit) && line.indexOf('\\') < 0;
  }

  private int begin(int i) {
    String line = raw.get(i);
    Pattern marks = shapes[i] == Shape.HEADING ? HEADING_MARKS : MARKS_OF_QUOTE;
    Matcher found = marks.matcher(line);
    if (found.lookingAt()) {
      return found.end();
    }
    Matcher bullet = BULLET.matcher(line);
    return shapes[i] == Shape.PLAIN && bullet.lookingAt() ? bullet.end() : 0;
  }

  private static String withoutClosingMarks(String line) {
    return CLOSING_MARKS.matcher(line).replaceFirst("");
  }
}
