package dev.dateline.intake.html;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Makes a tree of HTML as browsers do, in time and depth that its length bounds. */
final class Markup {
  /** Deeper than any page; what lies deeper stands at this depth. */
  private static final int DEEPEST = 200;

  private static final int FEW = 2_000;
  private static final int MOST_OF_EACH_TAG = 4;

  private Markup() {}

  /**
   * Parses a page or a fragment.
   *
   * @throws InvalidRelease if a few tags stand for very many elements, as unclosed emphasis does
   *     which every following paragraph begins again
   */
  static Document parse(String html) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    long most = FEW + MOST_OF_EACH_TAG * html.chars().filter(c -> c == '<').count();
    try (StreamParser steps = new StreamParser(parser).parse(html, "")) {
      long elements = 0;
      for (Iterator<Element> each = steps.iterator(); each.hasNext(); each.next()) {
        if (++elements > most) {
          throw entangled();
        }
      }
      return steps.document();
    }
  }

  private static InvalidRelease entangled() {
    return new InvalidRelease(
        "The markup is too entangled to be read.",
        List.of(
            new Fault(
                "#/body",
                "Very many elements are never closed, and each paragraph begins them again; close them, or send the text as text/plain.")));
  }
}
