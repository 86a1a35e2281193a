package dev.dateline.intake.html;

import dev.dateline.release.ReleaseContent;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The first h1 outside the article that the public sees and that may be a headline.
 *
 * <p>What is kept back is left with all that it holds, so that no element is asked for each h1.
 */
final class HeadingOutside implements NodeFilter {
  private final Element article;
  private final StyleSheet styles;
  private @Nullable Heading found;

  private HeadingOutside(Element article, StyleSheet styles) {
    this.article = article;
    this.styles = styles;
  }

  /** An h1 and its words that are shown. */
  record Heading(Element element, String text) {}

  static Optional<Heading> of(Document document, Element article, StyleSheet styles) {
    HeadingOutside search = new HeadingOutside(article, styles);
    document.filter(search);
    return Optional.ofNullable(search.found);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (element.equals(article) || isKeptBack(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!element.normalName().equals("h1")) {
      return FilterResult.CONTINUE;
    }
    String text = shown(element);
    if (text.indexOf(' ') > 0 && ReleaseContent.HEADLINE.faultOf(text).isEmpty()) {
      found = new Heading(element, text);
      return FilterResult.STOP;
    }
    return FilterResult.CONTINUE;
  }

  private String shown(Element heading) {
    StringBuilder text = new StringBuilder();
    heading.filter(
        (node, depth) -> {
          if (node instanceof Element inner && isKeptBack(inner)) {
            return FilterResult.SKIP_ENTIRELY;
          } else if (node instanceof TextNode words) {
            text.append(words.getWholeText());
          } else if (node.nodeName().equals("br")) {
            text.append(' ');
          }
          return FilterResult.CONTINUE;
        });
    return PagePassages.onOneLine(text.toString());
  }

  private boolean isKeptBack(Element element) {
    return Refusal.of(element, styles.of(element)).isPresent();
  }
}
