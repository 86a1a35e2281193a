package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what asks to wait: in the head, in the mail around it, and in words about the release. */
final class EmbargoLines {
  private static final int MAIL = 60;
  private static final int BEGINNING_OF_TEXT = 12;
  private static final Pattern ABOUT_THE_RELEASE =
      Pattern.compile(
          "(?iu)\\b(?:this|the|these|following|attached|below|dieser?|diese|folgende|ce|cette|este|esta|estos)\\b[^.]{0,40}?\\b(?:release|information|material|contents?|announcement|statement|story|news|report|study|paper|embargo|mitteilung|meldung|communiqué|informations?|comunicado|nota|información)\\b[^.]{0,60}?(?:\\bembarg|\\bnot (?:be |to be |for )|gesperrt|sperrfrist|lifts|expires)");
  private final Sheet sheet;

  EmbargoLines(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Returns the free lines above the text that ask to wait. */
  List<Integer> above(int end) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      if (sheet.isFree(i) && asks(sheet.text(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /** Returns the lines below that stand alone, open as an embargo does, and say when. */
  List<Integer> below(int begin) {
    List<Integer> found = new ArrayList<>();
    for (int i = begin; i < sheet.size(); i++) {
      boolean opens = sheet.isFree(i) && (i == begin || !sheet.isFree(i - 1));
      if (opens
          && !Words.startsLowerCase(sheet.text(i))
          && ReleaseLines.isDatedEmbargo(sheet.text(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * Returns what is said elsewhere: in the subject of a mail or a note above it, in brackets of a
   * dateline, or in the first sentences about the release itself.
   */
  Optional<String> elsewhere(int textBegins) {
    for (int i = 0; i < Math.min(sheet.size(), MAIL); i++) {
      boolean around =
          switch (sheet.part(i)) {
            case MAIL_HEADER, GREETING, DATELINE -> true;
            default -> false;
          };
      String said = around ? MailHeaders.said(sheet.text(i)) : "";
      if (asks(said)) {
        return Optional.of(said);
      }
    }
    int seen = 0;
    for (int i = textBegins; i < sheet.size() && seen < BEGINNING_OF_TEXT; i++) {
      if (sheet.isFree(i)) {
        seen++;
        String sentence = sheet.joined(i, Math.min(sheet.endOfRun(i), i + 2));
        if (ABOUT_THE_RELEASE.matcher(head(sentence)).find() && EmbargoWords.ask(head(sentence))) {
          return Optional.of(head(sentence));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean asks(String text) {
    return ReleaseLines.isEmbargo(text)
        || (ReleaseLines.isDated(text) && ReleaseLines.asksToWait(text));
  }

  private static String head(String text) {
    return text.length() > 300 ? text.substring(0, 300) : text;
  }
}
