package dev.dateline.intake.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a mail that may hold the release. */
final class Candidate {
  private final Message message;
  private final Leaf leaf;
  private final ShownText shown;
  private final WordsOfPart words;
  private final @Nullable Candidate other;
  private @Nullable Correspondence correspondence;

  private Candidate(
      Message message, Leaf leaf, ShownText shown, WordsOfPart words, @Nullable Candidate other) {
    this.message = message;
    this.leaf = leaf;
    this.shown = shown;
    this.words = words;
    this.other = other;
  }

  /** Looks at a part of text; empty if it is too long to be a release. */
  static Optional<Candidate> of(Message message, Leaf leaf) {
    int most = leaf.isHtml() ? Choice.MOST_CHARACTERS_OF_HTML : Choice.MOST_CHARACTERS;
    if (leaf.text().text().length() > most) {
      return Optional.empty();
    }
    ShownText shown = ShownText.of(leaf);
    return Optional.of(new Candidate(message, leaf, shown, WordsOfPart.of(shown.lines()), null));
  }

  Candidate insteadOf(Candidate alternative) {
    return new Candidate(message, leaf, shown, words, alternative);
  }

  Message message() {
    return message;
  }

  Leaf leaf() {
    return leaf;
  }

  WordsOfPart words() {
    return words;
  }

  int wordCount() {
    return words.count();
  }

  /** The part that says the same in another form. */
  @Nullable Candidate other() {
    return other;
  }

  boolean holdsRelease() {
    return correspondence().holdsRelease();
  }

  Correspondence correspondence() {
    if (correspondence == null) {
      correspondence = new Correspondence(shown);
    }
    return correspondence;
  }
}
