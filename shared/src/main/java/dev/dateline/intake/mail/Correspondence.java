package dev.dateline.intake.mail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote to each other in one part: notes, forwarded and quoted mails, signatures; and
 * which of it is the release.
 */
final class Correspondence {
  private static final int MOST_SIGNATURE_SHARE = 3;
  private static final int MOST_WORDS_OF_GREETING = 8;
  private static final int LONGEST_NOTE = 15;
  private static final Pattern GREETING =
      Pattern.compile(
          "(?iu)^(?:dear|hello|hi|hey|good (?:morning|afternoon)|sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen)"
              + "|hallo|bonjour|bonsoir|madame|mesdames|chers?|chères?|estimad[oa]s?|hola|buenos días|buenas tardes|querid[oa]s?)\\b.{0,80}$");
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "(?iu)\\b(?:on behalf of|au nom d|pour le compte d|im (?:auftrag|namen)|en nombre de|por cuenta de)");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)\\b(?:(?:distributed|disseminated|issued|circulated|published|produced) by|department of justice|fara|foreign agent|justizministerium"
              + "|(?:département|ministère)(?: américain)? de la justice|departamento de justicia)\\b");

  /** The lines from {@code from} to before {@code to}, which begin with a header block perhaps. */
  private record Letter(@Nullable HeaderBlock head, int from, int to) {}

  private final ShownText shown;
  private final List<String> unquoted;
  private final List<Letter> letters = new ArrayList<>();
  private final BitSet cut = new BitSet();
  private final List<CutLines> cuts = new ArrayList<>();
  private final Letter release;
  private int depth;

  Correspondence(ShownText shown) {
    this.shown = shown;
    this.unquoted =
        shown.lines().stream()
            .map(line -> ShownText.unquoted(line, Integer.MAX_VALUE).strip())
            .toList();
    divide();
    this.release = choose();
    cutLetters();
    cutQuotes();
    cutSignature();
    cutGreeting();
  }

  /** Lines that are not in the release, from {@code from} to before {@code to}. */
  record CutLines(int from, int to, String what, String reason) {}

  boolean holdsRelease() {
    return ReleaseSigns.stand(kept());
  }

  List<String> kept() {
    List<String> kept = new ArrayList<>();
    for (int i = release.from; i < release.to; i++) {
      if (!cut.get(i)) {
        kept.add(unquoted.get(i));
      }
    }
    return kept;
  }

  List<String> unquoted() {
    return unquoted;
  }

  /** What people wrote around the release, with a blank line for each line of the release. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(unquoted);
    for (int i = release.from; i < release.to; i++) {
      if (!cut.get(i)) {
        notes.set(i, "");
      }
    }
    return notes;
  }

  List<CutLines> cuts() {
    return Collections.unmodifiableList(cuts);
  }

  /** The part without what is not the release. */
  String text() {
    return shown.without(cut, depth);
  }

  /** The subject in the header lines that stand above the release. */
  @Nullable String subject() {
    return release.head == null ? null : release.head.subject();
  }

  @Nullable String date() {
    return release.head == null ? null : release.head.date();
  }

  private void divide() {
    HeaderBlock head = null;
    int from = 0;
    for (int i = 0; i < unquoted.size(); ) {
      HeaderBlock found = unquoted.get(i).isBlank() ? null : HeaderBlock.at(unquoted, i);
      if (found == null) {
        i++;
        continue;
      }
      letters.add(new Letter(head, from, found.from()));
      head = found;
      from = found.to();
      i = found.to();
    }
    letters.add(new Letter(head, from, unquoted.size()));
  }

  /** The innermost that looks like a release, else the longest. */
  private Letter choose() {
    for (Letter letter : letters.reversed()) {
      if (ReleaseSigns.stand(unquoted.subList(letter.from, letter.to))) {
        return letter;
      }
    }
    Letter longest = letters.getFirst();
    int most = -1;
    for (Letter letter : letters) {
      int words = WordsOfPart.of(unquoted.subList(letter.from, letter.to)).count();
      if (words > most) {
        longest = letter;
        most = words;
      }
    }
    return longest;
  }

  private void cutLetters() {
    boolean below = false;
    for (Letter letter : letters) {
      HeaderBlock head = letter.head;
      if (head != null) {
        cut(
            head.from(),
            head.to(),
            "header lines",
            "Who wrote to whom is not kept in a release.",
            false);
      }
      if (letter.equals(release)) {
        below = true;
        continue;
      }
      String what = below ? "earlier mail" : "note above the mail that was read";
      cut(letter.from, letter.to, what, "Only the mail that looks like the release is read.", true);
    }
  }

  private void cutQuotes() {
    int[] lines = new int[10];
    for (int i = release.from; i < release.to; i++) {
      if (!unquoted.get(i).isEmpty()) {
        lines[depthOf(i)]++;
      }
    }
    for (int d = 1; d < lines.length; d++) {
      depth = lines[d] > lines[depth] ? d : depth;
    }
    int first = release.from;
    while (first < release.to && (depthOf(first) != depth || unquoted.get(first).isEmpty())) {
      first++;
    }
    int last = release.to;
    while (last > first && (depthOf(last - 1) != depth || unquoted.get(last - 1).isEmpty())) {
      last--;
    }
    if (depth > 0) {
      cut(
          release.from,
          first,
          "note above the quoted mail",
          "It is not quoted, the release is.",
          true);
      cut(
          last,
          release.to,
          "note below the quoted mail",
          "It is not quoted, the release is.",
          true);
    }
    for (int i = release.from; i < release.to; i++) {
      int end = i;
      while (end < release.to && depthOf(end) > depth) {
        end++;
      }
      if (end > i) {
        cut(i, end, "quoted lines", "What a mail quotes of an earlier one is not read.", true);
        i = end;
      }
    }
  }

  private int depthOf(int line) {
    return Math.min(ShownText.depth(shown.lines().get(line)), 9);
  }

  /** Counts each line once, going up from the last. */
  private void cutSignature() {
    int below = 0;
    int above = WordsOfPart.of(unquoted.subList(release.from, release.to)).count();
    for (int i = release.to - 1; i > release.from; i--) {
      int words = WordsOfPart.of(unquoted.subList(i, i + 1)).count();
      below += words;
      above -= words;
      boolean signature = !cut.get(i) && unquoted.get(i).equals("--");
      if (signature && below * MOST_SIGNATURE_SHARE <= above) {
        cut(i, release.to, "signature", "A signature block is no part of a release.", true);
        return;
      }
    }
  }

  private void cutGreeting() {
    int first = release.from;
    while (first < release.to && (cut.get(first) || unquoted.get(first).isEmpty())) {
      first++;
    }
    if (first == release.to || !isGreeting(unquoted.get(first))) {
      return;
    }
    int end = first + 1;
    for (int i = end; i < release.to && i <= first + 2 * LONGEST_NOTE; i++) {
      if (ReleaseSigns.isLabel(unquoted.get(i))) {
        end = i;
        break;
      }
    }
    cut(first, end, "greeting", "It is said to the reader of the mail.", true);
  }

  private static boolean isGreeting(String line) {
    return line.length() <= 100
        && WordsOfPart.of(List.of(line)).count() <= MOST_WORDS_OF_GREETING
        && GREETING.matcher(line).matches();
  }

  /** Cuts paragraph by paragraph, except the label of an agent, which must never get lost. */
  private void cut(int from, int to, String what, String reason, boolean keepsLabel) {
    int i = from;
    int begin = -1;
    while (i < to) {
      int end = i + 1;
      while (end < to && !unquoted.get(end - 1).isEmpty() && !unquoted.get(end).isEmpty()) {
        end++;
      }
      if (keepsLabel && isLabelOfAgent(String.join(" ", unquoted.subList(i, end)))) {
        add(begin, i, what, reason);
        begin = -1;
      } else {
        begin = begin < 0 ? i : begin;
      }
      i = end;
    }
    add(begin, to, what, reason);
  }

  private void add(int from, int to, String what, String reason) {
    if (from < 0) {
      return;
    }
    int begin = from;
    int end = to;
    while (begin < end && (cut.get(begin) || unquoted.get(begin).isEmpty())) {
      begin++;
    }
    while (end > begin && (cut.get(end - 1) || unquoted.get(end - 1).isEmpty())) {
      end--;
    }
    if (begin < end) {
      cut.set(begin, end);
      cuts.add(new CutLines(shown.number(begin), shown.number(end - 1) + 1, what, reason));
    }
  }

  private static boolean isLabelOfAgent(String paragraph) {
    return paragraph.length() <= 3_000
        && ON_BEHALF.matcher(paragraph).find()
        && LABELLED.matcher(paragraph).find();
  }
}
