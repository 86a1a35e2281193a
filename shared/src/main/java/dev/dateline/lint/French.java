package dev.dateline.lint;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** The words of French. */
final class French implements Vocabulary {
  private static final Set<String> PERSONS =
      Set.of(
          "je", "me", "moi", "mon", "ma", "mes", "nous", "notre", "nos", "tu", "toi", "vous",
          "votre", "vos");
  private static final ZoneId EASTERN = ZoneId.of("America/Toronto");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Override
  public boolean isPerson(Passage passage, int word) {
    Token token = passage.words().get(word);
    if (token.lower().equals("j")) {
      String gap = passage.gapAfter(word);
      return gap.equals("’") || gap.equals("'");
    }
    return !token.isCapitals()
        && PERSONS.contains(token.lower())
        && !isAppointment(passage, word, token);
  }

  /** A rendez-vous is nobody. */
  private static boolean isAppointment(Passage passage, int word, Token token) {
    return word > 0
        && token.lower().equals("vous")
        && passage.words().get(word - 1).lower().equals("rendez");
  }

  @Override
  public Map<Character, Character> marks() {
    return Map.of('«', '»', '“', '”', '"', '"', '‹', '›');
  }

  @Override
  public Map<String, Integer> ordinals() {
    return Map.of(
        "premier",
        1,
        "1er",
        1,
        "deuxième",
        2,
        "second",
        2,
        "2e",
        2,
        "troisième",
        3,
        "3e",
        3,
        "quatrième",
        4,
        "4e",
        4);
  }

  @Override
  public Set<String> quarter() {
    return Set.of("trimestre");
  }

  @Override
  public String quarterLetter() {
    return "t";
  }

  @Override
  public Set<String> betweenQuarterAndYear() {
    return Set.of("de", "l", "d", "du", "exercice", "année", "fiscal");
  }

  @Override
  public Set<String> beforeOldYears() {
    return Set.of("depuis", "dès", "de", "entre", "en", "et", "à", "après", "avant");
  }

  @Override
  public Set<String> today() {
    return Set.of("hui");
  }

  @Override
  public Map<String, Season> seasons() {
    return Map.of(
        "HNE", new Season(EASTERN, false, "HE"),
        "HAE", new Season(EASTERN, true, "HE"),
        "EST", new Season(EASTERN, false, "HE"),
        "EDT", new Season(EASTERN, true, "HE"),
        "CEST", new Season(PARIS, true, "heure de Paris"));
  }

  @Override
  public Set<String> placeholders() {
    return Set.of("[insérer", "[à compléter");
  }
}
