package dev.dateline.intake.text;

import dev.dateline.release.Boilerplate;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.SourcePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims the standing paragraphs about organisations, each under or behind its heading. */
final class Boilerplates {
  private static final int FEWEST_WORDS_ABOVE = 60;
  private final Sheet sheet;
  private final Findings findings;
  private final int width;
  private final List<Boilerplate> boilerplates = new ArrayList<>();
  private final List<SourcePart> places = new ArrayList<>();

  Boilerplates(Sheet sheet, Findings findings, int width) {
    this.sheet = sheet;
    this.findings = findings;
    this.width = width;
  }

  List<Boilerplate> list() {
    return List.copyOf(boilerplates);
  }

  /** Says for each of the list on which lines it stands, its heading included. */
  List<SourcePart> places() {
    return List.copyOf(places);
  }

  private void keep(Boilerplate boilerplate, int from, int to) {
    int last = to - 1;
    while (last > from && !sheet.isFree(last)) {
      last--;
    }
    String pointer = "#/boilerplate/" + boilerplates.size();
    places.add(sheet.place(pointer, from, last));
    boilerplates.add(boilerplate);
    sheet.claimFree(from, to, Part.BOILERPLATE);
  }

  /** Claims below {@code from} and returns where the first heading stands, or the size. */
  int claim(int from) {
    int first = sheet.size();
    for (int i = from; i < sheet.size(); i++) {
      Optional<AboutHeading> heading =
          sheet.isFree(i) ? AboutHeading.of(sheet.text(i)) : Optional.empty();
      if (heading.isPresent() && claim(i, heading.get())) {
        first = Math.min(first, i);
      }
    }
    return first;
  }

  /** Claims the last paragraph of the text if it only says who somebody is. */
  void claimUnlabelled(int from, int to) {
    int end = to;
    while (end > from && !sheet.isFree(end - 1)) {
      end--;
    }
    int start = end;
    while (start > from && sheet.isFree(start - 1) && (width > 0 || start == end)) {
      start--;
    }
    if (!boilerplates.isEmpty()
        || start <= from
        || Words.count(sheet.joined(from, start)) < FEWEST_WORDS_ABOVE) {
      return;
    }
    String text = sheet.joined(start, end);
    Optional<String> about =
        StandingParagraph.about(text, sheet.joined(0, Math.min(start, from + 3)));
    if (about.isPresent() && Boilerplate.TEXT.faultOf(text).isEmpty()) {
      keep(new Boilerplate(about.get(), text), start, end);
      findings.info(
          "BOILERPLATE",
          "#/boilerplate/0",
          "%s was read as the standing paragraph about %s; write 'About %s' above it."
              .formatted(
                  Findings.lines(sheet.line(start).number(), sheet.line(end - 1).number()),
                  about.get(),
                  about.get()));
    }
  }

  private boolean claim(int at, AboutHeading heading) {
    String sameLine = sheet.text(at).substring(heading.textBegins()).strip();
    boolean below = sameLine.isEmpty();
    int end = below ? endOfText(sheet.nextFree(at + 1)) : endOfRun(at + 1);
    String text = text(at, sameLine, end);
    boolean about = heading.certain() || mentions(text, heading.about());
    boolean fits =
        Boilerplate.TEXT.faultOf(text).isEmpty()
            && boilerplates.size() < ReleaseContent.MOST_BOILERPLATE;
    if (!about || !fits) {
      if (about && !text.isEmpty()) {
        findings.warning(
            "BOILERPLATE",
            "#/boilerplate",
            "'About %s' is too long, or one too many; it stays in the text."
                .formatted(heading.about()));
      }
      return false;
    }
    keep(new Boilerplate(heading.about(), text), at, Math.max(end, at + 1));
    return true;
  }

  private String text(int at, String sameLine, int end) {
    List<String> paragraphs = new ArrayList<>();
    Paragraphs.of(sheet, at + 1, Math.max(at + 1, end), width)
        .forEach(p -> paragraphs.add(p.text()));
    if (!sameLine.isEmpty() && !paragraphs.isEmpty() && sheet.isFree(at + 1)) {
      paragraphs.set(0, sameLine + " " + paragraphs.getFirst());
    } else if (!sameLine.isEmpty()) {
      paragraphs.addFirst(sameLine);
    }
    return String.join("\n\n", paragraphs);
  }

  /** Goes on over blank lines as long as paragraphs of sentences follow. */
  private int endOfText(int start) {
    if (start >= sheet.size()) {
      return start;
    }
    int end = endOfRun(start);
    int next = nextRun(end);
    while (next > end && isProse(next)) {
      end = endOfRun(next);
      next = nextRun(end);
    }
    return end;
  }

  /** Only blank lines may stand between; a line of another part ends a boilerplate. */
  private int nextRun(int end) {
    int i = end;
    while (i < sheet.size() && sheet.isBlank(i)) {
      i++;
    }
    return sheet.isFree(i) ? i : end;
  }

  private int endOfRun(int start) {
    int i = start;
    while (sheet.isFree(i) && (i == start || !begins(i)) && !(width == 0 && isAddressLine(i))) {
      i++;
    }
    return i;
  }

  private boolean begins(int i) {
    return AboutHeading.of(sheet.text(i)).filter(AboutHeading::certain).isPresent()
        || ContactLabel.begins(sheet.text(i));
  }

  private boolean isAddressLine(int i) {
    String text = sheet.text(i);
    return Words.count(text) <= 6 && (Addresses.hasAny(text) || Addresses.hasWebAddress(text));
  }

  private boolean isProse(int i) {
    String text = sheet.joined(i, sheet.endOfRun(i));
    boolean note =
        Words.lower(text)
            .matches(
                "(?s)(?:notes? to editors?|forward-looking|forward looking|all trademarks|all other|safe harbor).*");
    return !begins(i) && !note && Words.count(text) >= 8 && Words.endsSentence(text);
  }

  private static boolean mentions(String text, String about) {
    String start = Words.lower(text.substring(0, Math.min(300, text.length())));
    return Words.of(about).stream()
        .filter(word -> word.length() > 2 && Character.isUpperCase(word.codePointAt(0)))
        .anyMatch(word -> start.contains(Words.lower(word)));
  }
}
