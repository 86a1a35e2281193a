package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
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
final class RemainderWriter {
  private static final Set<String> HOLD_TEXT =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "li", "td", "th", "dt", "dd", "caption");
  private static final int MOST_OPEN = 60;
  private final BitSet taken;
  private final Set<String> addresses;
  private final Losses losses;
  private final WrittenHtml out = new WrittenHtml();
  private final List<OpenElement> open = new ArrayList<>();
  private boolean space;
  private int breaks;

  private RemainderWriter(BitSet taken, Set<String> addresses, Losses losses) {
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
    RemainderWriter writer = new RemainderWriter(taken, addresses, losses);
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
    return writer.out.harmless();
  }

  private void begin(Piece.Begin begin) {
    String name = begin.element();
    if (name.equals("br")) {
      breaks++;
    } else if (name.equals("img")) {
      content();
      out.begin(begin);
    } else if (name.equals("hr")) {
      boundary();
      out.begin(begin);
    } else if (open.size() >= MOST_OPEN) {
      losses.sum(
          "deeply nested elements", "their content is in the body without them", begin.line());
    } else if (BodyPolicy.isInline(name)) {
      open.add(new OpenElement(begin, false));
    } else {
      boundary();
      OpenElement block = new OpenElement(begin, false);
      if (!block.isGroup()) {
        endParagraphs();
      }
      open.add(firstInline(), block);
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

  /** A paragraph that a block stands in, which only old pages have, ends where the block begins. */
  private void endParagraphs() {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).isParagraph() && open.get(i).written) {
        endTags(i);
        return;
      }
    }
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
    OpenElement element = open.get(i);
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
    OpenElement cell = open.get(i);
    if (!cell.isCell() || cell.everWritten || i == 0) {
      return;
    }
    OpenElement row = open.get(i - 1);
    if (row.written) {
      out.emptyCells(1);
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
        out.text(c);
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else if (c == '\u00A0' && !isWritten()) {
        space = true;
      } else {
        content();
        out.text(c);
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
      out.text(' ');
    }
    addParagraph();
    int innermost = innermostBlock();
    for (int i = 0; i < open.size(); i++) {
      OpenElement element = open.get(i);
      boolean holdsBlock = element.isParagraph() && i < innermost;
      if (!element.written && !element.isGroup() && !holdsBlock) {
        out.begin(element.begin);
        out.emptyCells(element.emptyCells);
        element.written = true;
        element.everWritten = true;
      }
    }
    if (goesOn) {
      out.breaks(Math.min(breaks, 2));
    }
    space = false;
    breaks = 0;
  }

  private int innermostBlock() {
    int i = open.size() - 1;
    while (i >= 0 && (open.get(i).isInline() || open.get(i).isGroup())) {
      i--;
    }
    return i;
  }

  private boolean isInText() {
    int inline = firstInline();
    return inline > 0 && open.get(inline - 1).written;
  }

  private void addParagraph() {
    int inline = firstInline();
    boolean holds = inline > 0 && HOLD_TEXT.contains(open.get(inline - 1).name());
    if (!holds) {
      open.add(inline, new OpenElement(new Piece.Begin("p", Map.of(), 1), true));
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
        out.end(open.get(i).name());
        open.get(i).written = false;
      }
    }
  }
}
