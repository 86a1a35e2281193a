package dev.dateline.lint;

import static java.util.stream.Collectors.toSet;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Quote;
import dev.dateline.render.BodyText.Look;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds a quotation of whole sentences whose speaker no quote of the release names.
 *
 * <p>What is quoted beside words of a known speaker, in a paragraph that names one, or goes on from
 * the paragraph above, is taken as theirs.
 */
final class NamedSpeakers implements Rule {
  private static final int FEWEST_WORDS = 10;

  /** So many words at its beginning or end tell a quotation from others. */
  private static final int TELLING = 6;

  @Override
  public String code() {
    return "QUOTE_ATTR";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    release.vocabulary().ifPresent(words -> look(release, words, found));
  }

  private static void look(Checked release, Vocabulary words, Found found) {
    List<Quote> quotes = release.content().quotes();
    Set<List<String>> known = new HashSet<>();
    quotes.forEach(quote -> known.addAll(ends(quote.text())));
    Set<String> speakers =
        quotes.stream()
            .flatMap(quote -> Token.in(quote.speaker()).reversed().stream().limit(1))
            .map(Token::lower)
            .collect(toSet());
    boolean goesOn = false;
    for (Passage passage : release.paragraphs().toList()) {
      List<QuotedSpan> spans = QuotedSpan.in(passage.text(), words.marks());
      if (spans.isEmpty() || passage.look() == Look.HEADING) {
        goesOn = false;
        continue;
      }
      boolean attributed =
          goesOn
              || passage.words().stream().anyMatch(word -> speakers.contains(word.lower()))
              || spans.stream().anyMatch(span -> isKnown(span.words(passage.text()), known));
      if (!attributed) {
        spans.forEach(span -> look(span.words(passage.text()), found));
      }
      goesOn = attributed && !spans.getLast().closed();
    }
  }

  private static void look(String words, Found found) {
    if (isSentence(words)) {
      found.add(
          "#/quotes",
          "No speaker is named for %s; write who says it, and name the speaker in 'quotes'."
              .formatted(Found.quoted(words)));
    }
  }

  private static boolean isKnown(String words, Set<List<String>> known) {
    return ends(words).stream().anyMatch(known::contains);
  }

  /** The first and the last words, so that a part of a quotation is found as well. */
  private static List<List<String>> ends(String text) {
    List<String> words = Token.in(text).stream().map(Token::lower).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    int telling = Math.min(TELLING, words.size());
    return List.of(
        List.copyOf(words.subList(0, telling)),
        List.copyOf(words.subList(words.size() - telling, words.size())));
  }

  /** Titles and defined terms are quoted, too, and nobody says them. */
  private static boolean isSentence(String words) {
    return !words.isEmpty()
        && Character.isUpperCase(words.codePointAt(0))
        && ".,!?…".indexOf(words.charAt(words.length() - 1)) >= 0
        && Passage.countWords(words) >= FEWEST_WORDS;
  }
}
