package dev.dateline.intake.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the part of a mail, and of the mails in it, that holds the release. */
final class Choice {
  /** What a release is allowed as text; the HTML of office programs is several times its text. */
  static final int MOST_CHARACTERS = 300 * 1024;

  static final int MOST_CHARACTERS_OF_HTML = 1024 * 1024;

  /** How many of the longest parts are looked at; more would be read for nothing. */
  private static final int MOST_CANDIDATES = 20;

  private Choice() {}

  static Optional<Candidate> of(List<Message> messages) {
    List<Candidate> candidates = new ArrayList<>();
    for (Message message : messages) {
      message.leaves().stream()
          .filter(Leaf::isText)
          .filter(leaf -> leaf.alternative() == 0)
          .forEach(leaf -> Candidate.of(message, leaf).ifPresent(candidates::add));
      message.leaves().stream()
          .map(Leaf::alternative)
          .filter(alternative -> alternative > 0)
          .distinct()
          .forEach(alternative -> fuller(message, alternative).ifPresent(candidates::add));
    }
    Comparator<Candidate> filesLast =
        Comparator.comparing(candidate -> candidate.leaf().type().isFile());
    Comparator<Candidate> byLength =
        filesLast.thenComparing(Comparator.comparingInt(Candidate::wordCount).reversed());
    ToIntFunction<Candidate> depth = candidate -> candidate.message().depth();
    return candidates.stream()
        .sorted(byLength)
        .limit(MOST_CANDIDATES)
        .filter(Candidate::holdsRelease)
        .min(
            filesLast
                .thenComparing(Comparator.comparingInt(depth).reversed())
                .thenComparing(byLength))
        .or(() -> candidates.stream().filter(candidate -> candidate.wordCount() > 0).min(byLength));
  }

  /** The HTML of an alternative if it says more than its plain text. */
  private static Optional<Candidate> fuller(Message message, int alternative) {
    Optional<Candidate> plain = longest(message, alternative, true);
    Optional<Candidate> html = longest(message, alternative, false);
    if (plain.isEmpty() || html.isEmpty()) {
      return plain.or(() -> html);
    }
    boolean more = !html.get().words().beyond(plain.get().words()).isEmpty();
    return Optional.of(
        more ? html.get().insteadOf(plain.get()) : plain.get().insteadOf(html.get()));
  }

  private static Optional<Candidate> longest(Message message, int alternative, boolean plain) {
    return message.leaves().stream()
        .filter(leaf -> leaf.alternative() == alternative)
        .filter(leaf -> plain ? leaf.isPlain() : leaf.isHtml())
        .flatMap(leaf -> Candidate.of(message, leaf).stream())
        .max(Comparator.comparingInt(Candidate::wordCount));
  }
}
