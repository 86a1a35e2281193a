package dev.dateline.intake.text;

import dev.dateline.release.ReleaseLine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether words that ask to wait ask for no more than the embargo that was read. */
final class KeptEmbargo {
  private static final Pattern OF_MACHINES =
      Pattern.compile("\\b(\\d{4})/(\\d{1,2})/(\\d{1,2})(?=\\b|[Tt]\\d)");
  private static final Pattern SLASHED =
      Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b");
  private static final Pattern SOON =
      Pattern.compile(
          "(?iuU)\\b(?:tomorrow|tonight|next (?:week|month)|morgen|demain|mañana|(?:nächste|kommende)[nr]? woche|semaine prochaine|próxima semana|further notice|weiteres|nouvel ordre|nuevo aviso)\\b");

  /** Behind it stands what is waited for. */
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?iuU)\\b(?:until|till?|bis|jusqu\\p{L}*|hasta|before|avant|antes|vor|erst|ab|once|when|after|prior|upon|pending|wait for|yet|noch|encore|aún|todavía|no (?:earlier|sooner) than)\\b");

  /** In small letters these are no months. */
  private static final Pattern VERB = Pattern.compile("\\b(?:may|march)\\b");

  private static final Pattern EMBARGO =
      Pattern.compile("(?iu)\\b(?:embarg\\p{L}*|sperrfrist|sperrvermerk)");
  private static final Pattern PLEA =
      Pattern.compile("(?iuU)\\b(?:hold|wait|please|bitte|merci|veuillez|por favor)\\b");

  /** Until the embargo lifts, that is, until then. */
  private static final Set<String> THEN =
      Set.of(
          "the",
          "this",
          "that",
          "then",
          "our",
          "embargo",
          "embargoed",
          "lifts",
          "lifted",
          "lift",
          "lifting",
          "has",
          "been",
          "is",
          "in",
          "force",
          "applies",
          "expires",
          "expired",
          "expiry",
          "ends",
          "ended",
          "end",
          "of",
          "date",
          "time",
          "day",
          "hour",
          "and",
          "above",
          "below",
          "stated",
          "named",
          "given",
          "indicated",
          "specified",
          "publication",
          "release",
          "to",
          "it",
          "at",
          "der",
          "die",
          "das",
          "dem",
          "den",
          "ablauf",
          "ende",
          "sperrfrist",
          "veröffentlichung",
          "zur",
          "zum",
          "la",
          "le",
          "l",
          "levée",
          "fin",
          "de",
          "d",
          "el",
          "del",
          "levantamiento",
          "au",
          "à",
          "que");

  private static final Set<String> COURTESY =
      Set.of("please", "thanks", "thank", "you", "bitte", "danke", "merci", "gracias", "beachten");

  private KeptEmbargo() {}

  static boolean keeps(ReleaseLine line, String words) {
    if (!line.embargo()) {
      return false;
    }
    if (line.date() == null) {
      return true;
    }
    String text = EmbargoWords.normal(words);
    List<LocalDate> days = days(text);
    if (!days.isEmpty()) {
      return days.stream().noneMatch(day -> day.isAfter(line.date()));
    }
    if (isPartOf(line.text(), text)) {
      return true;
    }
    return !SOON.matcher(text).find()
        && !Dates.contradicts(withoutVerbs(text), line.date())
        && !namesOtherDayOfMonth(text, line.date())
        && keepsCondition(line, text);
  }

  private static List<LocalDate> days(String text) {
    List<LocalDate> days = new ArrayList<>();
    Dates.latest(text).map(DateMention::date).ifPresent(days::add);
    add(OF_MACHINES.matcher(text), 1, 2, 3, days);
    if (Dates.isAmbiguous(text)) {
      add(SLASHED.matcher(text), 3, 1, 2, days);
      add(SLASHED.matcher(text), 3, 2, 1, days);
    }
    return days;
  }

  private static void add(Matcher said, int year, int month, int day, List<LocalDate> days) {
    if (said.find()) {
      try {
        days.add(
            LocalDate.of(
                Integer.parseInt(said.group(year)),
                Integer.parseInt(said.group(month)),
                Integer.parseInt(said.group(day))));
      } catch (DateTimeException e) {
        days.add(LocalDate.MAX);
      }
    }
  }

  private static String withoutVerbs(String text) {
    return VERB.matcher(text).replaceAll(" ");
  }

  private static boolean namesOtherDayOfMonth(String text, LocalDate date) {
    List<String> words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      if (Dates.isMonth(words.get(i))) {
        boolean before = i > 0 && isOtherDay(words.get(i - 1), date);
        boolean after = i + 1 < words.size() && isOtherDay(words.get(i + 1), date);
        if (before || after) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOtherDay(String word, LocalDate date) {
    String digits = word.replaceAll("(?i)(?:st|nd|rd|th|er)$", "");
    return digits.matches("\\d{1,2}") && Integer.parseInt(digits) != date.getDayOfMonth();
  }

  /** Of "until the embargo lifts" nobody need ask more; of "until the council has met" one must. */
  private static boolean keepsCondition(ReleaseLine line, String text) {
    Matcher until = UNTIL.matcher(text);
    if (!until.find()) {
      Matcher embargo = EMBARGO.matcher(text);
      return embargo.find()
          ? saysNoMore(text.substring(embargo.end()))
          : EmbargoVocabulary.strangers(text) == 0 && !PLEA.matcher(text).find();
    }
    String rest = text.substring(until.end());
    List<Times.Mention> times = Times.ofEmbargo(rest);
    if (!times.isEmpty()) {
      return times.stream().allMatch(time -> time.time().equals(line.time()));
    }
    List<String> words =
        Words.of(rest.toLowerCase(Locale.ROOT)).stream()
            .filter(word -> !COURTESY.contains(word))
            .toList();
    boolean sameDay = namesDay(words);
    return !words.isEmpty()
        && words.stream().allMatch(word -> THEN.contains(word) || (sameDay && isOfDay(word)));
  }

  /** Behind "under embargo" may stand until when, in a language that nobody reads here. */
  private static boolean saysNoMore(String rest) {
    return rest.chars().noneMatch(Character::isDigit)
        && Words.of(Words.lower(rest)).stream()
            .allMatch(
                word ->
                    THEN.contains(word)
                        || COURTESY.contains(word)
                        || EmbargoVocabulary.strangers(word) == 0);
  }

  /** The day was compared already. */
  private static boolean namesDay(List<String> words) {
    return words.stream().anyMatch(word -> Dates.isMonth(word) || Dates.isWeekday(word));
  }

  private static boolean isOfDay(String word) {
    return Dates.isMonth(word)
        || Dates.isWeekday(word)
        || Set.of("on", "am").contains(word)
        || Character.isDigit(word.charAt(0));
  }

  private static boolean isPartOf(String whole, String part) {
    return (" " + words(whole) + " ").contains(" " + words(part) + " ");
  }

  private static String words(String text) {
    return String.join(" ", Words.of(Words.lower(EmbargoWords.normal(text))));
  }
}
