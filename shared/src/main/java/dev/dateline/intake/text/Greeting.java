package dev.dateline.intake.text;

import java.util.regex.Pattern;

/** Claims the greeting above a pasted release, the note below it, and the regards at its end. */
public final class Greeting {
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST = 100;
  private static final Pattern HELLO =
      Pattern.compile(
          "(?iu)^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings|to whom it may concern|sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen)|hallo|bonjour|bonsoir|ch(?:er|ère)s?|madame|monsieur|mesdames|messieurs|estimad[oa]s?|buen[oa]s (?:días|tardes)|querid[oa]s?|hola|apreciad[oa]s?)\\b[^.?]{0,80}[,:]$"
              + "|^(?:hi|hello|hey|hallo|bonjour|hola|good morning|guten tag|buenos días|greetings)(?:\\h(?:all|there|everyone|team|folks|zusammen|à tous))?\\h?[!.]?$");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)^(?:please (?:find|see)|(?:see|find) (?:below|attached)|attached (?:is|you)|below (?:is|you|please)|(?:i|we) (?:am|are)? ?(?:pleased|happy|delighted|writing|sending)|(?:i|we) (?:hope|wanted|would like|thought)|hope (?:you|this)|here is|here’s|could you|can you|thank you|thanks|veuillez trouver|vous trouverez|nous avons le plaisir|merci|ci-(?:joint|dessous)|anbei|im anhang|nachfolgend|untenstehend|wir (?:freuen uns|bitten)|bitte|vielen dank|adjunt[oa]|a continuación|les (?:remito|enviamos|remitimos)|le envío|gracias)\\b.*");
  private static final Pattern REGARDS =
      Pattern.compile(
          "(?iu)^(?:(?:(?:with )?(?:kind|best|warm|many)(?:est)? )?regards|best(?: wishes)?|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|many thanks|thank you|thanks|cheers|(?:mit )?(?:freundlichen|besten|herzlichen|vielen) grü(?:ß|ss)en?|freundliche grü(?:ß|ss)e|beste grü(?:ß|ss)e|viele grü(?:ß|ss)e|(?:bien )?cordialement|bien à vous|salutations|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente)\\h?[,.!]?$");

  private Greeting() {}

  /** Claims from the top; what stands there and greets nobody is let alone. */
  static void claim(Sheet sheet) {
    int first = sheet.nextFree(0);
    if (first >= sheet.size() || !opens(sheet.text(first))) {
      return;
    }
    sheet.claim(first, Part.GREETING);
    int note = sheet.nextFree(first + 1);
    int end = sheet.endOfRun(note);
    if (note < sheet.size() && sheet.nextFree(end) < sheet.size() && isNote(sheet, note, end)) {
      sheet.claimFree(note, end, Part.GREETING);
    }
  }

  /** "Dear editors,": whether a line greets its reader. */
  public static boolean opens(String line) {
    return line.length() <= LONGEST && HELLO.matcher(line).matches();
  }

  private static boolean isNote(Sheet sheet, int from, int to) {
    String text = sheet.joined(from, Math.min(to, from + 8));
    return text.length() <= LONGEST_NOTE && NOTE.matcher(text).matches();
  }

  static boolean isRegards(String text) {
    return text.length() <= 40 && REGARDS.matcher(text).matches();
  }
}
