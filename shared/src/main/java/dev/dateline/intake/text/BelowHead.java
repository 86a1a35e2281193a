package dev.dateline.intake.text;

import dev.dateline.release.ReleaseContent;
import dev.dateline.release.SourcePart;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands below the head of a release: its text and what follows that, each claimed from the
 * surest to the vaguest.
 */
final class BelowHead {
  private final Sheet sheet;
  private final Findings findings;
  private final Contacts contacts;
  private final Boilerplates boilerplates;
  private final Tail tail;
  private final int endMark;
  private final int ends;
  private final List<Paragraph> paragraphs;

  private BelowHead(
      Sheet sheet, Findings findings, Contacts contacts, int begins, int width, boolean plain) {
    this.sheet = sheet;
    this.findings = findings;
    this.contacts = contacts;
    boilerplates = new Boilerplates(sheet, findings, width);
    tail = new Tail(sheet, contacts);
    endMark = EndMark.claim(sheet, begins);
    contacts.claimLabelled(begins, sheet.size());
    int boilerplate = boilerplates.claim(begins);
    ends = plain ? Math.min(endMark, boilerplate) : endMark;
    tail.claimFooter(begins, ends);
    tail.claimSignature(begins, ends);
    boilerplates.claimUnlabelled(begins, ends);
    contacts.claimStacked(ends, sheet.size());
    sheet.claimFree(ends, sheet.size(), Part.LEFT_OUT);
    paragraphs = Paragraphs.of(sheet, begins, ends, width);
  }

  /** Claims what stands below the head of a plain text, which ends where a boilerplate begins. */
  static BelowHead ofText(
      Sheet sheet, Findings findings, Contacts contacts, int begins, int width) {
    return new BelowHead(sheet, findings, contacts, begins, width, true);
  }

  /** Claims the same of a form with headings, in which a text may go on below a boilerplate. */
  static BelowHead ofForm(
      Sheet sheet, Findings findings, Contacts contacts, int begins, int width) {
    return new BelowHead(sheet, findings, contacts, begins, width, false);
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Returns the text, a paragraph on each line. */
  String text() {
    return String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
  }

  /** Returns the index of the line before which the text ends. */
  int ends() {
    return ends;
  }

  /** Adds what was found; {@code head} is the label and the headline, a line each. */
  ReleaseContent.Builder addTo(ReleaseContent.Builder content, String head) {
    return content
        .kind(DocumentLabel.kind(head, paragraphs))
        .contacts(contacts.list())
        .quotes(Quotes.in(paragraphs, findings))
        .boilerplate(boilerplates.list())
        .endMark(endMark == sheet.size() ? null : sheet.text(endMark))
        .issuer(Tickers.in(paragraphs, sheet))
        .language(LanguageGuess.of(head + "\n" + text()).orElse(null));
  }

  /** Says where contacts and boilerplates stand. */
  List<SourcePart> places() {
    List<SourcePart> places = new ArrayList<>(contacts.places());
    places.addAll(boilerplates.places());
    return places;
  }

  /** Reports what no member of the release holds. */
  void reportLeftOut() {
    tail.reportLeftOut(findings);
  }
}
