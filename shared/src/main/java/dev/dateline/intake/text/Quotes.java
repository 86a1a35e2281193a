package dev.dateline.intake.text;

import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is quoted in a text, and who says it. */
final class Quotes {
  private static final int FEWEST_WORDS = 4;
  private final Findings findings;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Speaker> speakers = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Speaker speaker;
  private boolean open;

  private Quotes(Findings findings) {
    this.findings = findings;
  }

  static List<Quote> in(List<Paragraph> paragraphs, Findings findings) {
    Quotes reader = new Quotes(findings);
    for (int i = 0; i < paragraphs.size(); i++) {
      String before = i == 0 ? "" : paragraphs.get(i - 1).text();
      String after = i + 1 == paragraphs.size() ? "" : paragraphs.get(i + 1).text();
      reader.read(paragraphs.get(i).text(), before, after);
    }
    reader.finish();
    return reader.limited();
  }

  private void read(String paragraph, String before, String after) {
    List<Quotation> found = Quotation.in(paragraph);
    int attributed = -1;
    if (!open) {
      finish();
    }
    for (int i = 0; i < found.size(); i++) {
      Quotation quotation = found.get(i);
      int from = i == 0 ? 0 : found.get(i - 1).end();
      int to = i + 1 == found.size() ? paragraph.length() : found.get(i + 1).open();
      boolean goesOn =
          (i == 0 && open && quotation.open() == 0)
              || (attributed >= 0 && isEmpty(paragraph, attributed, quotation.open()));
      int clauseEnd = Sentences.end(paragraph, quotation.end(), to);
      Optional<Speaker> next = after(quotation, paragraph.substring(quotation.end(), clauseEnd));
      if (next.isEmpty() && !goesOn) {
        next =
            before(quotation, paragraph, from, before).or(() -> below(quotation, paragraph, after));
      }
      if (next.isPresent()) {
        begin(next.get(), goesOn && next.get().equals(speaker));
      } else if (!goesOn) {
        finish();
        reportUnattributed(quotation);
      }
      append(quotation);
      attributed = speaker == null ? -1 : next.isPresent() ? clauseEnd : quotation.end();
    }
    open = speaker != null && !found.isEmpty() && !found.getLast().closed();
  }

  private void begin(Speaker next, boolean sameQuote) {
    if (!sameQuote) {
      finish();
    }
    speaker = next;
    speakers.add(next);
  }

  private void append(Quotation quotation) {
    if (speaker != null) {
      text.append(text.isEmpty() ? "" : " ").append(quotation.text());
    }
  }

  private void finish() {
    String words = text.toString();
    if (speaker != null && Quote.TEXT.faultOf(words).isEmpty()) {
      quotes.add(new Quote(words, speaker.name(), speaker.title()));
    } else if (speaker != null && !words.isBlank()) {
      findings.warning(
          "QUOTE",
          "#/quotes",
          "A quotation of %s is too long; it stands in the body alone.".formatted(speaker.name()));
    }
    speaker = null;
    text.setLength(0);
    open = false;
  }

  private Optional<Speaker> after(Quotation quotation, String clause) {
    if (!quotation.closed() || !isSpeech(quotation)) {
      return Optional.empty();
    }
    char last = quotation.text().charAt(quotation.text().length() - 1);
    String next = clause.strip();
    boolean runsOn =
        ",!?—–…".indexOf(last) >= 0
            || next.startsWith(",")
            || next.startsWith("–")
            || next.startsWith("—");
    boolean small = !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    if (!runsOn && !(small && last != ',')) {
      return Optional.empty();
    }
    return Attribution.after(clause)
        .flatMap(this::resolved)
        .filter(found -> runsOn || startsWithVerb(next));
  }

  private static boolean startsWithVerb(String clause) {
    String[] words = clause.split(" ", 3);
    return SpeechVerbs.isVerb(words[0])
        || SpeechVerbs.isPreposition(words[0])
        || SpeechVerbs.holdsPronoun(words[0])
        || (words.length > 1 && SpeechVerbs.isAuxiliary(words[0]) && SpeechVerbs.isVerb(words[1]));
  }

  private Optional<Speaker> before(Quotation quotation, String paragraph, int from, String above) {
    if (!isSpeech(quotation)) {
      return Optional.empty();
    }
    String lead =
        paragraph.substring(Sentences.begin(paragraph, from, quotation.open()), quotation.open());
    if (lead.isBlank() && from == 0 && above.strip().endsWith(":")) {
      lead = above.substring(Sentences.begin(above, 0, above.length()));
    }
    return Attribution.before(lead).flatMap(this::resolved);
  }

  /** The name may stand below what is quoted, behind a dash. */
  private Optional<Speaker> below(Quotation quotation, String paragraph, String next) {
    boolean whole = quotation.open() == 0 && quotation.end() >= paragraph.length() - 1;
    if (!whole || !isSpeech(quotation) || next.length() > 200 || Words.endsSentence(next)) {
      return Optional.empty();
    }
    String name = Bullets.without(next.replaceFirst("^[—–―-]{1,2}", "").strip());
    int comma = name.indexOf(',');
    boolean person = comma > 0 && ContactCard.isName(name.substring(0, comma));
    return person ? Speaker.of(name) : Optional.empty();
  }

  private static boolean isSpeech(Quotation quotation) {
    return Words.count(quotation.text()) >= FEWEST_WORDS
        || (Words.count(quotation.text()) > 0 && quotation.open() == 0);
  }

  private Optional<Speaker> resolved(Attribution.Voice voice) {
    return switch (voice) {
      case Attribution.Voice.Same() ->
          speakers.isEmpty() ? Optional.empty() : Optional.of(speakers.getLast());
      case Attribution.Voice.Named(Speaker named) -> Optional.of(known(named));
    };
  }

  /** "Creuzot" and "Ms. Lee" are the ones who were named in full before. */
  private Speaker known(Speaker named) {
    String last = named.name().substring(named.name().lastIndexOf(' ') + 1);
    boolean shortened =
        named.isOneWord()
            || named.name().matches("(?:Mr|Mrs|Ms|Mx|Dr|Prof|M|Mme|Herr|Frau|Sr|Sra)\\.? \\S+");
    for (Speaker earlier : speakers.reversed()) {
      boolean same = earlier.name().equals(named.name());
      if (same || (shortened && List.of(earlier.name().split(" ", -1)).contains(last))) {
        return named.title() == null || (same && earlier.title() != null)
            ? earlier
            : new Speaker(earlier.name(), named.title());
      }
    }
    return named;
  }

  private static boolean isEmpty(String paragraph, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(paragraph.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void reportUnattributed(Quotation quotation) {
    String words = quotation.text();
    boolean sentence =
        !words.isEmpty()
            && Character.isUpperCase(words.codePointAt(0))
            && Words.endsSentence(words);
    if (sentence && Words.count(words) >= 10) {
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
          "%d quotations were found and the first %d taken."
              .formatted(quotes.size(), ReleaseContent.MOST_QUOTES));
    }
    return quotes.stream().limit(ReleaseContent.MOST_QUOTES).toList();
  }
}
