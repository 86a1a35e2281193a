package dev.dateline.intake.text;

import java.util.List;
import java.util.regex.Pattern;

/** Finds on which lines about people who may be asked begin and end: names, roles, addresses. */
final class CardExtent {
  private static final int MOST_LINES = 8;
  private static final int MOST_WORDS = 10;
  private static final Pattern COLUMN = Pattern.compile("\\t|\\h{3}");
  private final Sheet sheet;

  CardExtent(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Returns the line of the name that stands above an address, or that of the address. */
  int begin(int at, int from) {
    if (beginsWithName(sheet.text(at))) {
      return at;
    }
    for (int i = at - 1; i >= Math.max(from, at - 4) && isShort(i); i--) {
      if (isNamed(sheet.text(i))) {
        boolean person = i > from && isShort(i - 1) && ContactCard.isName(sheet.text(i - 1));
        return person ? i - 1 : i;
      }
    }
    return at;
  }

  private static boolean isNamed(String text) {
    return ContactCard.isName(text) || beginsWithName(text);
  }

  private static boolean beginsWithName(String text) {
    int comma = text.indexOf(',');
    return comma > 0 && ContactCard.isName(text.substring(0, comma));
  }

  /** "Ann Lee, Chief Executive" right below the address of her office. */
  private boolean isColleague(int i) {
    return isShort(i) && isNamed(sheet.text(i));
  }

  /** An address behind what is no person's name: "Eel Lights plc +44 20 7946 0011". */
  private static boolean isOffice(String text) {
    List<String> pieces = CardLine.of(text).pieces();
    return Addresses.hasAny(text)
        && !pieces.isEmpty()
        && ContactCard.names(pieces.getFirst()).isEmpty()
        && !Roles.nameRole(pieces.getFirst());
  }

  /** Cards go on through their last address, and over a blank line to the next name. */
  int end(int start, int to) {
    int end = start;
    boolean office = false;
    for (int i = start; i < to && i - end < MOST_LINES; i++) {
      if (sheet.isBlank(i)) {
        if (end != i || !nameBelow(i + 1, to)) {
          break;
        }
        end = i + 1;
        office = false;
      } else if (sheet.isFree(i) && isAddressLine(i)) {
        end = i + 1;
        office = office || isOffice(sheet.text(i));
      } else if (office && i == end && isColleague(i)) {
        end = i + 1;
      } else if (!isShort(i) && !ContactLabel.begins(sheet.text(i))) {
        break;
      }
    }
    return end;
  }

  private boolean nameBelow(int i, int to) {
    if (i >= to || !isShort(i)) {
      return false;
    }
    boolean underOrganisation =
        i + 1 < to && Roles.nameOrganisation(sheet.text(i)) && isColleague(i + 1);
    if (!underOrganisation && !beginsCard(sheet.text(i))) {
      return false;
    }
    for (int j = i; j < Math.min(to, i + 5) && sheet.isFree(j); j++) {
      if (isAddressLine(j)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsCard(String text) {
    return isNamed(text) || (COLUMN.matcher(text).find() && isOffice(text));
  }

  boolean isAddressLine(int i) {
    String text = sheet.text(i);
    boolean card = Words.count(text) <= MOST_WORDS + 6 && Addresses.hasAny(text);
    return card && (!Words.endsSentence(text) || Words.count(text) <= 4);
  }

  private boolean isShort(int i) {
    return sheet.isFree(i)
        && Words.count(sheet.text(i)) <= MOST_WORDS
        && !Words.endsSentence(sheet.text(i).replaceAll("(?:Inc|Ltd|Co|Corp|[Jj]r)\\.$", ""));
  }
}
