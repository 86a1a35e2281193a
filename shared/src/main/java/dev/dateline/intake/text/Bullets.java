package dev.dateline.intake.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the signs before the items of a list, on the line of the item or alone above it. */
final class Bullets {
  private static final String SIGNS = "•\uF0B7\uF0A7·▪▫◦‣●○■□➢➤✓";
  private static final Pattern BEFORE_TEXT =
      Pattern.compile("^(?:[" + SIGNS + "]\\h*+|[*–—o-]\\h++)(?=\\S)");
  private static final Pattern ALONE = Pattern.compile("[" + SIGNS + "*–—o-]");

  private Bullets() {}

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
