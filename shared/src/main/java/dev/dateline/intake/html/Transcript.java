package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.render.BodyPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Writes down what of an article may be shown, and names all that may not. */
final class Transcript implements NodeFilter {
  private final Element article;
  private final Set<Element> above = Collections.newSetFromMap(new IdentityHashMap<>());
  private final AttributesKept attributes;
  private final Omissions omissions;
  private final Emphasis emphasis;
  private final StyleSheet styles;
  private final Losses losses;
  private final List<Piece> pieces = new ArrayList<>();
  private final WordLists lists;

  private final Begun begun = new Begun();
  private int preformatted;
  private int line = 1;

  private Transcript(Element article, Optional<String> address, StyleSheet styles, Losses losses) {
    this.article = article;
    this.attributes = new AttributesKept(address, losses);
    this.omissions = new Omissions(attributes, losses);
    this.emphasis = new Emphasis();
    this.styles = styles;
    this.losses = losses;
    this.lists = new WordLists(pieces, losses);
    for (Element at = article.parent(); at != null; at = at.parent()) {
      above.add(at);
    }
  }

  static List<Piece> of(
      Document document,
      Element article,
      Optional<String> address,
      StyleSheet styles,
      Losses losses) {
    Transcript transcript = new Transcript(article, address, styles, losses);
    document.filter(transcript);
    transcript.lists.end();
    return transcript.pieces;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    line = SourceExtent.line(node, line);
    return switch (node) {
      case Element element -> begin(element);
      case CDataNode words -> text(words);
      case TextNode words -> text(words);
      default -> {
        omissions.remark(node, line);
        yield FilterResult.CONTINUE;
      }
    };
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && begun.isLast(element)) {
      Begun.By began = begun.end();
      if (!began.wordItem() && began.elements().stream().anyMatch(Transcript::isBlock)) {
        endWordListUnlessInItem();
      }
      began.elements().reversed().forEach(name -> pieces.add(new Piece.End(name)));
      preformatted -= began.elements().contains("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    String name = element.normalName();
    if (element.equals(article) || above.contains(element)) {
      attributes.report(element, line);
      begun.add(element, List.of(), false);
      return FilterResult.CONTINUE;
    }
    if (element.parent() != null && element.parent().normalName().equals("head")) {
      return ofTheHead(element);
    }
    if (name.equals("head") || name.equals("body")) {
      return FilterResult.CONTINUE;
    }
    Style style = styles.of(element);
    if (style.list().startsWith("ignore") && WordItem.isSign(element)) {
      losses.sum("signs before list items", "the list has its own", line);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!isWithin(element)) {
      return refuse(element, outside(element, style));
    }
    Optional<String> refusal = Refusal.of(element, style);
    return refusal.isPresent() ? refuse(element, refusal.get()) : take(element, style);
  }

  private static String outside(Element element, Style style) {
    return Refusal.of(element, style).orElse("stands outside the article");
  }

  /** Only elements whose parent is above the article can be outside; all others are within. */
  private boolean isWithin(Element element) {
    return element.parent() == null || !above.contains(element.parent());
  }

  private FilterResult ofTheHead(Element element) {
    if (HeadLosses.describes(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return refuse(
        element, Refusal.of(element, Style.NONE).orElse("stands in the head of the page"));
  }

  private FilterResult refuse(Element element, String reason) {
    omissions.refuse(element, reason, line);
    return FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult take(Element element, Style style) {
    String name = element.normalName();
    if (name.equals("img") || name.equals("image")) {
      image(element);
      begun.add(element, List.of(), false);
      return FilterResult.CONTINUE;
    }
    WordItem item = WordItem.of(element, style).orElse(null);
    List<String> names = new ArrayList<>();
    if (item != null) {
      attributes.report(element, line);
      lists.beginItem(item, line);
      names.add("li");
    } else if (BodyPolicy.isGroup(name) || isBlock(name)) {
      beginBlock(element, name, names);
    } else if (BodyPolicy.allows(name) && !emphasis.isUndone(name, style)) {
      begin(name, element, names);
    } else {
      omissions.unwrap(element, line);
    }
    for (String stress : emphasis.of(element, style, isWithinHeading(), isWithinLink(name))) {
      pieces.add(new Piece.Begin(stress, Map.of(), line));
      names.add(stress);
    }
    begun.add(element, names, item != null);
    return FilterResult.CONTINUE;
  }

  private static boolean isBlock(String name) {
    return BodyPolicy.allows(name) && !BodyPolicy.isInline(name);
  }

  private void beginBlock(Element element, String name, List<String> names) {
    if (!name.equals("br")) {
      lists.end();
    }
    if (BodyPolicy.isGroup(name)) {
      omissions.unwrap(element, line);
      pieces.add(new Piece.Begin("div", Map.of(), line));
      names.add("div");
      return;
    }
    preformatted += name.equals("pre") ? 1 : 0;
    begin(name, element, names);
  }

  private void begin(String name, Element element, List<String> names) {
    pieces.add(new Piece.Begin(name, attributes.of(element, line), line));
    if (!name.equals("br") && !name.equals("hr")) {
      names.add(name);
    }
  }

  private void image(Element element) {
    Map<String, String> kept = attributes.of(element, line);
    if (!kept.containsKey("src") && kept.getOrDefault("alt", "").isBlank()) {
      omissions.refuse(element, "an image without an address or a description", line);
    } else {
      endWordListUnlessInItem();
      pieces.add(new Piece.Begin("img", kept, line));
    }
  }

  private void endWordListUnlessInItem() {
    if (!begun.hasWordItem()) {
      lists.end();
    }
  }

  private FilterResult text(TextNode words) {
    Element parent = words.parent();
    if (words.isBlank() && preformatted == 0) {
      blank();
      return FilterResult.CONTINUE;
    }
    if (parent != null && above.contains(parent)) {
      int last = SourceExtent.lastLine(words, line);
      losses.addText("text", words.text().strip(), "stands outside the article", line, last);
      return FilterResult.CONTINUE;
    }
    endWordListUnlessInItem();
    int at = line;
    for (String piece : words.getWholeText().split("(?<=\n)", -1)) {
      if (!piece.isEmpty()) {
        pieces.add(new Piece.Text(Characters.clean(piece), at, preformatted > 0));
      }
      at++;
    }
    return FilterResult.CONTINUE;
  }

  private void blank() {
    if (begun.last().filter(this::isWithin).isPresent()) {
      pieces.add(new Piece.Text(" ", line, false));
    }
  }

  private boolean isWithinHeading() {
    return begun.has(Set.of("h1", "h2", "h3", "h4", "h5", "h6", "th"));
  }

  private boolean isWithinLink(String name) {
    return name.equals("a") || begun.has(Set.of("a"));
  }
}
