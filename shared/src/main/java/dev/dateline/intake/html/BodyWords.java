package dev.dateline.intake.html;

import dev.dateline.intake.MarkdownNodes;
import dev.dateline.release.Body;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The words of a body that its page does not show, such as comments and the titles of links. */
public final class BodyWords {
  private static final Parser MARKDOWN =
      Parser.builder().maxInlineNesting(Integer.MAX_VALUE).build();

  private BodyWords() {}

  /** Returns them line by line; of HTML also those that are shown. */
  public static Set<String> besideText(Body body) {
    Set<String> words =
        body.format() == Body.Format.HTML ? ofHtml(body.value()) : ofMarkdown(body.value());
    return words.stream().flatMap(String::lines).collect(Collectors.toSet());
  }

  private static Set<String> ofHtml(String html) {
    try {
      return PagePassages.of(Markup.parse(html));
    } catch (InvalidRelease e) {
      return Set.of(html);
    }
  }

  private static Set<String> ofMarkdown(String markdown) {
    Set<String> words = new LinkedHashSet<>();
    for (Node node = MARKDOWN.parse(markdown); node != null; node = MarkdownNodes.next(node)) {
      switch (node) {
        case Link link -> add(link.getTitle(), words);
        case Image image -> add(image.getTitle(), words);
        case LinkReferenceDefinition definition -> add(definition.getTitle(), words);
        case HtmlBlock html -> words.addAll(ofHtml(html.getLiteral()));
        case HtmlInline html -> words.addAll(ofHtml(html.getLiteral()));
        default -> {}
      }
    }
    return words;
  }

  private static void add(@Nullable String title, Set<String> words) {
    if (title != null) {
      words.add(title);
    }
  }
}
