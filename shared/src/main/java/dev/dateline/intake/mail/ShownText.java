package dev.dateline.intake.mail;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** A part as its reader sees it: lines of text, whatever it is written in. */
interface ShownText {
  /** What in RTF is no text: groups, control words, and characters by their number. */
  Pattern RTF = Pattern.compile("[{}]|\\\\(?:[a-z]{1,32}-?\\d{0,10} ?|'[0-9a-fA-F]{2}|[^a-z])");

  static ShownText of(Leaf leaf) {
    String text = leaf.text().text();
    if (leaf.type().looksLikeRtf()) {
      return new PlainText(RTF.matcher(text).replaceAll(" "), false, false);
    }
    return leaf.type().looksLikeHtml()
        ? new HtmlText(text)
        : new PlainText(text, leaf.type().flowed(), leaf.type().deletesSpace());
  }

  List<String> lines();

  /** The line of the decoded part that a shown line begins on, from 1. */
  int number(int line);

  /**
   * Returns the decoded part without the words of some lines; every other word stays on its line.
   *
   * @param depth how many ">" are taken off the lines that stay
   */
  String without(BitSet cut, int depth);

  /** How many ">" a line begins with. */
  static int depth(String line) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '>') {
        depth++;
      } else if (line.charAt(i) != ' ') {
        break;
      }
    }
    return depth;
  }

  static String unquoted(String line, int most) {
    int depth = 0;
    int i = 0;
    while (i < line.length() && depth < most && (line.charAt(i) == '>' || line.charAt(i) == ' ')) {
      depth += line.charAt(i) == '>' ? 1 : 0;
      i++;
    }
    if (depth == 0) {
      return line;
    }
    return line.startsWith(" ", i) ? line.substring(i + 1) : line.substring(i);
  }
}
