package dev.dateline.intake.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of which lines about embargoes are made; a headline has others. */
final class EmbargoVocabulary {
  private static final Set<String> WORDS =
      Arrays.stream(
              ("release releases released press news media information informationen info copy material materials"
                      + " confidential vertraulich confidentiel confidencial strictly strict streng strenge strikt strictement estrictamente estricto estricta under sous"
                      + " bajo unter bis until till til to hasta jusqu jusque au aux le la les el los las l d a à y und and et or o ou"
                      + " oder not no non ne pas do don t der die das dem den des de del du of on at from for para pour por für vor erst ab"
                      + " frei freigabe before after prior avant après antes después only use usage publication publish publishing"
                      + " published distribution distribute distributed dissemination broadcast broadcasting print online web radio tv"
                      + " go goes live hold please notice note important attention achtung atención avis warning wichtig bitte time date day zeit"
                      + " hour hours hrs hr h uhr heure heures hora horas local am pm m p lifts lifted lift lifting ends end ending"
                      + " expires expire expiry until further today tomorrow midnight noon midday midi minuit mittag mitternacht medianoche"
                      + " mediodía immediate immediately general public this the is are be all any must may will embargoed"
                      + " communiqué comunicado nota prensa presse pressemitteilung medienmitteilung presseinformation medieninformation"
                      + " diffusion diffuser publier paraître publicación publicar difusión difundir difundirse reproducción veröffentlichung"
                      + " veröffentlichen veröffentlichbar sperrfrist gesperrt sperrvermerk report study story paper nicht zur zum am um im in advance advisory"
                      + " a difundir private upon delivery check against draft internal eyes yet then only partir compter date heure fecha datum ahead wait as it its with eastern"
                      + " central pacific mountain standard daylight st nd rd th er et ct mt pt est edt cst cdt mst mdt pst pdt gmt utc bst"
                      + " ist cet cest mez mesz wet west eet eest jst sgt hkt aest aedt z"
                      + " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
                      + " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi"
                      + " samedi dimanche lunes martes miércoles jueves viernes sábado domingo morning afternoon evening")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> DAYS =
      Arrays.stream(
              ("monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag"
                      + " samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves"
                      + " viernes sábado domingo tomorrow noon midnight")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  /** Words that say a day, an hour or a zone, or part of it: where one is left, it was not read. */
  private static final Set<String> SAYS_WHEN_ITSELF =
      Arrays.stream(
              ("hour hours hrs hr h uhr heure heures hora horas zeit local am pm m p delivery upon further today tomorrow"
                      + " midnight noon midday midi minuit mittag mitternacht medianoche mediodía eastern central pacific"
                      + " mountain standard daylight ct mt pt edt cst cdt mst mdt pst pdt gmt utc bst ist cet cest mez"
                      + " mesz wet west eet eest jst sgt hkt aest aedt z morning afternoon evening internal report")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> INCLUSIVE =
      Set.of(
          "through",
          "inclusive",
          "inclusively",
          "including",
          "inclus",
          "inclusivement",
          "incluido",
          "einschließlich",
          "einschl",
          "inkl",
          "up",
          "nach",
          "later",
          "than",
          "earlier",
          "no");

  private EmbargoVocabulary() {}

  /** Whether a text has no other words; two, such as a city's, where it says when. */
  static boolean isAllOf(String text) {
    return strangers(text) <= (saysWhen(text) ? 2 : 0);
  }

  static boolean saysWhen(String text) {
    return Words.of(Words.lower(text)).stream()
        .anyMatch(
            word ->
                DAYS.contains(word) || Dates.isMonth(word) || Character.isDigit(word.charAt(0)));
  }

  static long strangers(String text) {
    return Words.of(Words.lower(text)).stream().filter(word -> !isKnown(word)).count();
  }

  /**
   * Returns the first word that does not belong to an embargo whose day, hour and zone were read.
   */
  static Optional<String> firstUnread(String rest) {
    return Words.of(rest).stream().filter(word -> !isOfRest(Words.lower(word))).findFirst();
  }

  private static boolean isOfRest(String word) {
    return INCLUSIVE.contains(word)
        || word.startsWith("embarg")
        || (WORDS.contains(word) && !SAYS_WHEN_ITSELF.contains(word));
  }

  private static boolean isKnown(String word) {
    return WORDS.contains(word)
        || word.startsWith("embarg")
        || Dates.isMonth(word)
        || Character.isDigit(word.charAt(0));
  }
}
