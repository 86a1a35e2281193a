package dev.dateline.intake.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the signs before the items of a list, on the line of the item or alone above it. */
final class Bullets {
  private static final String SIGNS = "•\uF0B7\uF0A7·▪▫◦‣●○■□➢➤✓";
  private static final Pattern BEFORE_TEXT =
      Pattern.compile("^(?:[" + SIGNS + "]\\h*+|[*–—o-]\\h++)(?=\\S)");
  private static final Pattern ALONE = Pattern.compile("[" + SIGNS + "*–—o-]");

  private static final Pattern NUMBER =
      Pattern.compile("^\\(?(\\d{1,3})[.)]\\h++(?=\\S)(?!\\d{1,2}[./])");

  private Bullets() {}

  /** Returns the number before an item, "2. Herring" or "(2) Herring"; 0 if there is none. */
  static int number(String text) {
    Matcher number = NUMBER.matcher(text);
    boolean day =
        number.find()
            && Dates.isMonth(
                Words.of(text.substring(number.end())).stream().findFirst().orElse(""));
    return day || !number.hasMatch() ? 0 : Integer.parseInt(number.group(1));
  }

  static String withoutNumber(String text) {
    return NUMBER.matcher(text).replaceFirst("");
  }

  static boolean isItem(String text) {
    return BEFORE_TEXT.matcher(text).find();
  }

  static boolean isAlone(String text) {
    return text.length() == 1 && ALONE.matcher(text).matches();
  }

  static String without(String text) {
    Matcher bullet = BEFORE_TEXT.matcher(text);
    return bullet.find() ? text.substring(bullet.end()) : text;
  }
}
