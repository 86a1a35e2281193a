package dev.dateline.intake.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who speaks in the words beside a quotation. */
final class Attribution {
  private static final int MOST_WORDS = 60;

  /** "For her part,", which leads over to another speaker. */
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "(?iu)^(?:(?:for|on) (?:his|her|its|their) part|por su (?:parte|lado)|asimismo|de (?:son|leur) côté|pour sa part"
              + "|(?:in addition|meanwhile|similarly)),?\\h");

  private static final Pattern ATTRIBUTED =
      Pattern.compile("(?iu)\\b(?:attributed|attributable) to:?\\h(.+)$");

  /** Somebody who is named, or the one who spoke last: "he says". */
  sealed interface Voice {
    record Named(Speaker speaker) implements Voice {}

    record Same() implements Voice {}
  }

  private Attribution() {}

  /** Reads "said Ann Lee, mayor of X", "Ann Lee says" and "so Ann Lee" after a quotation. */
  static Optional<Voice> after(String clause) {
    List<String> words = words(clause);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    if (Words.lower(clause.strip()).startsWith("according to ")) {
      return voice(words.subList(2, words.size()), true);
    }
    int verb = verbAtStart(words);
    if (verb >= 0) {
      return SpeechVerbs.holdsPronoun(words.getFirst())
          ? Optional.of(new Voice.Same())
          : voice(words.subList(verb + 1, words.size()), true);
    }
    for (int i = 1; i < words.size(); i++) {
      if (SpeechVerbs.isVerb(words.get(i))) {
        return voice(words.subList(0, beforeAuxiliary(words, i)), true);
      }
    }
    return Optional.empty();
  }

  /** Reads "Ann Lee, mayor of X, said:" and "Ann Lee:" before a quotation. */
  static Optional<Voice> before(String lead) {
    List<String> words = words(CONNECTIVE.matcher(lead.strip()).replaceFirst(""));
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    boolean colon = lead.strip().endsWith(":");
    Matcher attributed = ATTRIBUTED.matcher(lead.strip());
    if (colon && attributed.find()) {
      return voice(words(attributed.group(1)), true);
    }
    int inOpinionOf = SpeechVerbs.opinion(words);
    if (inOpinionOf > 0 && (colon || lead.strip().endsWith(","))) {
      return voice(words.subList(inOpinionOf, words.size()), false);
    }
    int verb = -1;
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      if (SpeechVerbs.isVerb(words.get(i))) {
        verb = verb < 0 ? i : verb;
        last = i;
      }
    }
    if (verb < 0) {
      return colon ? voice(words, false) : Optional.empty();
    }
    boolean near = colon || words.size() - last <= 6;
    if (!near) {
      return Optional.empty();
    }
    if (verb == 0 || SpeechVerbs.isPreposition(words.getFirst())) {
      return voice(words.subList(1, words.size()), false);
    }
    return voice(words.subList(0, beforeAuxiliary(words, verb)), false);
  }

  static boolean startsWithVerb(String clause) {
    List<String> words = words(clause);
    return !words.isEmpty() && verbAtStart(words) >= 0;
  }

  private static int verbAtStart(List<String> words) {
    String first = words.getFirst();
    if (SpeechVerbs.isVerb(first)
        || SpeechVerbs.isPreposition(first)
        || SpeechVerbs.holdsPronoun(first)) {
      return SpeechVerbs.isVerb(first) && words.size() > 1 && SpeechVerbs.isAuxiliary(words.get(1))
          ? 1
          : 0;
    }
    int verb = 0;
    while (verb < 2 && verb + 1 < words.size() && SpeechVerbs.isAuxiliary(words.get(verb))) {
      verb++;
    }
    return verb > 0 && SpeechVerbs.isVerb(words.get(verb)) ? verb : -1;
  }

  private static int beforeAuxiliary(List<String> words, int verb) {
    int end = verb;
    while (end > 1
        && (SpeechVerbs.isAuxiliary(words.get(end - 1)) || words.get(end - 1).equals("also"))) {
      end--;
    }
    return end;
  }

  private static Optional<Voice> voice(List<String> words, boolean mayBeOneWord) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (SpeechVerbs.isPronoun(words.getFirst())) {
      return Optional.of(new Voice.Same());
    }
    return Speaker.of(withoutStop(String.join(" ", words)))
        .filter(speaker -> mayBeOneWord || !speaker.isOneWord())
        .map(Voice.Named::new);
  }

  private static String withoutStop(String phrase) {
    String text = phrase.strip();
    while (!text.isEmpty() && ",;:–—".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1).strip();
    }
    boolean sentence =
        text.endsWith(".") && !text.matches(".*\\b(?:Jr|Sr|Inc|Ltd|Co|Corp|\\p{Lu})\\.");
    return sentence ? text.substring(0, text.length() - 1) : text;
  }

  private static List<String> words(String clause) {
    if (clause.length() > 600) {
      return List.of();
    }
    String text = clause.strip();
    int start = 0;
    while (start < text.length() && ",;–—-. ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String rest = text.substring(start);
    return rest.isEmpty() ? List.of() : List.of(rest.split("[\\h\\s]{1,9}", -1));
  }
}
