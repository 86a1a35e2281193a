package dev.dateline.intake.text;

import dev.dateline.release.Body;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.SourcePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets the recognisers of plain text look at the lines of a form that has headings of its own.
 *
 * <p>Unlike text, such a form says where its headline is; so what stands below that and is nothing
 * else is the body, even where a boilerplate stands above it.
 */
public final class PreparedReader {
  private static final int MOST_WORDS_ABOVE_HEADLINE = 25;
  private static final int MOST_WORDS_OF_CONTACT = 12;
  private static final int LONGEST_SUBHEADLINE = 300;
  private static final int FEWEST_WORDS_OF_SUBHEADLINE = 4;

  /** Stands where a release has no headline yet. */
  private static final String NO_HEADLINE = "–";

  private final List<PreparedLine> prepared;
  private final Map<Integer, PreparedLine> byNumber = new LinkedHashMap<>();
  private final @Nullable String headlineElsewhere;
  private final Sheet sheet;
  private final Findings findings = new Findings();
  private final Contacts contacts;
  private final int width;
  private @Nullable String headline;
  private @Nullable String subheadline;

  private PreparedReader(List<PreparedLine> prepared, @Nullable String headlineElsewhere) {
    this.prepared = prepared;
    this.headlineElsewhere = headlineElsewhere;
    List<Line> lines = withoutBulletsOfContacts(prepared);
    prepared.forEach(line -> byNumber.put(line.number(), line));
    this.sheet = new Sheet(lines);
    this.contacts = new Contacts(sheet, findings);
    this.width = Wrapping.width(lines);
  }

  /**
   * Reads the lines, of which blank ones are part.
   *
   * @param headlineElsewhere the headline that is said outside of the lines
   */
  public static PreparedReading read(List<PreparedLine> lines, @Nullable String headlineElsewhere) {
    return new PreparedReader(lines, headlineElsewhere).read();
  }

  /** Name, address and phone may be the items of a list. */
  private static List<Line> withoutBulletsOfContacts(List<PreparedLine> prepared) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < prepared.size(); ) {
      int end = endOfItems(prepared, i);
      boolean contacts = areContacts(prepared.subList(i, end));
      for (int last = Math.max(end, i + 1); i < last; i++) {
        String text = prepared.get(i).text();
        lines.add(new Line(prepared.get(i).number(), contacts ? Bullets.without(text) : text));
      }
    }
    return lines;
  }

  private static int endOfItems(List<PreparedLine> lines, int from) {
    int end = from;
    while (end < lines.size() && Bullets.isItem(lines.get(end).text())) {
      end++;
    }
    return end;
  }

  private static boolean areContacts(List<PreparedLine> items) {
    return items.stream().anyMatch(item -> Addresses.hasAny(item.text()))
        && items.stream()
            .allMatch(
                item ->
                    Words.count(item.text()) <= MOST_WORDS_OF_CONTACT
                        && !Words.endsSentence(item.text()));
  }

  private PreparedReading read() {
    for (int i = 0; i < sheet.size(); i++) {
      if (shape(i) == PreparedLine.Shape.BODY) {
        sheet.claim(i, Part.BODY);
      }
    }
    Disclosure disclosure = DisclosureStatement.claim(sheet, findings).orElse(null);
    int top = claimHeadline();
    LineDivider.divideHead(sheet);
    return withHead(disclosure, top);
  }

  private PreparedReading withHead(@Nullable Disclosure disclosure, int top) {
    Head.End head = new Head(sheet, findings).find();
    boolean placed = top >= 0 || headlineElsewhere != null;
    int begins = placed && head.dateline() == null ? firstProse(top + 1) : head.textBegins();
    ReleaseLine releaseLine = new ReleaseLineReader(sheet, findings).claim(begins);
    String label = DocumentLabel.claim(sheet, begins);
    contacts.claimLabelled(0, begins);
    contacts.claimStacked(0, begins);
    if (!placed) {
      Headlines headlines = new Headlines(sheet);
      headlines.claim(begins, width);
      headline = headlines.headline();
      subheadline = headlines.subheadline();
      sheet.claimFree(0, begins, Part.LEFT_OUT);
    } else {
      sheet.claimFree(0, Math.max(0, top), Part.LEFT_OUT);
      begins = Math.max(0, top);
    }
    return withText(disclosure, releaseLine, head.dateline(), begins, label);
  }

  private PreparedReading withText(
      @Nullable Disclosure disclosure,
      @Nullable ReleaseLine releaseLine,
      @Nullable Dateline dateline,
      int begins,
      String label) {
    BelowHead below = BelowHead.ofForm(sheet, findings, contacts, begins, width);
    String first = Objects.requireNonNullElse(headline == null ? headlineElsewhere : headline, "");
    ReleaseContent.Builder builder =
        ReleaseContent.withHeadline(headline == null ? NO_HEADLINE : headline)
            .subheadline(subheadline)
            .releaseLine(releaseLine)
            .dateline(dateline)
            .disclosure(disclosure);
    ReleaseContent content = below.addTo(builder, label + "\n" + first).build();
    below.reportLeftOut();
    String body = String.join("\n", textOf(true).values());
    ReleaseContent whole =
        body.isBlank() || Body.VALUE.faultOf(body).isPresent()
            ? content
            : content.change().body(new Body(Body.Format.MARKDOWN, body)).build();
    Leftovers.report(sheet, whole, findings);
    return new PreparedReading(
        content, headline != null, textOf(true), textOf(false), parts(), findings.list());
  }

  private PreparedLine.Shape shape(int i) {
    PreparedLine line = byNumber.get(sheet.line(i).number());
    return line == null ? PreparedLine.Shape.PLAIN : line.shape();
  }

  /** Returns the index of the line of the headline; -1 if no heading is one. */
  private int claimHeadline() {
    int best = -1;
    for (int i = 0; i < sheet.size() && !isText(i); i++) {
      boolean may = sheet.isFree(i) && shape(i) == PreparedLine.Shape.HEADING && !isOfHead(i);
      if (may && (best < 0 || level(i) < level(best))) {
        best = i;
      }
    }
    if (best < 0 || !isHeadline(best)) {
      return -1;
    }
    headline = sheet.text(best);
    sheet.claim(best, Part.HEADLINE);
    claimSubheadline(best);
    return best;
  }

  private boolean isHeadline(int i) {
    String text = sheet.text(i);
    if (ReleaseContent.HEADLINE.faultOf(text).isPresent()) {
      return false;
    }
    return headlineElsewhere == null
        || sameWords(text, headlineElsewhere)
        || (level(i) == 1 && count(1) == 1);
  }

  private void claimSubheadline(int top) {
    int i = sheet.nextFree(top + 1);
    if (i == sheet.size() || isOfHead(i) || sheet.text(i).length() > LONGEST_SUBHEADLINE) {
      return;
    }
    int words = Words.count(sheet.text(i));
    boolean heading =
        shape(i) == PreparedLine.Shape.HEADING
            && level(i) > level(top)
            && words >= FEWEST_WORDS_OF_SUBHEADLINE
            && countOfSections(level(i)) == 1;
    boolean emphasised =
        shape(i) == PreparedLine.Shape.EMPHASIS
            && words >= FEWEST_WORDS_OF_SUBHEADLINE
            && !sheet.text(i).endsWith(":")
            && DatelineOpening.of(sheet.text(i), "").isEmpty();
    if (heading || emphasised) {
      subheadline = sheet.text(i);
      sheet.claim(i, Part.SUBHEADLINE);
    }
  }

  private int level(int i) {
    return Objects.requireNonNull(byNumber.get(sheet.line(i).number())).level();
  }

  private long count(int level) {
    return prepared.stream().filter(line -> line.level() == level).count();
  }

  /** Headings of a level that are no "About us" and no "Media contact". */
  private long countOfSections(int level) {
    return prepared.stream()
        .filter(line -> line.level() == level && !isOfHead(line.text()))
        .count();
  }

  private boolean isText(int i) {
    return sheet.isFree(i)
        && shape(i) != PreparedLine.Shape.HEADING
        && !isOfHead(i)
        && Words.count(sheet.text(i)) > MOST_WORDS_ABOVE_HEADLINE;
  }

  private boolean isOfHead(int i) {
    return isOfHead(sheet.text(i));
  }

  private static boolean isOfHead(String text) {
    return LineDivider.isOfHead(text) || EndMark.is(text) || AboutHeading.of(text).isPresent();
  }

  private int firstProse(int from) {
    int i = sheet.nextFree(from);
    while (i < sheet.size() && !isProse(i)) {
      i = sheet.nextFree(i + 1);
    }
    return i;
  }

  private boolean isProse(int i) {
    return shape(i) == PreparedLine.Shape.HEADING
        || Head.isQuestion(sheet.text(i))
        || (Words.count(sheet.text(i)) >= 7 && !isOfHead(i) && !Addresses.hasAny(sheet.text(i)));
  }

  private Map<Integer, String> textOf(boolean body) {
    Map<Integer, String> text = new LinkedHashMap<>();
    for (int i = 0; i < sheet.size(); i++) {
      boolean inBody = !sheet.isBlank(i) && isOfBody(i);
      boolean leftOut = !sheet.isBlank(i) && (isLeftOut(i) || sheet.part(i) == Part.LABEL);
      if (body ? inBody : leftOut) {
        text.put(sheet.line(i).number(), sheet.text(i));
      }
    }
    return text;
  }

  private boolean isOfBody(int i) {
    return sheet.part(i) == Part.FREE || sheet.part(i) == Part.BODY;
  }

  private boolean isLeftOut(int i) {
    return sheet.part(i) == Part.LEFT_OUT || sheet.part(i) == Part.SIGNATURE;
  }

  private List<SourcePart> parts() {
    List<SourcePart> parts = new ArrayList<>();
    int i = 0;
    while (i < sheet.size()) {
      String pointer = sheet.isBlank(i) ? "" : pointer(i);
      int last = i;
      if (!pointer.isEmpty()) {
        for (int j = i; j < sheet.size(); j++) {
          if (!sheet.isBlank(j) && !pointer.equals(pointer(j))) {
            break;
          }
          last = sheet.isBlank(j) ? last : j;
        }
        parts.add(new SourcePart(pointer, sheet.line(i).number(), sheet.line(last).number()));
      }
      i = last + 1;
    }
    return parts;
  }

  /** Labels are left out, and named as losses. */
  private String pointer(int i) {
    return sheet.part(i) == Part.LABEL ? "" : sheet.part(i).pointer();
  }

  /** Whether two texts have the same words, however they are written. */
  private static boolean sameWords(String one, String other) {
    return Words.of(Words.lower(one)).equals(Words.of(Words.lower(other)));
  }
}
