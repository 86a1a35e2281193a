package dev.dateline.intake.text;

import dev.dateline.release.Body;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets the recognisers of plain text look at the lines of a form that has headings of its own.
 *
 * <p>Unlike text, such a form says where its headline is; so what stands below that and is nothing
 * else is the body, even where a boilerplate stands above it.
 */
public final class PreparedReader {
  /** Stands where a release has no headline yet. */
  private static final String NO_HEADLINE = "–";

  private final @Nullable String headlineElsewhere;
  private final PreparedSheet lines;
  private final Sheet sheet;
  private final Findings findings = new Findings();
  private final Contacts contacts;
  private @Nullable String headline;
  private @Nullable String subheadline;

  private PreparedReader(List<PreparedLine> prepared, @Nullable String headlineElsewhere) {
    this.headlineElsewhere = headlineElsewhere;
    this.lines = new PreparedSheet(prepared);
    this.sheet = lines.lines();
    this.contacts = new Contacts(sheet, findings);
  }

  /**
   * Reads the lines, of which blank ones are part.
   *
   * @param headlineElsewhere the headline that is said outside of the lines
   */
  public static PreparedReading read(List<PreparedLine> lines, @Nullable String headlineElsewhere) {
    return new PreparedReader(lines, headlineElsewhere).read();
  }

  private PreparedReading read() {
    Disclosure disclosure = DisclosureStatement.claim(sheet, findings).orElse(null);
    PreparedHeadline heading = new PreparedHeadline(lines, headlineElsewhere);
    int top = heading.claim();
    headline = heading.headline();
    subheadline = heading.subheadline();
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
      headlines.claim(begins, lines.width());
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
    BelowHead below = BelowHead.ofForm(sheet, findings, contacts, begins, lines.width());
    String first = Objects.requireNonNullElse(headline == null ? headlineElsewhere : headline, "");
    ReleaseContent.Builder builder =
        ReleaseContent.withHeadline(headline == null ? NO_HEADLINE : headline)
            .subheadline(subheadline)
            .releaseLine(releaseLine)
            .dateline(dateline)
            .disclosure(disclosure);
    ReleaseContent content = below.addTo(builder, label + "\n" + first).build();
    below.reportLeftOut();
    String body = String.join("\n", lines.body().values());
    ReleaseContent whole =
        body.isBlank() || Body.VALUE.faultOf(body).isPresent()
            ? content
            : content.change().body(new Body(Body.Format.MARKDOWN, body)).build();
    Leftovers.report(sheet, whole, findings);
    DisclosureStatement.reportOthers(sheet, whole.disclosure(), findings);
    return new PreparedReading(
        content, headline != null, lines.body(), lines.leftOut(), lines.parts(), findings.list());
  }

  private int firstProse(int from) {
    int i = sheet.nextFree(from);
    while (i < sheet.size() && !isProse(i)) {
      i = sheet.nextFree(i + 1);
    }
    return i;
  }

  private boolean isProse(int i) {
    return lines.shape(i) == PreparedLine.Shape.HEADING
        || Head.isQuestion(sheet.text(i))
        || (Words.count(sheet.text(i)) >= 7
            && !PreparedHeadline.isOfHead(sheet.text(i))
            && !Addresses.hasAny(sheet.text(i)));
  }
}
