package dev.dateline.render;

import dev.dateline.release.Quote;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of a body in which the quotes of a release begin, so that each can be linked to
 * as {@code #quote-1}, counted as the release lists them.
 *
 * <p>Only letters and digits are compared, and of a long quote its beginning, so neither quotation
 * marks nor emphasis nor the ends of paragraphs are in the way.
 */
final class QuoteLinks {
  static final QuoteLinks NONE = new QuoteLinks();

  private static final int LONGEST_BEGINNING = 100;

  private final IdentityHashMap<BodyNode.Element, List<Integer>> quotes = new IdentityHashMap<>();
  private final StringBuilder letters = new StringBuilder();

  /** The block of each piece of text, by how many letters there are before it. */
  private final TreeMap<Integer, BodyNode.Element> blocks = new TreeMap<>();

  private QuoteLinks() {}

  static QuoteLinks in(List<BodyNode> body, List<Quote> quotes) {
    if (quotes.isEmpty()) {
      return NONE;
    }
    QuoteLinks links = new QuoteLinks();
    for (BodyNode node : body) {
      links.read(node, null);
    }
    int from = 0;
    for (int i = 0; i < quotes.size(); i++) {
      StringBuilder beginning = new StringBuilder();
      addLetters(quotes.get(i).text(), beginning);
      beginning.setLength(Math.min(beginning.length(), LONGEST_BEGINNING));
      int found = links.find(beginning, from);
      found = found < 0 && from > 0 ? links.find(beginning, 0) : found;
      if (found >= 0) {
        links
            .quotes
            .computeIfAbsent(links.blocks.floorEntry(found).getValue(), block -> new ArrayList<>())
            .add(i + 1);
        from = found + 1;
      }
    }
    return links;
  }

  /** Returns the numbers of the quotes that begin in a block. */
  List<Integer> of(BodyNode.Element block) {
    return quotes.getOrDefault(block, List.of());
  }

  private void read(BodyNode node, BodyNode.@Nullable Element block) {
    switch (node) {
      case BodyNode.Text(String text) -> {
        if (block != null) {
          blocks.put(letters.length(), block);
          addLetters(text, letters);
        }
      }
      case BodyNode.Image image -> {}
      case BodyNode.Opening opening -> {}
      case BodyNode.Element element -> {
        BodyNode.Element within = BodyBlocks.isBlock(element.tag()) ? element : block;
        element.children().forEach(child -> read(child, within));
      }
    }
  }

  /** Finds a text as Knuth, Morris and Pratt do, in time that its own repetitions cannot raise. */
  private int find(CharSequence wanted, int from) {
    if (wanted.isEmpty()) {
      return -1;
    }
    int[] fallBack = new int[wanted.length()];
    for (int i = 1, matched = 0; i < wanted.length(); i++) {
      matched = matched(wanted, fallBack, matched, wanted.charAt(i));
      fallBack[i] = matched;
    }
    int matched = 0;
    for (int i = from; i < letters.length(); i++) {
      matched = matched(wanted, fallBack, matched, letters.charAt(i));
      if (matched == wanted.length()) {
        return i - matched + 1;
      }
    }
    return -1;
  }

  private static int matched(CharSequence wanted, int[] fallBack, int before, char next) {
    int matched = before;
    while (matched > 0 && wanted.charAt(matched) != next) {
      matched = fallBack[matched - 1];
    }
    return wanted.charAt(matched) == next ? matched + 1 : matched;
  }

  private static void addLetters(String text, StringBuilder to) {
    text.codePoints().filter(Character::isLetterOrDigit).forEach(to::appendCodePoint);
  }
}
