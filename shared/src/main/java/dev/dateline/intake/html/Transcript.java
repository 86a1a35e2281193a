package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.render.BodyPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Writes down what of an article may be shown, and names all that may not. */
final class Transcript implements NodeFilter {
  private static final Set<String> WITHOUT_WORDS =
      Set.of("source", "track", "param", "col", "colgroup", "wbr", "html", "head", "body", "#root");

  private final Element article;
  private final Set<Element> above = Collections.newSetFromMap(new IdentityHashMap<>());
  private final AttributesKept attributes;
  private final Emphasis emphasis;
  private final StyleSheet styles;
  private final Losses losses;
  private final List<Piece> pieces = new ArrayList<>();

  /** What each open element of the source began, in order. */
  private final Deque<Began> open = new ArrayDeque<>();

  private @Nullable String wordList;
  private int preformatted;
  private int line = 1;

  private record Began(Element element, List<String> elements, boolean wordItem) {}

  private Transcript(Element article, Optional<String> address, StyleSheet styles, Losses losses) {
    this.article = article;
    this.attributes = new AttributesKept(address, losses);
    this.emphasis = new Emphasis();
    this.styles = styles;
    this.losses = losses;
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
    transcript.endWordList();
    return transcript.pieces;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    line = Places.line(node, line);
    return switch (node) {
      case Element element -> begin(element);
      case CDataNode words -> text(words);
      case TextNode words -> text(words);
      case Comment comment -> comment(comment);
      case DataNode data -> FilterResult.CONTINUE;
      default -> other(node);
    };
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!open.isEmpty() && node.equals(open.element().element())) {
      Began began = open.pop();
      if (!began.wordItem()) {
        endWordListWithin(began);
      }
      began.elements().reversed().forEach(name -> pieces.add(new Piece.End(name)));
      preformatted -= began.elements().contains("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult other(Node node) {
    if (node.nodeName().equals("#declaration")) {
      losses.sum("<?…>", "an instruction for another program", line);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    String name = element.normalName();
    if (element.equals(article) || above.contains(element)) {
      attributes.report(element, line);
      open.push(new Began(element, List.of(), false));
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
    Places.Extent extent = Places.extent(element, line);
    if (extent.text().isEmpty()) {
      losses.add(named(element) + quoted(element.data()), reason, line);
    } else {
      losses.addText(named(element), extent.text(), reason, line, extent.lastLine());
    }
    return FilterResult.SKIP_ENTIRELY;
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

  private FilterResult take(Element element, Style style) {
    String name = element.normalName();
    if (name.equals("img") || name.equals("image")) {
      image(element);
      open.push(new Began(element, List.of(), false));
      return FilterResult.CONTINUE;
    }
    WordItem item = WordItem.of(element, style).orElse(null);
    List<String> begun = new ArrayList<>();
    if (item != null) {
      beginWordItem(item, element, begun);
    } else if (BodyPolicy.isGroup(name) || isBlock(name)) {
      beginBlock(element, name, begun);
    } else if (BodyPolicy.allows(name) && !emphasis.isUndone(name, style)) {
      begin(name, element, begun);
    } else {
      unwrap(element);
    }
    for (String stress : emphasis.of(element, style, isWithinHeading(), isWithinLink(name))) {
      pieces.add(new Piece.Begin(stress, Map.of(), line));
      begun.add(stress);
    }
    open.push(new Began(element, begun, item != null));
    return FilterResult.CONTINUE;
  }

  private static boolean isBlock(String name) {
    return BodyPolicy.allows(name) && !BodyPolicy.isInline(name);
  }

  private void beginBlock(Element element, String name, List<String> begun) {
    if (!name.equals("br")) {
      endWordList();
    }
    if (BodyPolicy.isGroup(name)) {
      losses.sum("<" + name + ">", "its content is in the body without it", line);
      attributes.report(element, line);
      pieces.add(new Piece.Begin("div", Map.of(), line));
      begun.add("div");
      return;
    }
    preformatted += name.equals("pre") ? 1 : 0;
    begin(name, element, begun);
  }

  private void begin(String name, Element element, List<String> begun) {
    pieces.add(new Piece.Begin(name, attributes.of(element, line), line));
    if (!name.equals("br") && !name.equals("hr")) {
      begun.add(name);
    }
  }

  private void unwrap(Element element) {
    String name = element.normalName();
    attributes.report(element, line);
    if (!WITHOUT_WORDS.contains(name) || name.equals("source")) {
      losses.sum("<" + shortName(element) + ">", "its content is in the body without it", line);
    }
  }

  private void image(Element element) {
    Map<String, String> kept = attributes.of(element, line);
    if (!kept.containsKey("src") && kept.getOrDefault("alt", "").isBlank()) {
      losses.add(named(element), "an image without an address or a description", line);
    } else {
      endWordListUnlessInItem();
      pieces.add(new Piece.Begin("img", kept, line));
    }
  }

  private void beginWordItem(WordItem item, Element element, List<String> begun) {
    if (!item.list().equals(wordList)) {
      endWordList();
      wordList = item.list();
      pieces.add(new Piece.Begin(item.list(), item.attributes(), line));
    }
    if (item.level() > 1) {
      losses.sum("levels of a list", "the items of all levels stand in one list", line);
    }
    attributes.report(element, line);
    pieces.add(new Piece.Begin("li", Map.of(), line));
    begun.add("li");
  }

  private void endWordListUnlessInItem() {
    if (open.stream().limit(30).noneMatch(Began::wordItem)) {
      endWordList();
    }
  }

  private void endWordListWithin(Began began) {
    if (began.elements().stream().anyMatch(Transcript::isBlock)) {
      endWordListUnlessInItem();
    }
  }

  private void endWordList() {
    if (wordList != null) {
      pieces.add(new Piece.End(wordList));
      wordList = null;
    }
  }

  private FilterResult text(TextNode words) {
    Element parent = words.parent();
    if (words.isBlank() && preformatted == 0) {
      blank();
      return FilterResult.CONTINUE;
    }
    if (parent != null && above.contains(parent)) {
      int last = Places.lastLine(words, line);
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
    if (!open.isEmpty() && isWithin(open.element().element())) {
      pieces.add(new Piece.Text(" ", line, false));
    }
  }

  private FilterResult comment(Comment comment) {
    String text = comment.getData().strip();
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
    return FilterResult.CONTINUE;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(150, text.length()));
  }

  private boolean isWithinHeading() {
    return isOpen(Set.of("h1", "h2", "h3", "h4", "h5", "h6", "th"));
  }

  private boolean isWithinLink(String name) {
    return name.equals("a") || isOpen(Set.of("a"));
  }

  private boolean isOpen(Set<String> names) {
    Set<String> seen = new HashSet<>();
    open.stream().limit(30).forEach(began -> seen.addAll(began.elements()));
    seen.retainAll(names);
    return !seen.isEmpty();
  }
}
