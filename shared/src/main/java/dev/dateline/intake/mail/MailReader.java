package dev.dateline.intake.mail;

import dev.dateline.intake.Losses;
import dev.dateline.intake.Reading;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.mail.Cuts.CutLines;
import dev.dateline.intake.text.TextReader;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a release from an e-mail (message/rfc822): from the innermost forwarded mail that looks
 * like one, out of its HTML where that says more than its plain text.
 *
 * <p>Lines count in the decoded part that was read, where a paragraph of format=flowed is one line.
 */
public final class MailReader {
  private static final int MOST_WORDS_NAMED = 8;
  private static final int MOST_LOSSES_OF_PAGE = Understanding.MOST_LOSSES * 3 / 4;
  private final PartReader text;
  private final PartReader html;

  /** Reads the text of a mail, or its HTML, as if that had come alone. */
  public MailReader() {
    this(
        text -> new TextReader().read(text),
        html -> new HtmlReader(MOST_LOSSES_OF_PAGE).read(html));
  }

  MailReader(PartReader text, PartReader html) {
    this.text = text;
    this.html = html;
  }

  /**
   * Reads a mail as it lies in the mailbox; each word of the part that is read is in the release,
   * in a finding or in a line that a loss names.
   *
   * @throws InvalidRelease if it cannot be taken apart, holds no text, or the text is no release
   */
  public Reading read(byte[] message) {
    List<Message> messages = MessageParser.messages(message);
    Candidate chosen = Choice.of(messages).orElseThrow(() -> noText(messages));
    Reading reading = read(chosen);
    List<Finding> findings = new ArrayList<>(findings(chosen, reading));
    findings.addAll(reading.findings());
    new EmbargoOfMail(messages, chosen)
        .unreadIn(reading.content())
        .filter(unread -> findings.stream().noneMatch(unread::isSaidBy))
        .ifPresent(findings::add);
    Losses losses = losses(messages, chosen);
    addSubjects(messages, chosen, reading.content().headline(), losses);
    losses.addAll(reading.understanding().losses());
    return new Reading(
        reading.content(),
        findings,
        new Understanding(reading.understanding().parts(), losses.list()));
  }

  /** The subject is the headline only where the text has none. */
  private Reading read(Candidate chosen) {
    String part = chosen.correspondence().text();
    boolean isHtml = chosen.leaf().isHtml();
    try {
      return (isHtml ? html : text).read(part);
    } catch (InvalidRelease e) {
      String subject = subject(chosen);
      if (subject.isEmpty()) {
        throw e;
      }
      return withSubject(chosen, subject, part, e);
    }
  }

  /** What is wrong with the part is said as it stands there, not with the subject above it. */
  private Reading withSubject(
      Candidate chosen, String subject, String part, InvalidRelease withoutSubject) {
    try {
      return chosen.leaf().isHtml()
          ? SubjectAbove.readPage(html, subject, part)
          : SubjectAbove.read(text, subject, part);
    } catch (InvalidRelease e) {
      withoutSubject.addSuppressed(e);
      throw withoutSubject;
    }
  }

  private static String subject(Candidate chosen) {
    String above = chosen.correspondence().subject();
    String subject = above == null || above.isEmpty() ? chosen.message().head().subject() : above;
    return subject == null ? "" : Letterhead.withoutPrefix(subject);
  }

  private static List<Finding> findings(Candidate chosen, Reading reading) {
    List<Finding> findings = new ArrayList<>();
    String doubt = chosen.leaf().text().doubt();
    if (doubt != null) {
      findings.add(
          new Finding(
              "ENCODING",
              Finding.Level.WARNING,
              "Part %s of the e-mail %s".formatted(chosen.leaf().path(), doubt),
              "#"));
    }
    ReleaseLine line = reading.content().releaseLine();
    String above = chosen.correspondence().date();
    String date = above == null ? chosen.message().head().date() : above;
    if (date != null && !date.isBlank() && (line == null || line.date() == null)) {
      findings.add(
          new Finding(
              "MAIL_DATE",
              Finding.Level.INFO,
              "The release names no date to be released on; its e-mail was sent '%s'. Set the date if it is that one."
                  .formatted(Leaf.printable(date, 80)),
              "#/releaseLine/date"));
    }
    return findings;
  }

  private static Losses losses(List<Message> messages, Candidate chosen) {
    Losses losses = new Losses();
    Set<String> persons = new LinkedHashSet<>();
    messages.forEach(message -> persons.addAll(message.head().persons()));
    if (!persons.isEmpty()) {
      losses.add(String.join(", ", persons), "Who wrote to whom is not kept in a release.", null);
    }
    for (CutLines cut : chosen.correspondence().cuts()) {
      String lines =
          cut.to() - cut.from() == 1
              ? "line %d".formatted(cut.from())
              : "lines %d to %d".formatted(cut.from(), cut.to() - 1);
      losses.add(
          "%s, %s of part %s".formatted(cut.what(), lines, chosen.leaf().path()),
          cut.reason(),
          cut.from());
    }
    for (Message message : messages) {
      for (Aside aside : message.asides()) {
        losses.add(
            "text %s: '%s'".formatted(aside.where(), aside.text()),
            "It stands in no part of the e-mail.",
            null);
      }
      for (Leaf leaf : message.leaves()) {
        if (!leaf.equals(chosen.leaf())) {
          losses.add(leaf.describe(), reason(leaf, chosen), null);
        }
      }
    }
    return losses;
  }

  /** Names each subject that says something else than the headline. */
  private static void addSubjects(
      List<Message> messages, Candidate chosen, String headline, Losses losses) {
    WordsOfPart said = WordsOfPart.of(List.of(headline));
    Stream.concat(
            messages.stream().map(message -> message.head().subject()),
            Stream.ofNullable(chosen.correspondence().subject()))
        .filter(Objects::nonNull)
        .map(Letterhead::withoutPrefix)
        .distinct()
        .filter(subject -> !WordsOfPart.of(List.of(subject)).beyond(said).isEmpty())
        .forEach(
            subject ->
                losses.add("Subject: " + subject, "The text has a headline of its own.", null));
  }

  private static String reason(Leaf leaf, Candidate chosen) {
    Candidate other = chosen.other();
    if (other != null && leaf.equals(other.leaf())) {
      List<String> beyond = other.words().beyond(chosen.words());
      return beyond.isEmpty()
          ? "Part %s says all that it says.".formatted(chosen.leaf().path())
          : "Part %s says more, but not these words: %s"
              .formatted(chosen.leaf().path(), some(beyond));
    }
    if (leaf.isText()) {
      return "Part %s holds the release; one text is read.".formatted(chosen.leaf().path());
    }
    return leaf.type().getMediaType().equals("image")
        ? "Images in a mail are not taken; upload them and name them as attachments."
        : "Files in a mail are not taken; upload them and name them as attachments.";
  }

  private static String some(List<String> words) {
    return words.stream()
            .limit(MOST_WORDS_NAMED)
            .map(word -> Leaf.printable(word, 12))
            .collect(Collectors.joining(", "))
        + (words.size() > MOST_WORDS_NAMED ? " …" : "");
  }

  private static InvalidRelease noText(List<Message> messages) {
    String first =
        messages.stream()
            .flatMap(message -> message.leaves().stream())
            .map(Leaf::describe)
            .limit(5)
            .collect(Collectors.joining("; "));
    return MessageParser.refused(
        String.format(
            Locale.ROOT,
            "it has no text of at most %,d characters to read a release from%s.",
            Choice.MOST_CHARACTERS,
            first.isEmpty() ? "" : "; it holds " + first));
  }
}
