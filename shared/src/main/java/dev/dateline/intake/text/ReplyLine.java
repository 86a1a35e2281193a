package dev.dateline.intake.text;

import java.util.regex.Pattern;

/**
 * The line that a mail program puts above what it quotes of an earlier mail: "On Mon, 19 Jan 2026
 * at 18:40, Ida Moe wrote:".
 */
public final class ReplyLine {
  private static final int LONGEST = 400;
  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)^(?:on|am|le|el|il|den)\\b.{5,300}?(?:wrote|schrieb(?: .{0,80})?|a écrit|escribió)\\h?:$");

  private ReplyLine() {}

  /** Whether a line says who wrote and when; what follows tells whether it is quoted. */
  public static boolean mayBe(String line) {
    return line.length() <= LONGEST
        && line.endsWith(":")
        && FORM.matcher(line).matches()
        && (hasAddress(line) || EmbargoVocabulary.saysWhen(line));
  }

  /** Whether it is one, by an address or by the day and the minute, which no author gives. */
  public static boolean is(String line) {
    return mayBe(line) && (hasAddress(line) || isToTheMinute(line));
  }

  private static boolean hasAddress(String line) {
    return line.indexOf('@') > 0;
  }

  private static boolean isToTheMinute(String line) {
    return Dates.first(line).isPresent()
        && Times.first(ReleaseLines.withoutDates(line)).isPresent();
  }
}
