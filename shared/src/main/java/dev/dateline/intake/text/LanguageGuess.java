package dev.dateline.intake.text;

import dev.dateline.release.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells English, French, German and Spanish apart by their small words, and from the neighbours
 * that share many of these.
 */
final class LanguageGuess {
  private static final int MOST_WORDS = 2_000;

  /** Of as many words one at least is a small one in a text of sentences. */
  private static final int WORDS_FOR_ONE = 9;

  private static final double LEAST = 1.5;

  /** How far the best must be ahead of the second, which two languages in one text share. */
  private static final double AHEAD = 1.3;

  /** What is said in another language than the release is often a quotation. */
  private static final Pattern QUOTED =
      Pattern.compile("«[^«»]{0,600}+»|“[^“”]{0,600}+”|„[^„“”]{0,600}+[“”]|\"[^\"]{0,600}+\"");

  private static final int LONGEST = 20_000;

  /** Languages in which few releases are written: what they share with others is rarely theirs. */
  private static final Set<String> RARE = Set.of("ca", "ro", "sv");

  private static final double WEIGHT_OF_RARE = 0.7;

  private static final Set<String> OURS = Set.of("en", "fr", "de", "es");
  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
          words(
              "the of and to in for that with is are was were has have had will would can on by from its it this these an a be been at as or"
                  + " our their they we us you he she his her who which when where said says not but than into over after between about more all among"
                  + " up out today new last year years two three now free found"
                  + " january february march april may june july august october monday tuesday wednesday thursday friday saturday sunday million percent announced city school government company"),
          "fr",
          words(
              "le la les de des du et en un une pour dans est sont que qui au aux sur par avec sans ce cet cette ces nous vous il elle ils elles"
                  + " on ses son sa leur leurs notre nos plus été a ont à d l n s c qu ne pas ou où se entre chez dès selon mais comme y être"
                  + " sera sont aussi tous toutes deux trois ans année aujourd hui lors après avant depuis moins très"
                  + " janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche"
                  + " millions euros annonce annoncent déclaré ouvre prend ville conseil entreprise recherche gouvernement nouveau nouvelle nouvelles"),
          "de",
          words(
              "der die das und den dem des ein eine einer einem einen mit von vom zu zur zum für auf ist sind wird werden wurde wurden im in"
                  + " nicht auch sich bei beim als wir sie er es aus an am ans nach über um ab bis seit vor unter durch oder aber dass wie hat"
                  + " haben kann können ihre ihr seine noch mehr sowie neue neuer neuen zwei drei rund wieder heute jahr jahre jahren uhr sagte sagt"
                  + " januar februar märz april mai juni juli august oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag"
                  + " millionen euro prozent teilt mit stadt unternehmen regierung schule neuen"),
          "es",
          words(
              "el la los las de del y en un una que para con por se su sus es son al como más ha han este esta estos estas entre sobre lo fue"
                  + " no nos sin desde hasta tras según pero o ser será hoy muy también donde cuando todos todas dos tres años año nuevo nueva"
                  + " ya le les a hace"
                  + " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo"
                  + " millones euros anuncia anunció declaró ciudad empresa gobierno siendo"),
          "pt",
          words(
              "o a os as de do da dos das e em no na nos nas num numa um uma que para com por pelo pela se seu sua é são ao à às como mais foi"
                  + " não este esta entre sobre também hoje anos ano será todos ou"
                  + " janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo milhões euros cidade empresa governo"),
          "it",
          words(
              "il lo la i gli le di del della dello dei delle degli dell e ed in nel nella nelle sul sulla un una uno che per con da dal dalla"
                  + " si è sono al alla ai come più non ha hanno questo questa era sua suo oggi anche tra l d"
                  + " gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica milioni euro città azienda governo"),
          "nl",
          words(
              "de het een en van in op te dat die is zijn was werd met voor niet aan er om ook als bij door naar uit over vanaf hun ze wij kunnen"
                  + " heeft hebben wordt worden dit deze nieuwe meer vandaag jaar tot"
                  + " januari februari maart april mei juni juli augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag miljoen euro procent stad gemeente bedrijf regering"),
          "ca",
          words(
              "el la els les de del dels i en un una que per amb a al als es és són va han aquest aquesta més seu seva l d no o"
                  + " gener febrer març abril maig juny juliol agost setembre octubre dilluns dimarts dimecres dijous divendres dissabte diumenge milions euros ciutat govern"),
          "sv",
          words(
              "och att det som en ett på är av för med den till inte om har de från kan vara var vid i så alla og er af til ikke fra være det at"
                  + " januari februari mars april maj juni juli augusti oktober måndag tisdag onsdag torsdag fredag lördag söndag miljoner"),
          "ro",
          words("și de la în cu pe o un este sunt care din pentru vor să au a fi mai al ale nu"));
  private static final Map<String, Integer> SPEAKERS = speakers();

  private LanguageGuess() {}

  /** Returns nothing where no language is clearly ahead of the others. */
  static Optional<Language> of(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String unquoted = QUOTED.matcher(head).replaceAll(" ");
    return ofWords(Words.count(unquoted) * 3 > Words.count(head) ? unquoted : head);
  }

  private static Optional<Language> ofWords(String text) {
    List<String> words = Words.of(Words.lower(text)).stream().limit(MOST_WORDS).toList();
    Map<String, Double> scores = new HashMap<>();
    for (String word : words) {
      Integer speakers = SPEAKERS.get(word);
      if (speakers != null) {
        SMALL_WORDS.forEach(
            (language, known) -> {
              if (known.contains(word)) {
                double weight = RARE.contains(language) ? WEIGHT_OF_RARE : 1;
                scores.merge(language, weight / speakers, Double::sum);
              }
            });
      }
    }
    String best = "";
    double most = 0;
    double second = 0;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (score.getValue() > most) {
        second = most;
        most = score.getValue();
        best = score.getKey();
      } else {
        second = Math.max(second, score.getValue());
      }
    }
    boolean clear = most >= LEAST && most * WORDS_FOR_ONE >= words.size() && most >= second * AHEAD;
    return clear && OURS.contains(best) ? Optional.of(new Language(best)) : Optional.empty();
  }

  /** In how many languages each word is one: what several share says less. */
  private static Map<String, Integer> speakers() {
    Map<String, Integer> speakers = new HashMap<>();
    SMALL_WORDS.values().forEach(all -> all.forEach(word -> speakers.merge(word, 1, Integer::sum)));
    return Map.copyOf(speakers);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
