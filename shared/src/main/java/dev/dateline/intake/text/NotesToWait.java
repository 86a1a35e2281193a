package dev.dateline.intake.text;

import java.util.regex.Pattern;

/**
 * Knows how people ask each other to wait in a note above a release: in half sentences, where a day
 * stands beside a word of waiting or of going out. In a release the same words would be news.
 */
final class NotesToWait {
  private static final String MONTH =
      "(?:jan|feb|fév|m[aä]r[czs]?|apr|abr|avr|ma[iy]|jun|jul|juin|juil|aug|ago|août|sep|o[ck]t|nov|de[cz]|déc|dic|ene)\\p{L}{0,7}";

  private static final Pattern WHEN =
      Pattern.compile(
          "(?iuU)\\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|(?:mon|diens|donners|frei|sams)tag|mittwoch|sonn(?:tag|abend)"
              + "|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
              + "|tomorrow|tonight|noon|midnight|morgen|mittags?|demain|midi|minuit|mañana|mediodía|medianoche"
              + "|\\d{1,2}(?:[:.h]\\d{2})? ?(?:[ap]\\.?m\\b|uhr|h\\b|hrs|heures?|o[’']clock)|\\d{1,2}:\\d{2}"
              + "|\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:de |of )?"
              + MONTH
              + "|"
              + MONTH
              + " \\d{1,2}|\\d{1,2}[./]\\d{1,2}\\b)");

  private static final Pattern GOING_OUT =
      Pattern.compile(
          "(?iuU)\\b(?:publish|schedule|upload|announces?|(?:post|run|release|use|air) (?:it|this|on|at|only|from|after)|to run|go(?:es|ing)? (?:live|public|out|online|up|on air)|put (?:it |this |them |that )?(?:up|out|online|live)|(?:announcement|launch) is"
              + "|(?:release|story|piece|text|news|one|this|it)(?: below| attached)? is (?:only |meant |intended )?for"
              + "|online (?:stellen|gehen)|veröffentlichen|bringen|senden|raus(?:geben|gehen)?|freigeben|freischalten|live gehen"
              + "|mettre en ligne|(?:publi|diffus|relay)(?:er|ez)|paraître|publicar|publi(?:cad|quen|quéis)|difundir|difund(?:an|ir)|sacar(?:lo|la)?|subir(?:lo|la)?|colgar(?:lo|la)?)\\b");

  private static final String WAIT =
      "(?:before|until|till?|(?:no|not) (?:earlier|sooner)|only|hold|wait|erst|nicht vor|frühestens|bis|warten|pas avant|seulement|uniquement|attend(?:re|ez)|jusqu\\p{L}*|antes del?|hasta|sol[oa]mente|s[oó]lo|a partir|esper(?:ar|ad|en))\\b";

  private static final Pattern WAITING = Pattern.compile("(?iuU)\\b" + WAIT);

  /** Who asks, and a half sentence that says nothing but that. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?iuU)^\\P{L}*(?:not |nothing |nada |rien |nichts |\\p{L}{1,12}, )?"
              + WAIT
              + "|\\b(?:please|pls|plz|kindly|must|should|nothing|ask(?:s|ed)?|wants?|bitte|muss|soll(?:en|te)?|darf|nichts|merci|veuillez|il faut|rien|s[’']il (?:te|vous)|por favor|ojo|nada|(?:it|this|that|release|story) (?:can|has to|needs to|will))\\b");

  /** "For Thursday", and nothing else. */
  private static final Pattern FOR_A_DAY =
      Pattern.compile(
          "(?iuU)^\\P{L}*(?:for|für|pour|para(?: el)?) (?:[\\p{L}\\d.:]{1,12}[\\h,]{0,2}){1,3}\\P{L}*$");

  /** Without a day: "we must not run it earlier", "sit tight until then". */
  private static final Pattern BARE =
      Pattern.compile(
          "(?iuU)\\b(?:must|should|may|can|do|to) ?not (?:run|publish|post|use|air|release|send|go (?:out|live|public))\\b[^.]{0,30}?\\b(?:earlier|before|yet|sooner|until)\\b"
              + "|\\b(?:sit|hang|hold) tight\\b|\\bwait for\\b[^.]{0,40}?\\bbefore\\b|^\\P{L}*hold,? (?:pls|plz)\\P{L}*$"
              + "|\\bnothing (?:goes )?(?:out )?before (?:that|then)\\b"
              + "|\\bask(?:s|ed)? (?:us|you|me|everybody|everyone) to (?:wait|hold)\\b");

  /** What else people do at an hour, or not before. */
  private static final Pattern OTHER_BUSINESS =
      Pattern.compile(
          "(?iuU)\\b(?:opens?|open(?:ed|ing)|doors?|gates?|offices?|hours|call(?:ing)?|phone|ring|reach(?:able)?|reply|respond|answer|write back|get back|let (?:me|us) know|rsvp|register|sign up|away|holidays?|vacation|on leave|back in|meet(?:ing)?|lunch|arrive|deadline|tickets?"
              + "|eingang|geöffnet|öffne[nt]|anrufen|rufen|erreich\\p{L}*|urlaub|büro|antwort\\p{L}*|anmeld\\p{L}*|treffen"
              + "|ouvr\\p{L}*|ouvert\\p{L}*|appel(?:er|ez)|joindre|joignable|congés?|vacances|bureau|répon\\p{L}*|inscri\\p{L}*"
              + "|abre\\p{L}*|abiert\\p{L}*|llam\\p{L}*|oficina|vacaciones|respond\\p{L}*|inscrib\\p{L}*)\\b");

  private NotesToWait() {}

  static boolean ask(String sentence) {
    if (BARE.matcher(sentence).find()) {
      return true;
    }
    return WHEN.matcher(sentence).find()
        && !OTHER_BUSINESS.matcher(sentence).find()
        && (FOR_A_DAY.matcher(sentence).find()
            || GOING_OUT.matcher(sentence).find()
            || (WAITING.matcher(sentence).find() && ASKING.matcher(sentence).find()));
  }
}
