package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.release.Body;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.render.BodyPolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what no other part of the release has taken, as HTML.
 *
 * <p>An element is written as soon as there is something in it, so none is left empty; emphasis
 * that spans blocks is written in each of them.
 */
final class BodyWriter {
  private static final Set<String> HOLD_TEXT =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "li", "td", "th", "dt", "dd", "caption");
  private static final int MOST_OPEN = 60;
  private final BitSet taken;
  private final Set<String> addresses;
  private final Losses losses;
  private final StringBuilder out = new StringBuilder();
  private final List<Open> open = new ArrayList<>();
  private boolean space;
  private int breaks;

  /** An element that has begun in the source, and perhaps in what is written. */
  private static final class Open {
    private final Piece.Begin begin;
    private final boolean added;
    private boolean written;
    private boolean everWritten;
    private int emptyCells;

    private Open(Piece.Begin begin, boolean added) {
      this.begin = begin;
      this.added = added;
    }

    private String name() {
      return begin.element();
    }

    private boolean isInline() {
      return BodyPolicy.isInline(name());
    }

    private boolean isGroup() {
      return BodyPolicy.isGroup(name());
    }
  }

  private BodyWriter(BitSet taken, Set<String> addresses, Losses losses) {
    this.taken = taken;
    this.addresses = addresses;
    this.losses = losses;
  }

  /**
   * Writes the pieces without the characters that are taken.
   *
   * @param addresses of the contacts: a link to one of them is not lost
   * @throws InvalidRelease if that is more than a body may have
   */
  static String write(List<Piece> pieces, BitSet taken, Set<String> addresses, Losses losses) {
    BodyWriter writer = new BodyWriter(taken, addresses, losses);
    int place = 0;
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Begin begin -> writer.begin(begin);
        case Piece.End end -> writer.end(end.element());
        case Piece.Text text -> {
          writer.text(text, place);
          place += text.value().length();
        }
      }
    }
    writer.endThrough(0);
    String html = BodyPolicy.harmless(writer.out.toString());
    limit(html.length());
    return html;
  }

  private void begin(Piece.Begin begin) {
    String name = begin.element();
    if (name.equals("br")) {
      breaks++;
    } else if (name.equals("img")) {
      content();
      tag(begin);
    } else if (name.equals("hr")) {
      boundary();
      tag(begin);
    } else if (open.size() >= MOST_OPEN) {
      losses.sum(
          "deeply nested elements", "their content is in the body without them", begin.line());
    } else if (BodyPolicy.isInline(name)) {
      open.add(new Open(begin, false));
    } else {
      boundary();
      open.add(firstInline(), new Open(begin, false));
    }
  }

  /** Ends the paragraph that was added and the emphasis in it, which goes on in what follows. */
  private void boundary() {
    int inline = firstInline();
    endTags(inline);
    if (inline > 0 && open.get(inline - 1).added) {
      endTags(inline - 1);
      open.remove(inline - 1);
    }
    space = false;
    breaks = 0;
  }

  /** Returns where the inline elements at the end of the open ones begin. */
  private int firstInline() {
    int i = open.size();
    while (i > 0 && open.get(i - 1).isInline()) {
      i--;
    }
    return i;
  }

  private void end(String name) {
    boolean inline = BodyPolicy.isInline(name);
    if (!inline) {
      boundary();
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).name().equals(name)) {
        end(i);
        return;
      }
      if (inline && !open.get(i).isInline()) {
        return;
      }
    }
  }

  private void end(int i) {
    Open element = open.get(i);
    boolean inline = element.isInline();
    if (inline) {
      endTags(i);
    } else {
      emptyCell(i);
      endTags(i);
      open.subList(i, open.size()).removeIf(each -> !each.isInline() && !each.equals(element));
    }
    open.remove(element);
    String target = element.begin.attributes().get("href");
    if (target != null && !element.everWritten && !addresses.contains(target)) {
      losses.add(
          "href of <a> '" + target + "'",
          "the words of the link stand in another part of the release, which is plain text",
          element.begin.line());
    }
  }

  /** A cell without words is kept, so that those beside it stay in their columns. */
  private void emptyCell(int i) {
    Open cell = open.get(i);
    boolean isCell = cell.name().equals("td") || cell.name().equals("th");
    if (!isCell || cell.everWritten || i == 0) {
      return;
    }
    Open row = open.get(i - 1);
    if (row.written) {
      out.append("<td></td>");
    } else {
      row.emptyCells++;
    }
  }

  private void text(Piece.Text text, int place) {
    String value = text.value();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (taken.get(place + i)) {
        continue;
      }
      if (text.asWritten() && isWritten()) {
        BodyPolicy.escape(c, out);
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else if (c == '\u00A0' && !isWritten()) {
        space = true;
      } else {
        content();
        BodyPolicy.escape(c, out);
      }
    }
  }

  private boolean isWritten() {
    return !open.isEmpty() && open.getLast().written;
  }

  /** Makes ready for something to be written. */
  private void content() {
    boolean goesOn = isInText();
    if (space && goesOn && breaks == 0) {
      out.append(' ');
    }
    addParagraph();
    for (Open element : open) {
      if (!element.written && !element.isGroup()) {
        tag(element.begin);
        out.append("<td></td>".repeat(element.emptyCells));
        element.written = true;
        element.everWritten = true;
      }
    }
    if (goesOn) {
      out.append("<br>".repeat(Math.min(breaks, 2)));
    }
    space = false;
    breaks = 0;
    limit(out.length());
  }

  private boolean isInText() {
    int inline = firstInline();
    return inline > 0 && open.get(inline - 1).written;
  }

  private void addParagraph() {
    int inline = firstInline();
    boolean holds = inline > 0 && HOLD_TEXT.contains(open.get(inline - 1).name());
    if (!holds) {
      open.add(inline, new Open(new Piece.Begin("p", Map.of(), 1), true));
    }
  }

  private void endThrough(int from) {
    endTags(from);
    while (open.size() > from) {
      end(open.size() - 1);
    }
  }

  private void endTags(int from) {
    for (int i = open.size() - 1; i >= from; i--) {
      if (open.get(i).written) {
        out.append("</").append(open.get(i).name()).append('>');
        open.get(i).written = false;
      }
    }
  }

  private void tag(Piece.Begin begin) {
    out.append('<').append(begin.element());
    begin
        .attributes()
        .forEach(
            (name, value) -> {
              out.append(' ').append(name).append("=\"");
              value.chars().forEach(c -> BodyPolicy.escape((char) c, out));
              out.append('"');
            });
    out.append('>');
    limit(out.length());
  }

  private static void limit(int length) {
    if (length > Body.VALUE.longest()) {
      throw new InvalidRelease(
          "The text is too long for a release.",
          List.of(
              new Fault(
                  "#/body",
                  "With the emphasis and links that span its paragraphs it has more than %d characters."
                      .formatted(Body.VALUE.longest()))));
    }
  }
}
