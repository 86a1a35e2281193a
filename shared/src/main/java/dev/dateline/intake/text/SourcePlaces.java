package dev.dateline.intake.text;

import dev.dateline.release.Issuer.Ticker;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.SourcePart;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says for each member of a release from which lines of the source it was read. */
final class SourcePlaces {
  private final Sheet sheet;
  private final List<SourcePart> parts = new ArrayList<>();

  SourcePlaces(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Returns the parts in the order of their lines; the text stands in {@code begins..ends}. */
  Understanding of(ReleaseContent content, int begins, int ends, List<SourcePart> recorded) {
    addRuns(Part.HEADLINE, "#/headline");
    if (parts.isEmpty()) {
      addLine(Part.MAIL_HEADER, "#/headline", content.headline());
    }
    addRuns(Part.SUBHEADLINE, "#/subheadline");
    addReleaseLine(content);
    addRuns(Part.DATELINE, "#/dateline");
    addRuns(Part.DISCLOSURE, "#/disclosure");
    addFirst(Part.END_MARK, "#/endMark");
    addBody(begins, ends);
    parts.addAll(recorded);
    addQuotes(content, begins, ends);
    addIssuer(content, begins);
    List<SourcePart> inOrder =
        parts.stream()
            .sorted(Comparator.comparingInt(SourcePart::firstLine))
            .limit(Understanding.MOST_PARTS)
            .toList();
    return new Understanding(inOrder, List.of());
  }

  /** A member may be read from lines that others stand between. */
  private void addRuns(Part part, String pointer) {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.part(i) != part) {
        continue;
      }
      int start = i;
      while (i + 1 < sheet.size() && sheet.part(i + 1) == part) {
        i++;
      }
      add(pointer, start, i);
    }
  }

  private void addFirst(Part part, String pointer) {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.part(i) == part) {
        add(pointer, i, i);
        return;
      }
    }
  }

  private void addLine(Part part, String pointer, String text) {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.part(i) == part && sheet.text(i).contains(text)) {
        add(pointer, i, i);
        return;
      }
    }
  }

  /** An embargo of a mail's subject or of a sentence is read where it is, and claimed elsewhere. */
  private void addReleaseLine(ReleaseContent content) {
    int before = parts.size();
    addRuns(Part.RELEASE_LINE, "#/releaseLine");
    if (parts.size() == before && content.releaseLine() != null) {
      Letters.of(sheet, 0, sheet.size())
          .next("#/releaseLine", content.releaseLine().text())
          .ifPresent(parts::add);
    }
  }

  private void addBody(int begins, int ends) {
    int i = begins;
    while (i < ends) {
      if (!sheet.isFree(i)) {
        i++;
        continue;
      }
      int last = i;
      int next = i;
      while (next < ends && (sheet.isFree(next) || sheet.isBlank(next))) {
        last = sheet.isFree(next) ? next : last;
        next++;
      }
      add("#/body", i, last);
      i = next;
    }
  }

  private void addQuotes(ReleaseContent content, int begins, int ends) {
    Letters text = Letters.of(sheet, begins, ends);
    int i = 0;
    for (Quote quote : content.quotes()) {
      text.next("#/quotes/" + i, quote.text()).ifPresent(parts::add);
      i++;
    }
  }

  private void addIssuer(ReleaseContent content, int begins) {
    if (content.issuer() == null || content.issuer().tickers().isEmpty()) {
      return;
    }
    Ticker ticker = content.issuer().tickers().getFirst();
    Letters.of(sheet, begins, sheet.size())
        .next("#/issuer", ticker.exchange() + ticker.symbol())
        .ifPresent(parts::add);
  }

  private void add(String pointer, int first, int last) {
    parts.add(sheet.place(pointer, first, last));
  }
}
