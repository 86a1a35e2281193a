package dev.dateline.intake.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses that stand bare in a text: https://x.example/a, www.x.example. */
final class WebAddresses {
  private static final Pattern BARE =
      Pattern.compile(
          "(?iu)(?:https?://|www\\.)[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+(?::\\d{1,5}+)?(?:[/?#][^\\s\\h<>\\\\“”\"«»|\\[\\]]{0,800}+)?");

  private WebAddresses() {}

  /** Returns the address that begins here, without the full stop or bracket of the sentence. */
  static Optional<String> at(String text, int begin, int to) {
    char c = text.charAt(begin);
    boolean inWord = begin > 0 && isOfAddress(text.charAt(begin - 1));
    if (inWord || "hHwW".indexOf(c) < 0) {
      return Optional.empty();
    }
    Matcher address = BARE.matcher(text).region(begin, to);
    return address.lookingAt() ? Optional.of(trimmed(address.group())) : Optional.empty();
  }

  private static boolean isOfAddress(char before) {
    return Character.isLetterOrDigit(before) || "@./-_=&:".indexOf(before) >= 0;
  }

  private static String trimmed(String address) {
    int end = address.length();
    while (".,;:!?'’*_)…–—".indexOf(address.charAt(end - 1)) >= 0
        && !(address.charAt(end - 1) == ')' && address.lastIndexOf('(', end - 1) > 0)) {
      end--;
    }
    return address.substring(0, end);
  }

  /** Writes it as Markdown reads a link, with the same words. */
  static String link(String address) {
    boolean whole = Words.lower(address).startsWith("http");
    return whole
        ? "<" + address + ">"
        : "[" + MarkdownText.plain(address) + "](https://" + target(address) + ")";
  }

  private static String target(String address) {
    return address.replace("(", "%28").replace(")", "%29");
  }
}
