package dev.dateline.intake.text;

import dev.dateline.intake.Reading;
import dev.dateline.intake.Unsaid;
import dev.dateline.release.Body;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the recognisers claim their lines, from the surest to the vaguest; the rest is the body. */
final class SheetReader {
  private final Sheet sheet;
  private final Findings findings;
  private final Contacts contacts;
  private final int width;

  SheetReader(List<Line> lines, Findings findings) {
    this(lines, findings, Wrapping.width(lines));
  }

  /** Reads lines of which {@code width} says where they were broken, 0 if nowhere. */
  SheetReader(List<Line> lines, Findings findings, int width) {
    this.sheet = new Sheet(lines);
    this.findings = findings;
    this.contacts = new Contacts(sheet, findings);
    this.width = width;
  }

  /** The lines and what they were read as. */
  Sheet sheet() {
    return sheet;
  }

  Reading read() {
    Disclosure disclosure = DisclosureStatement.claim(sheet, findings).orElse(null);
    String subject = MailHeaders.claim(sheet);
    PageFurniture.claim(sheet);
    Greeting.claim(sheet);
    LineDivider.divideHead(sheet);
    Head.End head = new Head(sheet, findings).find();
    ReleaseLine releaseLine = new ReleaseLineReader(sheet, findings).claim(head.textBegins());
    claimOtherPlaces(head.textBegins());
    String label = DocumentLabel.claim(sheet, head.textBegins());
    contacts.claimLabelled(0, head.textBegins());
    contacts.claimStacked(0, head.textBegins());
    Headlines headlines = new Headlines(sheet);
    headlines.claim(head.textBegins(), width);
    String headline = headline(headlines.headline(), subject);
    ReleaseContent.Builder content =
        ReleaseContent.withHeadline(headline)
            .subheadline(headlines.subheadline())
            .releaseLine(releaseLine)
            .dateline(head.dateline())
            .disclosure(disclosure);
    sheet.claimFree(0, head.textBegins(), Part.LEFT_OUT);
    return withText(content, head.textBegins(), label + "\n" + headline);
  }

  private Reading withText(ReleaseContent.Builder content, int begins, String head) {
    BelowHead below = BelowHead.ofText(sheet, findings, contacts, begins, width);
    ReleaseContent read =
        below.addTo(content.body(body(MarkdownText.of(below.paragraphs()))), head).build();
    if (read.language() == null) {
      findings.add(Unsaid.language());
    }
    below.reportLeftOut();
    Leftovers.report(sheet, read, findings);
    DisclosureStatement.reportOthers(sheet, read.disclosure(), findings);
    Understanding understanding =
        new SourcePlaces(sheet).of(read, begins, below.ends(), below.places());
    return new Reading(read, findings.list(), understanding);
  }

  private void claimOtherPlaces(int end) {
    for (int i = 0; i < end; i++) {
      if (sheet.isFree(i) && EmbargoWords.areOfOtherPlaces(sheet.text(i))) {
        sheet.claim(i, Part.LEFT_OUT);
      }
    }
  }

  private static String headline(@Nullable String found, @Nullable String subject) {
    if (found != null) {
      return found;
    }
    if (subject != null && ReleaseContent.HEADLINE.faultOf(subject).isEmpty()) {
      return subject;
    }
    String detail =
        "No headline of at most %d characters was found; put it on a line of its own above the text, with a blank line below it. If it stands so already, the line breaks were lost on the way: curl keeps them with --data-binary, not with -d."
            .formatted(ReleaseContent.HEADLINE.longest());
    throw new InvalidRelease(
        "The text has no headline, and a release needs one.",
        List.of(new Fault("#/headline", detail)));
  }

  private @Nullable Body body(String markdown) {
    if (markdown.isBlank()) {
      findings.add(Unsaid.body());
      return null;
    }
    Body.VALUE
        .faultOf(markdown)
        .ifPresent(
            fault -> {
              throw new InvalidRelease(
                  "The text is too long for a release.", List.of(new Fault("#/body", fault)));
            });
    return new Body(Body.Format.MARKDOWN, markdown);
  }
}
