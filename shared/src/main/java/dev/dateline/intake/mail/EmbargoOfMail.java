package dev.dateline.intake.mail;

import dev.dateline.intake.text.Sentences;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last look for an embargo: over every subject, every text and the names of the files of a mail
 * and of the mails in it, since who sends a release on says "please hold until Tuesday" above it.
 */
final class EmbargoOfMail {
  /** What is said twice counts once, so that no chain of real mails comes near. */
  static final int MOST_CHARACTERS = 500_000;

  /** What is longer speaks about something. */
  private static final int LONGEST = 400;

  private static final int LONGEST_SENTENCE = 160;
  private static final Pattern CLAUSE = Pattern.compile("[,;:()]|\\h[–—-]{1,2}\\h");
  private static final Pattern PARTING_OF_NAME =
      Pattern.compile("\\.\\w{2,5}$|[_+-]|\\.(?!\\d)|%20");
  private final Set<String> said = new LinkedHashSet<>();
  private final Set<String> noted = new LinkedHashSet<>();
  private int characters;

  /** Takes in all that the mails say; {@code chosen} is the part that was read. */
  EmbargoOfMail(List<Message> messages, Candidate chosen) {
    for (Message message : messages) {
      String subject = message.head().subject();
      add(subject == null ? "" : Letterhead.withoutPrefix(subject));
      message.head().notes().forEach(this::add);
      message.asides().forEach(aside -> addNotes(aside.text().lines().map(String::strip).toList()));
      for (Leaf leaf : message.leaves()) {
        addName(leaf.type().fileName());
        if (leaf.type().isLookedThrough() && characters <= MOST_CHARACTERS) {
          boolean isRelease = leaf.equals(chosen.leaf());
          addPart(
              isRelease ? chosen.correspondence() : new Correspondence(ShownText.of(leaf)),
              isRelease);
        }
      }
    }
  }

  /**
   * Returns an error that stops publication if the mail asks to wait and the release line does not.
   */
  Optional<Finding> unreadIn(ReleaseContent content) {
    if (characters > MOST_CHARACTERS) {
      return Optional.of(
          new Finding(
              UnreadEmbargo.CODE,
              Finding.Level.ERROR,
              String.format(
                  Locale.ROOT,
                  "The e-mail has more than %,d characters of text, which are not all looked through for an embargo. Send the release alone; or publish with an override that says why nobody need wait.",
                  MOST_CHARACTERS),
              "#/releaseLine"));
    }
    return UnreadEmbargo.in(said, content).or(() -> UnreadEmbargo.inNotes(noted, content));
  }

  /** A file may be named {@code EMBARGOED-until-Tuesday.docx}. */
  private void addName(@Nullable String fileName) {
    if (fileName != null) {
      add(PARTING_OF_NAME.matcher(Leaf.printable(fileName, LONGEST)).replaceAll(" "));
    }
  }

  /** Asks a release line by line, since its sentences tell of what others may not do. */
  private void addPart(Correspondence correspondence, boolean isRelease) {
    boolean holdsRelease = isRelease || correspondence.holdsRelease();
    addNotes(holdsRelease ? correspondence.notes() : correspondence.unquoted());
    correspondence.unquoted().forEach(this::add);
  }

  /** Asks sentence by sentence, since a program wraps lines where it likes. */
  private void addNotes(List<String> lines) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isEmpty()) {
        addSentences(paragraph.toString());
        paragraph.setLength(0);
      } else {
        paragraph.append(line).append(' ');
      }
    }
    addSentences(paragraph.toString());
  }

  private void addSentences(String paragraph) {
    for (String sentence : Sentences.of(paragraph)) {
      add(sentence);
      if (sentence.length() <= LONGEST && characters <= MOST_CHARACTERS) {
        noted.add(sentence);
      }
      if (sentence.length() > LONGEST_SENTENCE) {
        CLAUSE.splitAsStream(sentence).forEach(this::add);
      }
    }
  }

  private void add(String text) {
    String line = text.strip();
    if (!line.isEmpty()
        && line.length() <= LONGEST
        && characters <= MOST_CHARACTERS
        && said.add(line)) {
      characters += line.length();
    }
  }
}
