package dev.dateline.intake.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the words by which speech is given to somebody, in four languages. */
final class SpeechVerbs {
  private static final Set<String> VERBS =
      words(
          "said says say saying added adds adding noted notes noting explained explains explaining stated states stating"
              + " commented comments commenting continued continues concluded concludes remarked remarks told tells"
              + " announced recalled recalls declared declares emphasized emphasised emphasizes emphasises stressed stresses"
              + " observed observes wrote writes argued argues warned warns replied asked asks shared shares reflected"
              + " affirmed quipped insisted acknowledged urged admitted admits joked jokes promised promises agreed agrees believes claimed confirmed confirms predicted cautioned"
              + " déclaré déclare dit explique expliqué ajoute ajouté souligne souligné affirme affirmé indique indiqué"
              + " précise précisé réjouit réjoui commente commenté conclut conclu estime estimé rappelle rappelé observe"
              + " constate constaté confie annonce insiste poursuit témoigne salue résume sourit confirme confirmé prévient plaisante promet admet assure assuré détaille lance"
              + " sagt sagte erklärt erklärte betont betonte ergänzt ergänzte widerspricht widersprach entgegnet entgegnete meint meinte freut kommentiert kommentierte"
              + " fügt fügte unterstreicht unterstrich berichtet berichtete erläutert erläuterte resümiert lobt hebt"
              + " bekräftigt bekräftigte scherzt scherzte verspricht versprach bestätigt bestätigte warnt warnte fordert forderte hofft hoffte"
              + " dijo dice afirmó afirma señaló señala explicó explica declaró declara añadió añade aseguró asegura destacó"
              + " destaca declarado dicho afirmado señalado explicado destacado añadido asegurado indicó indica subrayó"
              + " subraya concluyó concluye comentó comenta manifestó manifiesta recordó recuerda valoró valora apuntó apunta bromeó reconoció reconoce confirmó confirma advirtió advierte celebró resumió expresó expresa puntualizó puntualiza externó sostuvo sostiene refirió");
  private static final Set<String> AUXILIARIES =
      words("has have had a ha hat habe ont se sich s’est s'est es");
  private static final Set<String> PREPOSITIONS = words("so selon según laut");
  private static final Set<String> OPINIONS = words("pour para für");
  private static final Set<String> PRONOUNS =
      words("he she they er sie il elle ils elles él ella ellos");

  private SpeechVerbs() {}

  static boolean isVerb(String word) {
    return VERBS.contains(bare(word));
  }

  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(bare(word));
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(bare(word));
  }

  /** How many words of "according to Ann Lee" and "pour Ann Lee" stand before who is meant. */
  static int opinion(List<String> words) {
    String first = bare(words.getFirst());
    if (words.size() > 3 && first.equals("according") && bare(words.get(1)).equals("to")) {
      return 2;
    }
    return words.size() > 2 && (isPreposition(first) || OPINIONS.contains(first)) ? 1 : 0;
  }

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(bare(word));
  }

  /** "a-t-il", "explique-t-elle", "dit-il". */
  static boolean holdsPronoun(String word) {
    String bare = bare(word).replace('‑', '-');
    return bare.endsWith("-il")
        || bare.endsWith("-elle")
        || bare.endsWith("-ils")
        || bare.endsWith("-elles");
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && ",;:.*_".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && ",*_–—".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return Words.lower(word.substring(start, end));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
