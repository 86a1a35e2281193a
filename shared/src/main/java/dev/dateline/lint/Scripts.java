package dev.dateline.lint;

import java.lang.Character.UnicodeScript;

/** Tells words whose letters are of scripts that look alike. */
final class Scripts {
  /** Letters of Cyrillic that are drawn as Latin ones. */
  private static final String CYRILLIC = "аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅӀ";

  /** Letters of Greek that are drawn as Latin ones; the sign for micro is not among them. */
  private static final String GREEK = "ανορυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  private Scripts() {}

  /** Tells whether a word has Latin letters beside such of Cyrillic or Greek that look Latin. */
  static boolean areMixed(Token word) {
    boolean latin = false;
    boolean alike = false;
    for (int i = 0; i < word.text().length(); ) {
      int c = word.text().codePointAt(i);
      latin |= UnicodeScript.of(c) == UnicodeScript.LATIN;
      alike |= CYRILLIC.indexOf(c) >= 0 || GREEK.indexOf(c) >= 0;
      i += Character.charCount(c);
    }
    return latin && alike;
  }
}
