package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of links in lines that become members without links. */
final class Links {
  private static final Pattern TARGET = Pattern.compile("\\]\\((https?://[^\\s()]{1,1000}+)");

  private Links() {}

  /** Names each address that the words of the line do not say. */
  static void reportLost(String line, String words, Losses losses, int number) {
    Matcher target = TARGET.matcher(line);
    while (target.find()) {
      String address = target.group(1);
      if (!words.contains(address.replaceFirst("^https?://", ""))) {
        losses.add(address, "only the body has links; the words of this one were kept", number);
      }
    }
  }
}
