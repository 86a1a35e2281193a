package dev.dateline.intake.mail;

import dev.dateline.intake.mail.Cuts.CutLines;
import dev.dateline.intake.text.Greeting;
import dev.dateline.intake.text.ReleaseSigns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote to each other in one part: notes, forwarded and quoted mails, signatures; and
 * which of it is the release.
 */
final class Correspondence {
  private static final int MOST_SIGNATURE_SHARE = 3;
  private static final int MOST_LINES_OF_NOTE = 30;
  private static final int DEEPEST_QUOTE = 9;

  private final List<String> unquoted;
  private final int[] depths;
  private final List<Letter> letters;
  private final Letter release;
  private final Cuts cuts;
  private final int depth;

  Correspondence(ShownText shown) {
    this.unquoted =
        shown.lines().stream()
            .map(line -> ShownText.unquoted(line, Integer.MAX_VALUE).strip())
            .toList();
    this.depths =
        shown.lines().stream()
            .mapToInt(line -> Math.min(ShownText.depth(line), DEEPEST_QUOTE))
            .toArray();
    this.letters = Letters.of(unquoted, depths);
    this.release = choose();
    this.depth = depthOfRelease();
    this.cuts = new Cuts(shown, unquoted);
    cutLetters();
    cutQuotes();
    cutSignature();
    cutFooter();
    cutGreeting();
  }

  boolean holdsRelease() {
    return ReleaseSigns.stand(kept());
  }

  List<String> kept() {
    List<String> kept = new ArrayList<>();
    for (int i = release.from(); i < release.to(); i++) {
      if (!cuts.has(i)) {
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
    for (int i = release.from(); i < release.to(); i++) {
      if (!cuts.has(i)) {
        notes.set(i, "");
      }
    }
    return notes;
  }

  List<CutLines> cuts() {
    return cuts.named();
  }

  /** The part without what is not the release. */
  String text() {
    return cuts.textWithout(depth);
  }

  /** The subject in the header lines that stand above the release. */
  @Nullable String subject() {
    return release.head() == null ? null : release.head().subject();
  }

  @Nullable String date() {
    return release.head() == null ? null : release.head().date();
  }

  /** The innermost that looks like a release, else the longest. */
  private Letter choose() {
    for (Letter letter : letters.reversed()) {
      if (ReleaseSigns.stand(unquoted.subList(letter.from(), letter.to()))) {
        return letter;
      }
    }
    return Collections.max(letters, Comparator.comparingInt(this::words));
  }

  private int words(Letter letter) {
    return WordsOfPart.of(unquoted.subList(letter.from(), letter.to())).count();
  }

  private void cutLetters() {
    boolean below = false;
    for (Letter letter : letters) {
      HeaderBlock head = letter.head();
      if (head != null) {
        cuts.add(
            head.from(), head.to(), "header lines", "Who wrote to whom is not kept in a release.");
      }
      if (letter.equals(release)) {
        below = true;
        continue;
      }
      String what = below ? "earlier mail" : "note above the mail that was read";
      cuts.addUnlabelled(
          letter.from(), letter.to(), what, "Only the mail that looks like the release is read.");
    }
  }

  /** How often quoted most lines of the release are. */
  private int depthOfRelease() {
    int[] lines = new int[DEEPEST_QUOTE + 1];
    for (int i = release.from(); i < release.to(); i++) {
      lines[depths[i]] += unquoted.get(i).isEmpty() ? 0 : 1;
    }
    int most = 0;
    for (int d = 1; d < lines.length; d++) {
      most = lines[d] > lines[most] ? d : most;
    }
    return most;
  }

  private void cutQuotes() {
    int first = release.from();
    while (first < release.to() && (depths[first] != depth || unquoted.get(first).isEmpty())) {
      first++;
    }
    int last = release.to();
    while (last > first && (depths[last - 1] != depth || unquoted.get(last - 1).isEmpty())) {
      last--;
    }
    if (depth > 0) {
      cuts.addUnlabelled(
          release.from(), first, "note above the quoted mail", "It is not quoted, the release is.");
      cuts.addUnlabelled(
          last, release.to(), "note below the quoted mail", "It is not quoted, the release is.");
    }
    for (int i = release.from(); i < release.to(); i++) {
      int end = i;
      while (end < release.to() && depths[end] > depth) {
        end++;
      }
      if (end > i) {
        cuts.addUnlabelled(
            i, end, "quoted lines", "What a mail quotes of an earlier one is not read.");
        i = end;
      }
    }
  }

  /** Counts each line once, going up from the last. */
  private void cutSignature() {
    int below = 0;
    int above = words(release);
    for (int i = release.to() - 1; i > release.from(); i--) {
      int words = WordsOfPart.of(unquoted.subList(i, i + 1)).count();
      below += words;
      above -= words;
      boolean signature = !cuts.has(i) && unquoted.get(i).equals("--");
      if (signature && below * MOST_SIGNATURE_SHARE <= above) {
        cuts.addUnlabelled(
            i, release.to(), "signature", "A signature block is no part of a release.");
        return;
      }
    }
  }

  private void cutFooter() {
    int begin = MailFooter.startIn(unquoted, release.from(), release.to());
    int below = words(new Letter(null, begin, release.to()));
    if (below * MOST_SIGNATURE_SHARE <= words(release) - below) {
      cuts.addUnlabelled(
          begin, release.to(), "footer", "What stands under every mail is no part of a release.");
    }
  }

  private void cutGreeting() {
    int first = release.from();
    while (first < release.to() && (cuts.has(first) || unquoted.get(first).isEmpty())) {
      first++;
    }
    if (first == release.to() || !Greeting.opens(unquoted.get(first))) {
      return;
    }
    int end = first + 1;
    for (int i = end; i < release.to() && i <= first + MOST_LINES_OF_NOTE; i++) {
      if (ReleaseSigns.isLabel(unquoted.get(i))) {
        end = i;
        break;
      }
    }
    cuts.addUnlabelled(first, end, "greeting", "It is said to the reader of the mail.");
  }
}
