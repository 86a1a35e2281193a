package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of a text into its paragraphs. */
final class Paragraphs {
  /** "Who:" and "Lugar:", which begin a line of an advisory, however long the one above is. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^[\\h*_]{0,4}+(?:what|who|when|where|why|how|date|time|location|place|rsvp|was|wer|wann|wo|warum|ort|datum|uhrzeit|quoi|qui|quand|où|lieu|heure|qué|quién|quiénes|cuándo|dónde|lugar|fecha|hora)[*_]{0,2}+\\h?:.*+$");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final int width;
  private String lastLine = "";
  private int lastLength;
  private boolean item;

  /** The number of the item that is open or was closed last; 0 if that was none. */
  private int number;

  private Paragraphs(int width) {
    this.width = width;
  }

  /** Reads the free lines from {@code from} to before {@code to}. */
  static List<Paragraph> of(Sheet sheet, int from, int to, int width) {
    Paragraphs reader = new Paragraphs(width);
    boolean gap = false;
    boolean page = false;
    for (int i = from; i < to; i++) {
      page = page || sheet.part(i) == Part.PAGE_FURNITURE;
      if (!sheet.isFree(i)) {
        gap = true;
        continue;
      }
      DrawnTable table = DrawnTable.at(sheet, i, to);
      if (table.isTable()) {
        reader.end();
        reader.paragraphs.add(Paragraph.table(table.rows()));
        i = table.end() - 1;
        gap = true;
        continue;
      }
      boolean turned = page && reader.isOpen() && Words.startsLowerCase(sheet.text(i));
      reader.add(sheet.text(i), gap && !turned);
      reader.lastLength = sheet.lengthAsWritten(i);
      gap = false;
      page = false;
    }
    reader.end();
    return reader.paragraphs;
  }

  private boolean isOpen() {
    return !text.isEmpty() && !Words.endsSentence(text.toString());
  }

  private void add(String line, boolean gap) {
    if (Bullets.isAlone(line)) {
      end();
      number = 0;
      item = true;
      return;
    }
    if (Bullets.isItem(line) && !isDashWithin(line, gap)) {
      end();
      number = 0;
      item = true;
      append(Bullets.without(line));
      return;
    }
    int next = Bullets.number(line);
    if (next == number + 1 && (next > 1 || text.isEmpty() || gap || lastLine.endsWith(":"))) {
      int opened = next;
      end();
      item = true;
      number = opened;
      append(Bullets.withoutNumber(line));
      return;
    }
    boolean awaitsItem = item && text.isEmpty();
    boolean goesOn =
        Wrapping.goesOn(lastLine, lastLength, line, width) && !LABEL.matcher(line).matches();
    if (!awaitsItem && (gap || !goesOn)) {
      end();
    }
    append(line);
  }

  /** A line that begins with a dash may go on with a sentence that was broken before the dash. */
  private boolean isDashWithin(String line, boolean gap) {
    return !gap
        && isOpen()
        && !item
        && "-–—".indexOf(line.charAt(0)) >= 0
        && Words.startsLowerCase(Bullets.without(line))
        && lastLine.length() > 40;
  }

  private void append(String line) {
    text.append(text.isEmpty() ? "" : " ").append(line);
    lastLine = line;
  }

  private void end() {
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(text.toString(), item, item ? number : 0, List.of()));
      number = item ? number : 0;
    }
    text.setLength(0);
    lastLine = "";
    item = false;
  }
}
