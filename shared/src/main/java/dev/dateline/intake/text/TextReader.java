package dev.dateline.intake.text;

import dev.dateline.intake.Reading;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.List;

/**
 * Reads a release from plain text: "FOR IMMEDIATE RELEASE", a contact, a headline, "PARIS – ...".
 *
 * <p>Each recogniser claims lines of the {@link Sheet}; the order is that of {@link SheetReader}.
 */
public final class TextReader {

  /**
   * Reads what a newsroom pasted, and loses no word of it: each is in the content or in a finding.
   *
   * @throws InvalidRelease if there is no headline, or this is no text
   */
  public Reading read(String text) {
    Findings findings = new Findings();
    List<Line> lines =
        Columns.apart(LineDivider.paragraphsOfOneLine(SourceLines.of(text, findings)));
    Reading reading = new SheetReader(lines, findings).read();
    return UnreadEmbargo.in(text, reading.content()).map(reading::with).orElse(reading);
  }
}
