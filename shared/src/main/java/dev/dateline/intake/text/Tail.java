package dev.dateline.intake.text;

import java.util.regex.Pattern;

/** Claims what stands below the text: a signature, and what belongs to no member of a release. */
final class Tail {
  private static final int MOST_WORDS = 9;
  private static final int MOST_REPORTED = 40;
  private static final int LONGEST_FOOTER = 400;
  private static final Pattern FOOTER =
      Pattern.compile(
          "^(?:[-_=–—]{3,200}+$|SOURCE:?\\h|Source\\h?:|Quelle\\h?:|(?i:view (?:original|source)|original-content von|press release (?:service|distribution)"
              + "|copyright\\b|©|\\(c\\) \\d|all rights reserved|logo\\h?[:–-]|photos?\\h?[:–-]|multimedia available))");
  private final Sheet sheet;
  private final Contacts contacts;

  Tail(Sheet sheet, Contacts contacts) {
    this.sheet = sheet;
    this.contacts = contacts;
  }

  /** Claims the short lines with addresses that close the text; an unknown name is a contact. */
  void claimSignature(int from, int to) {
    int start = startOfSignature(from, to);
    if (start == to) {
      return;
    }
    int name = sheet.nextFree(start + 1);
    if (contacts.know(sheet.joined(start, to))) {
      sheet.claimFree(start, to, Part.SIGNATURE);
    } else if (Greeting.isRegards(sheet.text(start))
        && name < to
        && ContactCard.isName(sheet.text(name))) {
      contacts.claimSigned(name, to);
    } else {
      contacts.claimStacked(start, to);
    }
    sheet.claimFree(start, to, Part.SIGNATURE);
  }

  /** Claims what a wire service or a web page put below the text. */
  void claimFooter(int from, int to) {
    for (int i = to - 1; i > from && (!sheet.isFree(i) || isFooter(sheet.text(i))); i--) {
      if (sheet.isFree(i)) {
        sheet.claim(i, Part.LEFT_OUT);
      }
    }
  }

  private static boolean isFooter(String text) {
    return text.length() <= LONGEST_FOOTER && FOOTER.matcher(text).find();
  }

  private int startOfSignature(int from, int to) {
    int start = to;
    boolean addressed = false;
    for (int i = to - 1; i > from && (!sheet.isFree(i) || isSignatureLine(i)); i--) {
      if (sheet.isFree(i)) {
        start = i;
        addressed = addressed || isAddress(sheet.text(i));
        if (Greeting.isRegards(sheet.text(i))) {
          return start;
        }
      } else if (start < to && !mayStandWithin(i)) {
        break;
      }
    }
    return addressed ? start : to;
  }

  private boolean mayStandWithin(int i) {
    return sheet.isBlank(i)
        || switch (sheet.part(i)) {
          case CONTACT, PAGE_FURNITURE, DISCLOSURE -> true;
          default -> false;
        };
  }

  private boolean isSignatureLine(int i) {
    String text = sheet.text(i);
    return text.length() <= 120
        && Words.count(text) <= MOST_WORDS
        && !Words.endsSentence(text)
        && !Bullets.isItem(text)
        && !Bullets.isAlone(text)
        && !Head.isQuestion(text)
        && (!text.endsWith(",") || Greeting.isRegards(text))
        && !Words.startsLowerCase(text.replaceFirst("^\\S+@.*|^[\\p{Ll}0-9.-]+$", ""));
  }

  private static boolean isAddress(String text) {
    return Addresses.hasAny(text) || Addresses.hasWebAddress(text) || text.startsWith("@");
  }

  /** Reports each run of lines that nothing of the release holds. */
  void reportLeftOut(Findings findings) {
    int reported = 0;
    int i = 0;
    while (i < sheet.size()) {
      if (!isLeftOut(sheet.part(i))) {
        i++;
        continue;
      }
      int last = endOfLeftOut(i);
      if (++reported == MOST_REPORTED) {
        reportRest(i, findings);
        return;
      }
      report(i, last, findings);
      i = last + 1;
    }
  }

  /** A run goes on over blank lines. */
  private int endOfLeftOut(int start) {
    int last = start;
    for (int i = start; i < sheet.size() && (sheet.isBlank(i) || isLeftOut(sheet.part(i))); i++) {
      last = isLeftOut(sheet.part(i)) ? i : last;
    }
    return last;
  }

  private void reportRest(int first, Findings findings) {
    findings.warning(
        "LEFT_OUT",
        "#",
        "Much was left out of %s as well; look whether that is part of the release."
            .formatted(
                Findings.lines(sheet.line(first).number(), sheet.line(sheet.size() - 1).number())));
  }

  private static boolean isLeftOut(Part part) {
    return part == Part.MAIL_HEADER
        || part == Part.GREETING
        || part == Part.PAGE_FURNITURE
        || part == Part.SIGNATURE
        || part == Part.LEFT_OUT;
  }

  private void report(int first, int last, Findings findings) {
    String what =
        switch (sheet.part(first)) {
          case MAIL_HEADER -> "the header lines of an e-mail";
          case GREETING -> "a greeting";
          case PAGE_FURNITURE -> "what stands on every page";
          case SIGNATURE -> "a signature block";
          default -> "part of no member of a release";
        };
    String message =
        "Left out as %s, %s: %s. If it belongs to the text, move it there."
            .formatted(
                what,
                Findings.lines(sheet.line(first).number(), sheet.line(last).number()),
                Findings.quoted(sheet.joined(first, last + 1)));
    if (sheet.part(first) == Part.LEFT_OUT) {
      findings.warning("LEFT_OUT", "#", message);
    } else {
      findings.info("LEFT_OUT", "#", message);
    }
  }
}
