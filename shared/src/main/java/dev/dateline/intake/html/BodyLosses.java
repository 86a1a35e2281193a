package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.render.BodyPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Names what no page will show of HTML that is a body already, as in JSON: it is stored as it was
 * sent, and {@link BodyPolicy} takes out of it what it does not allow.
 */
public final class BodyLosses {
  /** Elements that go with their words; of all others the words stay. */
  private static final Set<String> WITH_THEIR_WORDS =
      Set.of("script", "style", "iframe", "noembed", "noframes", "noscript", "title", "object");

  private static final Set<String> STRUCK = Set.of("s", "del");
  private static final String STRUCK_ON_THE_PAGE =
      "struck on the page alone; plain text, such as a feed, shows the words as valid";
  private static final String SHOWN =
      "hidden, or marked by its editors; a body has no such mark, so the words are shown";

  private final AttributesKept attributes;
  private final Omissions omissions;
  private final StyleSheet styles;

  private BodyLosses(StyleSheet styles, Losses losses) {
    this.styles = styles;
    this.attributes = new AttributesKept(Optional.empty(), losses);
    this.omissions = new Omissions(attributes, losses);
  }

  /**
   * Reads a body.
   *
   * @param firstLine the line of the source on which it begins, from 1
   */
  public static List<Loss> of(String html, int firstLine) {
    Losses losses = new Losses();
    report(html, firstLine, losses);
    return losses.list();
  }

  /** Does the same beside what is lost of the source around the body. */
  public static void report(String html, int firstLine, Losses losses) {
    Document document;
    try {
      document = Markup.parse("\n".repeat(firstLine - 1) + html);
    } catch (InvalidRelease e) {
      losses.add("markup of the body", "too entangled to be named one by one", firstLine);
      return;
    }
    BodyLosses reader = new BodyLosses(StyleSheet.of(document), losses);
    document.traverse(reader.new Elements(firstLine));
  }

  private final class Elements implements NodeVisitor {
    private int line;

    private Elements(int line) {
      this.line = line;
    }

    @Override
    public void head(Node node, int depth) {
      line = SourceExtent.line(node, line);
      if (node instanceof Element element) {
        report(element, line);
      } else {
        omissions.remark(node, line);
      }
    }
  }

  private void report(Element element, int line) {
    String name = element.normalName();
    Optional<String> reason = Refusal.ofName(element);
    if (WITH_THEIR_WORDS.contains(name)) {
      omissions.refuse(element, reason.orElse("stands in the head of a page"), line);
      return;
    }
    if (Refusal.keepsBack(element, styles.of(element))) {
      omissions.refuse(element, STRUCK.contains(name) ? STRUCK_ON_THE_PAGE : SHOWN, line);
    }
    if (BodyPolicy.allows(name)) {
      var _ = attributes.of(element, line);
    } else if (reason.isPresent()) {
      omissions.name(element, reason.get(), line);
    } else {
      omissions.unwrap(element, line);
    }
  }
}
