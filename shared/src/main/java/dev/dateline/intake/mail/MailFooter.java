package dev.dateline.intake.mail;

import dev.dateline.intake.text.ReleaseSigns;
import java.util.List;
import java.util.regex.Pattern;

/** What offices and mailing lists put under every mail: that it is confidential, how to leave. */
final class MailFooter {
  private static final int MOST_LINES_BELOW_RULE = 4;
  private static final int LONGEST_LINE = 2_000;
  private static final Pattern RULE = Pattern.compile("[_=*–—-]{5,200}");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?iuU)^(?:"
              + "(?:confidentiality (?:notice|note)|disclaimer)\\b"
              + "|(?:this|the (?:information|contents?) (?:contained )?(?:in|of) this) (?:e-?mail|message|communication)\\b.{0,120}\\b(?:confidential|privileged|intended)"
              + "|(?:please )?(?:consider|think (?:about|of)) the environment before printing"
              + "|you (?:are receiving|received|have received|get) this (?:e-?mail|message|newsletter)"
              + "|(?:to )?unsubscribe\\b"
              + "|diese (?:e-?mail|nachricht)\\b.{0,120}\\bvertraulich"
              + "|(?:ce|cet) (?:message|courriel|e-?mail)\\b.{0,120}\\bconfidentiel"
              + "|este (?:mensaje|correo)\\b.{0,120}\\bconfidencial)");
  private static final Pattern BELOW_RULE =
      Pattern.compile(
          BEGINNING.pattern()
              + "|\\b(?:mailing list|unsubscribe|désinscrire|se désabonner|darse de baja|newsletter abbestellen)\\b");

  private MailFooter() {}

  /** Returns the line at which one begins, or {@code to}. */
  static int startIn(List<String> lines, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (begins(lines, i, to) && lines.subList(i, to).stream().noneMatch(ReleaseSigns::isAtEnd)) {
        return i;
      }
    }
    return to;
  }

  private static boolean begins(List<String> lines, int at, int to) {
    String line = lines.get(at);
    if (!RULE.matcher(line).matches()) {
      return lines.get(at - 1).isEmpty() && says(BEGINNING, line);
    }
    return lines.subList(at + 1, Math.min(to, at + 1 + MOST_LINES_BELOW_RULE)).stream()
        .anyMatch(below -> says(BELOW_RULE, below));
  }

  private static boolean says(Pattern words, String line) {
    return line.length() <= LONGEST_LINE && words.matcher(line).find();
  }
}
