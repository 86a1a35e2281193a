package dev.dateline.intake.text;

/**
 * Repairs UTF-8 that was once read as Windows-1252: "lâ€™Ã©tÃ©" is l’été.
 *
 * <p>Only letters and marks of the languages read here come out, so that "MENÜ“" stays what it is.
 */
final class Mojibake {
  private static final int MOST_TIMES = 3;
  private static final String LETTERS = "ŒœŠšŸŽž";
  private final String windows;

  /**
   * Takes the characters of 0x80 to 0x9F.
   *
   * @param windows a blank where there is none
   */
  Mojibake(String windows) {
    this.windows = windows;
  }

  /** Repairs what was misread once, twice or three times; most texts come back as they are. */
  String repaired(String text) {
    String repaired = text;
    for (int i = 0; i < MOST_TIMES && mayHold(repaired); i++) {
      String once = once(repaired);
      if (once.equals(repaired)) {
        break;
      }
      repaired = once;
    }
    // The second byte of "à" is a no-break space, which is often lost on the way.
    return repaired.equals(text) ? text : repaired.replaceAll("(?<![\\p{L}])Ã\\h{1,2}+", "à ");
  }

  private static boolean mayHold(String text) {
    return text.chars().anyMatch(c -> c == 'Ã' || c == 'Â' || c == 'â' || c == 'Å' || c == 'ï');
  }

  private String once(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int length = c == 'Ã' || c == 'Â' || c == 'Å' ? 2 : c == 'â' || c == 'ï' ? 3 : 0;
      int decoded = length == 0 ? -1 : decoded(text, i, length);
      if (decoded >= 0) {
        out.appendCodePoint(decoded);
        i += length;
      } else if (text.startsWith("â€", i)) {
        // Windows-1252 has no character for the last byte of a closing quotation mark.
        out.append('”');
        i += 2;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString().replace("\uFEFF", "");
  }

  /** Returns the character that the bytes stand for, or -1 if it is none that is expected. */
  private int decoded(String text, int at, int length) {
    if (at + length > text.length()) {
      return -1;
    }
    int point = text.charAt(at) & (length == 2 ? 0x1F : 0x0F);
    for (int i = at + 1; i < at + length; i++) {
      int next = octet(text.charAt(i));
      if (next < 0x80 || next > 0xBF) {
        return -1;
      }
      point = (point << 6) | (next & 0x3F);
    }
    boolean expected =
        (point >= 0xA0 && point <= 0xFF)
            || (point >= 0x2010 && point <= 0x2044)
            || point == 0x20AC
            || point == 0x2122
            || point == 0x2212
            || point == 0xFEFF
            || LETTERS.indexOf(point) >= 0;
    return expected ? meant(point) : -1;
  }

  /** The marks of the misread dashes look like dashes, and are often retyped as such. */
  private static int meant(int point) {
    return point == 0x2016 ? '–' : point == 0x2017 ? '—' : point;
  }

  private int octet(char c) {
    if (c >= 0x80 && c <= 0xFF) {
      return c;
    }
    int at = c == ' ' ? -1 : windows.indexOf(c);
    return at < 0 ? -1 : 0x80 + at;
  }
}
