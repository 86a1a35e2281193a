package dev.dateline.render;

import dev.dateline.render.Tag.Sort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a well-formed body, whatever the order of its parts.
 *
 * <p>Loose text becomes paragraphs, empty paragraphs vanish, headings begin at {@code h2}, and the
 * dateline runs into the first paragraph. Blocks that lie deeper than {@link #DEEPEST} are shown at
 * that depth: no text is lost. So whoever walks the result may call itself for each element.
 */
final class BodyShape {
  static final int DEEPEST = 8;
  private static final int MOST_INLINE = 20;
  private static final int MOST_OPEN = 300;
  private static final int FIRST_LEVEL = 2;

  private final int headingsMove;
  private final Deque<Open> open = new ArrayDeque<>();

  /** What stands in each element that is written and not ended, outermost last. */
  private final Deque<List<BodyNode>> inside = new ArrayDeque<>();

  private boolean owesOpening;

  private BodyShape(int headingsMove, boolean opens) {
    this.headingsMove = headingsMove;
    this.owesOpening = opens;
    inside.push(new ArrayList<>());
  }

  /**
   * Shapes a body.
   *
   * @param opens whether it has a dateline
   */
  static List<BodyNode> of(BodyParts body, boolean opens) {
    BodyShape shape = new BodyShape(FIRST_LEVEL - body.highestHeading(), opens);
    for (BodyParts.Part part : body.parts()) {
      switch (part) {
        case BodyParts.Begin(Tag tag, Map<String, String> attributes) ->
            shape.begin(tag, attributes);
        case BodyParts.End(Tag tag) -> shape.end(tag);
        case BodyParts.Text(String text) -> shape.text(text);
      }
    }
    shape.finish();
    return shape.inside.element();
  }

  /** An element that has begun. */
  private static final class Open {
    private final Tag tag;
    private final Map<String, String> attributes;

    /** Whether it stands in the page; a paragraph does as soon as it has something in it. */
    private boolean written;

    /** Whether it was left out for good. */
    private final boolean hidden;

    /** Whether loose text in it becomes paragraphs. */
    private boolean holdsParagraphs;

    private Open(Tag tag, Map<String, String> attributes, boolean hidden) {
      this.tag = tag;
      this.attributes = attributes;
      this.hidden = hidden;
      this.holdsParagraphs = tag == Tag.BLOCKQUOTE;
    }

    private Sort sort() {
      return hidden && tag.sort() != Sort.INLINE ? Sort.GROUP : tag.sort();
    }
  }

  private void begin(Tag tag, Map<String, String> attributes) {
    if (open.size() >= MOST_OPEN) {
      return;
    }
    switch (tag.sort()) {
      case VOID -> beginVoid(tag, attributes);
      case INLINE -> beginInline(tag, attributes);
      default -> beginBlock(tag, attributes);
    }
  }

  private void beginVoid(Tag tag, Map<String, String> attributes) {
    if (tag == Tag.HR) {
      endParagraph();
      leaveStructure();
      openingAlone();
      add(new BodyNode.Element(Tag.HR, Map.of(), List.of()));
    } else if (tag == Tag.IMG) {
      image(attributes);
    } else if (isInText()) {
      add(new BodyNode.Element(Tag.BR, Map.of(), List.of()));
    }
  }

  private void image(Map<String, String> attributes) {
    String source = attributes.get("src");
    String alternative = attributes.getOrDefault("alt", "");
    if (source == null || isOpen(Tag.A)) {
      text(alternative);
      return;
    }
    beginText();
    add(new BodyNode.Image(source, alternative));
  }

  private void beginInline(Tag tag, Map<String, String> attributes) {
    boolean nestedLink = tag == Tag.A && (isOpen(Tag.A) || !attributes.containsKey("href"));
    boolean hidden = nestedLink || inlineDepth() >= MOST_INLINE;
    Open element = new Open(tag, attributes, hidden);
    if (!hidden) {
      beginText();
      writeBegin(element);
    }
    open.push(element);
  }

  private void beginBlock(Tag tag, Map<String, String> attributes) {
    endParagraph();
    if (!tag.needsParent() && tag != Tag.DIV) {
      leaveStructure();
    }
    Open parent = open.peek();
    boolean misplaced =
        tag.needsParent() && (parent == null || parent.hidden || !tag.mayStandIn(parent.tag));
    boolean tooDeep = tag.nests() && depth() >= DEEPEST;
    Open element = new Open(tag, attributes, tag == Tag.DIV || misplaced || tooDeep);
    if (element.sort() == Sort.GROUP) {
      holdParagraphs();
    } else if (element.sort() != Sort.PARAGRAPH) {
      openingAlone();
      writeBegin(element);
    }
    open.push(element);
  }

  private void end(Tag tag) {
    for (Open element : open) {
      if (element.tag == tag) {
        endThrough(element);
        return;
      }
      boolean within = element.sort() == Sort.INLINE || element.sort() == Sort.PARAGRAPH;
      if (tag.sort() == Sort.INLINE && !within) {
        return;
      }
    }
  }

  private void text(String text) {
    if (isInText() || !isBlank(text)) {
      beginText();
      add(new BodyNode.Text(text));
    }
  }

  private void finish() {
    while (!open.isEmpty()) {
      endTop();
    }
    openingAlone();
  }

  /** Tells whether text would follow other text here. */
  private boolean isInText() {
    Open top = open.peek();
    if (top == null) {
      return false;
    }
    return switch (top.sort()) {
      case PARAGRAPH -> top.written;
      case INLINE -> true;
      case FLOW -> !top.holdsParagraphs;
      default -> false;
    };
  }

  /** Opens the paragraph that the following text needs. */
  private void beginText() {
    leaveStructure();
    if (open.isEmpty() || needsParagraph(open.element())) {
      open.push(new Open(Tag.P, Map.of(), false));
    }
    for (Open element : open) {
      if (element.sort() != Sort.PARAGRAPH && element.sort() != Sort.INLINE) {
        return;
      }
      if (element.sort() == Sort.PARAGRAPH && !element.written) {
        writeParagraph(element);
      }
    }
  }

  private boolean needsParagraph(Open top) {
    return switch (top.sort()) {
      case FLOW -> top.holdsParagraphs;
      case GROUP -> true;
      default -> false;
    };
  }

  private void writeParagraph(Open paragraph) {
    boolean first = paragraph.tag == Tag.P && open.stream().noneMatch(BodyShape::isShownBlock);
    if (!first) {
      openingAlone();
    }
    writeBegin(paragraph);
    if (owesOpening) {
      add(new BodyNode.Opening(false));
      owesOpening = false;
    }
  }

  private static boolean isShownBlock(Open element) {
    return element.sort() == Sort.FLOW || element.sort() == Sort.STRUCTURE;
  }

  private void openingAlone() {
    if (owesOpening) {
      add(new BodyNode.Element(Tag.P, Map.of(), List.of(new BodyNode.Opening(true))));
      owesOpening = false;
    }
  }

  /** Ends the paragraph and the emphasis in which a block begins. */
  private void endParagraph() {
    while (!open.isEmpty()
        && (open.element().sort() == Sort.INLINE || open.element().sort() == Sort.PARAGRAPH)) {
      endTop();
    }
  }

  /** Ends the lists and tables whose parts cannot hold what follows. */
  private void leaveStructure() {
    Optional<Open> nearest = open.stream().filter(e -> e.sort() != Sort.GROUP).findFirst();
    while (nearest.isPresent() && nearest.get().sort() == Sort.STRUCTURE) {
      endThrough(nearest.get());
      nearest = open.stream().filter(e -> e.sort() != Sort.GROUP).findFirst();
    }
  }

  private void holdParagraphs() {
    Optional<Open> flow = open.stream().filter(BodyShape::isShownBlock).findFirst();
    if (flow.isPresent()) {
      flow.get().holdsParagraphs = true;
    }
  }

  private void endThrough(Open element) {
    while (open.element() != element) {
      endTop();
    }
    endTop();
  }

  private void endTop() {
    Open element = open.pop();
    if (!element.written) {
      return;
    }
    Tag tag = element.tag;
    List<BodyNode> children = inside.pop();
    add(
        new BodyNode.Element(
            tag.isHeading() ? Tag.heading(tag.level() + headingsMove) : tag,
            element.attributes,
            children));
  }

  private void writeBegin(Open element) {
    element.written = true;
    inside.push(new ArrayList<>());
  }

  private void add(BodyNode node) {
    inside.element().add(node);
  }

  private boolean isOpen(Tag tag) {
    return open.stream().anyMatch(element -> element.tag == tag && element.written);
  }

  private long inlineDepth() {
    long depth = 0;
    for (Iterator<Open> top = open.iterator(); top.hasNext(); depth++) {
      if (top.next().sort() != Sort.INLINE) {
        return depth;
      }
    }
    return depth;
  }

  private long depth() {
    return open.stream().filter(element -> element.tag.nests() && element.written).count();
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
