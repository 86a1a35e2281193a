package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Names the elements and remarks that are not taken, as they stand in the source. */
final class Omissions {
  private static final Set<String> WITHOUT_WORDS =
      Set.of("track", "param", "col", "colgroup", "wbr", "html", "head", "body", "#root");

  private final AttributesKept attributes;
  private final Losses losses;

  Omissions(AttributesKept attributes, Losses losses) {
    this.attributes = attributes;
    this.losses = losses;
  }

  /** Names an element of which nothing is taken, and its words. */
  void refuse(Element element, String reason, int line) {
    SourceExtent extent = SourceExtent.of(element, line);
    if (extent.text().isEmpty()) {
      losses.add(named(element) + quoted(element.data()), reason, line);
    } else {
      losses.addText(named(element), extent.text(), reason, line, extent.lastLine());
    }
  }

  /** Names an element of which the words are taken. */
  void name(Element element, String reason, int line) {
    losses.add(named(element), reason + "; its words stay", line);
    attributes.report(element, line);
  }

  /** Counts an element of which the words are taken. */
  void unwrap(Element element, int line) {
    attributes.report(element, line);
    if (!WITHOUT_WORDS.contains(element.normalName())) {
      losses.sum("<" + shortName(element) + ">", "its content is in the body without it", line);
    }
  }

  /** Names a comment, or an instruction for a program. */
  void remark(Node node, int line) {
    if (node instanceof Comment comment) {
      comment(comment.getData().strip(), line);
    } else if (node.nodeName().equals("#declaration")) {
      losses.sum("<?…>", "an instruction for another program", line);
    }
  }

  private void comment(String text, int line) {
    if (text.startsWith("wp:") || text.startsWith("/wp:")) {
      losses.sum("<!-- wp:… -->", "a mark of the WordPress editor", line);
    } else if (text.matches("(?s)\\[(?:if|endif).*")) {
      boolean mark = text.length() < 40;
      if (mark) {
        losses.sum("<!--[if …]-->", "a mark of Word or Outlook", line);
      } else {
        losses.add("<!--" + start(text) + "-->", "only Word or Outlook would read it", line);
      }
    } else if (!text.isEmpty() && !text.equals("StartFragment") && !text.equals("EndFragment")) {
      losses.add(
          "<!-- " + start(text) + " -->", "a comment, which no reader of the page saw", line);
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(150, text.length()));
  }

  private static String quoted(String data) {
    return data.isBlank() ? "" : " '" + data.substring(0, Math.min(120, data.length())) + "'";
  }

  /** Writes {@code <script src="…">}: what it is and where it leads. */
  private static String named(Element element) {
    for (String attribute : List.of("src", "href", "data", "action", "content", "alt", "class")) {
      String value = element.attr(attribute).strip();
      if (!value.isEmpty()) {
        String shown = value.length() > 150 ? value.substring(0, 150) + "…" : value;
        return "<%s %s=\"%s\">".formatted(shortName(element), attribute, shown);
      }
    }
    return "<" + shortName(element) + ">";
  }

  private static String shortName(Element element) {
    String name = element.normalName();
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
