package dev.dateline.intake.text;

import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is quoted in a text, and who says it.
 *
 * <p>What is interrupted by "said Ann Lee" is two quotations of hers, so that each stands in the
 * text as it is.
 */
final class Quotes {
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_WORDS_OF_SENTENCE = 10;
  private static final int LONGEST_SIGNATURE = 200;
  private static final Pattern DASH = Pattern.compile("^[—–―-]{1,2}");
  private final Findings findings;
  private final KnownSpeakers speakers;
  private final List<Quote> quotes = new ArrayList<>();

  /** Who speaks, as long as the quotation may go on. */
  private @Nullable Speaker speaker;

  /** Where in the paragraph the words about the speaker end; -1 in the next paragraph. */
  private int attributed;

  private Quotes(Findings findings, String text) {
    this.findings = findings;
    this.speakers = new KnownSpeakers(text);
  }

  static List<Quote> in(List<Paragraph> paragraphs, Findings findings) {
    Quotes reader =
        new Quotes(findings, String.join("\n", paragraphs.stream().map(Paragraph::text).toList()));
    for (int i = 0; i < paragraphs.size(); i++) {
      String above = i == 0 ? "" : paragraphs.get(i - 1).text();
      String below = i + 1 == paragraphs.size() ? "" : paragraphs.get(i + 1).text();
      reader.read(paragraphs.get(i).text(), above, below);
    }
    return reader.limited();
  }

  private void read(String paragraph, String above, String below) {
    List<Quotation> found = Quotation.in(paragraph);
    attributed = -1;
    for (int i = 0; i < found.size(); i++) {
      int from = i == 0 ? 0 : found.get(i - 1).end();
      int to = i + 1 == found.size() ? paragraph.length() : found.get(i + 1).open();
      read(new Place(paragraph, found.get(i), from, to, i == 0 ? above : "", below));
    }
    boolean goesOnBelow = !found.isEmpty() && !found.getLast().closed();
    speaker = goesOnBelow ? speaker : null;
  }

  /** A quotation, where it stands, and the text between its neighbours. */
  private record Place(
      String paragraph, Quotation quotation, int from, int to, String above, String below) {
    String clauseAfter() {
      return paragraph.substring(quotation.end(), endOfClause());
    }

    /** What the paragraph says before its first quotation. */
    String textAbove() {
      return from == 0 ? paragraph.substring(0, quotation.open()) : "";
    }

    int endOfClause() {
      return Sentences.end(paragraph, quotation.end(), to);
    }

    String lead() {
      int begin = Sentences.begin(paragraph, from, quotation.open());
      String lead = paragraph.substring(begin, quotation.open());
      boolean announced = lead.isBlank() && above.strip().endsWith(":");
      return announced ? above.substring(Sentences.begin(above, 0, above.length())) : lead;
    }
  }

  private void read(Place place) {
    if (quotes.size() > ReleaseContent.MOST_QUOTES) {
      return;
    }
    Quotation quotation = place.quotation();
    boolean goesOn = goesOn(place);
    Optional<Speaker> after = after(quotation, place.clauseAfter(), place.textAbove());
    Optional<Speaker> named = after;
    if (named.isEmpty() && !goesOn) {
      named = before(place).or(() -> below(place));
    }
    if (named.isPresent()) {
      speaker = named.get();
      speakers.add(speaker);
    } else if (!goesOn) {
      speaker = null;
      reportUnattributed(quotation);
    }
    attributed = after.isPresent() ? place.endOfClause() : quotation.end();
    if (speaker != null) {
      keep(quotation, speaker);
    }
  }

  private boolean goesOn(Place place) {
    if (speaker == null) {
      return false;
    }
    int open = place.quotation().open();
    int from = Math.max(attributed, 0);
    return place
        .paragraph()
        .substring(Math.min(from, open), open)
        .chars()
        .noneMatch(Character::isLetterOrDigit);
  }

  private void keep(Quotation quotation, Speaker by) {
    String text = quotation.text();
    String words = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    if (Quote.TEXT.faultOf(words).isEmpty()) {
      quotes.add(new Quote(words, by.name(), by.title()));
    } else if (!words.isBlank()) {
      findings.warning(
          "QUOTE",
          "#/quotes",
          "A quotation of %s is too long; it stands in the body alone.".formatted(by.name()));
    }
  }

  /** "...," said Ann Lee: the sentence runs on behind the closing mark. */
  private Optional<Speaker> after(Quotation quotation, String clause, String above) {
    if (!quotation.closed() || !isSpeech(quotation)) {
      return Optional.empty();
    }
    char last = quotation.text().charAt(quotation.text().length() - 1);
    String next = clause.strip();
    boolean runsOn =
        ",!?—–…".indexOf(last) >= 0 || (!next.isEmpty() && ",–—".indexOf(next.charAt(0)) >= 0);
    boolean verbFollows = Words.startsLowerCase(next) && Attribution.startsWithVerb(next);
    return runsOn || verbFollows
        ? Attribution.after(clause).flatMap(voice -> speakers.resolve(voice, above))
        : Optional.empty();
  }

  private Optional<Speaker> before(Place place) {
    return isSpeech(place.quotation())
        ? Attribution.before(place.lead())
            .flatMap(voice -> speakers.resolve(voice, place.textAbove()))
        : Optional.empty();
  }

  /** The name may stand below what is quoted, behind a dash. */
  private static Optional<Speaker> below(Place place) {
    Quotation quotation = place.quotation();
    String next = place.below();
    boolean whole = quotation.open() == 0 && quotation.end() >= place.paragraph().length() - 1;
    if (!whole || next.length() > LONGEST_SIGNATURE || Words.endsSentence(next)) {
      return Optional.empty();
    }
    String name = Bullets.without(DASH.matcher(next).replaceFirst("").strip());
    int comma = name.indexOf(',');
    boolean person = comma > 0 && ContactCard.isName(name.substring(0, comma));
    return person && isSpeech(quotation) ? Speaker.of(name) : Optional.empty();
  }

  private static boolean isSpeech(Quotation quotation) {
    int words = Words.count(quotation.text());
    return words >= FEWEST_WORDS || (words > 0 && quotation.open() == 0);
  }

  private void reportUnattributed(Quotation quotation) {
    String words = quotation.text();
    boolean sentence =
        !words.isEmpty()
            && Character.isUpperCase(words.codePointAt(0))
            && Words.endsSentence(words);
    if (sentence && Words.count(words) >= FEWEST_WORDS_OF_SENTENCE) {
      findings.warning(
          "QUOTE_ATTR",
          "#/quotes",
          "No speaker was found for %s; write '“...,” said Name, title.'"
              .formatted(Findings.quoted(words)));
    }
  }

  private List<Quote> limited() {
    if (quotes.size() > ReleaseContent.MOST_QUOTES) {
      findings.warning(
          "QUOTE",
          "#/quotes",
          "More than %d quotations were found; the first of them are taken, the others stand in the body."
              .formatted(ReleaseContent.MOST_QUOTES));
    }
    return quotes.stream().limit(ReleaseContent.MOST_QUOTES).toList();
  }
}
