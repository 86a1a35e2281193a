package dev.dateline.intake.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words before a contact: "Media contact:", "Contact pour les médias :", "Rückfragen an:". */
final class ContactLabel {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 600;
  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)^[\\h*_#•–-]{0,6}+(?:"
              + "(?:for )?(?:(?:media|press|news|pr|public relations|primary|secondary|general|investor|company|agency|corporate|editorial|additional|further|more|us|uk|eu)(?:[ /&]| and | or ){1,2}){0,3}(?:relations )?(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|queries|information)(?: information| details| persons?| us)?(?: for (?:the )?(?:media|press|journalists|editors))?"
              + "(?:,? (?:please )?contact)?"
              + "|(?:media|press|investors?|investor relations|analysts|presse|médias|medien|prensa|medios|media relations|relations avec les médias|medienstelle)(?: \\([^()]{1,20}\\))?(?=\\h?:)|(?:(?:news )?media|press) only(?=:)"
              + "|(?:for|to)\\b[^.:]{1,120}?,? (?:please )?(?:contact|call|e-?mail)(?=:$)"
              + "|for (?:more|further|additional|media|press) (?:information|details|enquiries|inquiries)(?: or (?:an )?interviews?)?,? (?:please )?contact"
              + "|(?:\\p{L}{4,15} et )?contacts?(?: pour la| pour les| de| à la)?(?: la)? (?:presse|médias)|contacts?|relations (?:presse|médias)|service de presse"
              + "|(?:presse)?kontakte?|ansprechpartner(?:in|innen)?(?: für (?:die )?(?:presse|medien|journalisten))?|medienkontakt|(?:presse|medien)?rückfragen(?: an| bitte an)?|pressestelle|kontakt für (?:die )?(?:presse|medien|journalisten)"
              + "|contactos?(?: de| para la| para los| para| con la)? ?(?:prensa|medios)?(?: de comunicación)?|más información|gabinete de prensa|renseignements"
              + ")(?:\\h/\\h[\\p{L} ’']{4,40})?\\**+\\h?(?::|\\b$|(?=\\h?[–—]\\h))[\\h*_–—-]{0,6}+");

  private ContactLabel() {}

  static boolean begins(String text) {
    return end(text) > 0;
  }

  /** Returns where the label ends, or 0 if there is none. */
  static int end(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return 0;
    }
    Matcher label = FORM.matcher(text);
    return label.find() ? label.end() : 0;
  }
}
