package dev.dateline.intake.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that names a person to ask: "For more information, contact Ann Lee at ...". */
final class ContactSentence {
  private static final int LONGEST = 600;
  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)^[\\h*_(]{0,4}+(?:\\d{1,2}[.)]\\h)?+(?:(?:for|to (?:arrange|request|schedule|set up|obtain))\\b[^.:]{0,120}?,? (?:please )?(?:contact|reach out to|call|email|e-mail):? "
              + "|(?:please )?(?:rsvp|register)(?: is (?:required|requested))?(?: by [^.:]{1,60}?)?(?: to| with|:)(?=\\h\\p{Lu}) "
              + "|(?:not for publication: )?(?:media|press) (?:enquiries|inquiries)(?: should be (?:directed|addressed|sent))? to:? "
              + "|(?:journalists|media|reporters|editors)\\b[^.:]{0,60}? (?:may|can|should) contact "
              + "|pour (?:plus|de plus amples|tou)\\b[^.:]{0,120}?(?:contactez|contacter|veuillez contacter)\\h?:? "
              + "|(?:für|bei) (?:weitere|rückfragen|presse)[^.:]{0,120}?(?:wenden sie sich(?: bitte)? an|steht (?:ihnen )?|kontaktieren sie)(?: gerne| bitte)?:? "
              + "|para (?:más|mayor|solicitar)\\b[^.:]{0,120}?(?:contactar con|contacte con|contacte a|póngase en contacto con|dirigirse a|contactar a):? )");
  private static final Pattern WAY =
      Pattern.compile(
          "(?iu),?\\h(?:at|or|on|by|via|unter|oder|au|ou|en el|en|al|zur verfügung)\\h(?=[^\\p{L}]|[\\p{L}0-9._-]{1,64}@|\\||by |e-?mail|phone|tel)");

  /** What is said behind the addresses: until when somebody waits for an answer. */
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?iu),?\\h(?:by|before|no later than)\\h(?:\\p{L}{1,12}\\h){0,2}(?:noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|\\d{1,2}(?::\\d\\d)?\\h?[ap]\\.?m\\b).*+$");

  private ContactSentence() {}

  /** Returns the person and addresses, divided by bars; empty if no person is named. */
  static String who(String sentence) {
    if (sentence.length() > LONGEST) {
      return "";
    }
    Matcher form = FORM.matcher(sentence);
    if (!form.find()) {
      return "";
    }
    String rest = DEADLINE.matcher(sentence.substring(form.end())).replaceFirst("");
    String named = WAY.matcher(rest).replaceAll(" | ");
    int bar = named.indexOf('|');
    int comma = named.indexOf(',');
    int end = Math.min(bar < 0 ? named.length() : bar, comma < 0 ? named.length() : comma);
    String first = named.substring(0, end).strip();
    boolean person =
        Speaker.of(first).filter(speaker -> ContactCard.isName(speaker.name())).isPresent();
    return person && (bar >= 0 || comma >= 0) ? named : "";
  }
}
