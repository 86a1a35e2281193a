package dev.dateline.render;

import dev.dateline.release.Body;
import dev.dateline.render.Tag.Sort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A body as its readers see it: words without marks of Markdown or HTML, and the links.
 *
 * <p>Example: {@code BodyText.of(body).paragraphs().getFirst().text()}.
 */
public record BodyText(List<Paragraph> paragraphs, List<Link> links) {
  public BodyText {
    paragraphs = List.copyOf(paragraphs);
    links = List.copyOf(links);
  }

  /** What a paragraph is to its readers. */
  public enum Look {
    TEXT,
    HEADING,
    /** Set apart as the words of somebody else. */
    QUOTATION
  }

  /** A paragraph, list item, heading or cell in one line; blanks of any length are one. */
  public record Paragraph(String text, Look look) {}

  /**
   * A link.
   *
   * @param href as it is written, "#" and "/page" too; empty where it would do harm
   */
  public record Link(String href, String text) {}

  /** Reads a body in time that is in proportion to its length. */
  public static BodyText of(Body body) {
    Reader reader = new Reader();
    for (BodyParts.Part part : BodyPolicy.partsAsWritten(body).parts()) {
      switch (part) {
        case BodyParts.Begin(Tag tag, Map<String, String> attributes) ->
            reader.begin(tag, attributes);
        case BodyParts.End(Tag tag) -> reader.end(tag);
        case BodyParts.Text(String text) -> reader.text(text);
      }
    }
    reader.endParagraph();
    return new BodyText(reader.paragraphs, reader.links);
  }

  private static final class Reader {
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder linked = new StringBuilder();
    private final Deque<String> targets = new ArrayDeque<>();
    private boolean heading;
    private int quotations;

    void begin(Tag tag, Map<String, String> attributes) {
      if (tag == Tag.A) {
        targets.push(attributes.getOrDefault("href", ""));
        linked.setLength(0);
      } else if (tag == Tag.Q) {
        text("“");
      } else if (tag == Tag.BR) {
        text(" ");
      } else if (tag.sort() != Sort.INLINE && tag != Tag.IMG) {
        endParagraph();
        heading = tag.isHeading();
        quotations += tag == Tag.BLOCKQUOTE ? 1 : 0;
      }
    }

    void end(Tag tag) {
      if (tag == Tag.A && !targets.isEmpty()) {
        links.add(new Link(targets.pop(), linked.toString().strip()));
        linked.setLength(0);
      } else if (tag == Tag.Q) {
        text("”");
      } else if (tag.sort() != Sort.INLINE && tag.sort() != Sort.VOID) {
        endParagraph();
        heading = false;
        quotations -= tag == Tag.BLOCKQUOTE ? 1 : 0;
      }
    }

    void text(String text) {
      append(text, paragraph);
      if (!targets.isEmpty()) {
        append(text, linked);
      }
    }

    void endParagraph() {
      String text = paragraph.toString().strip();
      paragraph.setLength(0);
      if (!text.isEmpty()) {
        Look other = quotations > 0 ? Look.QUOTATION : Look.TEXT;
        paragraphs.add(new Paragraph(text, heading ? Look.HEADING : other));
      }
    }

    private static void append(String text, StringBuilder to) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (!blank) {
          to.append(c);
        } else if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
          to.append(' ');
        }
      }
    }
  }
}
