package dev.dateline.render;

import dev.dateline.render.Tag.Sort;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body as well-formed HTML, whatever the order of its parts.
 *
 * <p>Loose text becomes paragraphs, empty paragraphs vanish, headings begin at {@code h2}, images
 * become links, and the dateline runs into the first paragraph. Blocks that lie deeper than {@link
 * #DEEPEST} are shown at that depth: no text is lost.
 */
final class BodyWriter {
  static final int DEEPEST = 8;
  private static final int MOST_INLINE = 20;
  private static final int MOST_OPEN = 300;
  private static final int FIRST_LEVEL = 2;

  private final Html html;
  private final Words words;
  private final int headingsMove;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Html dateline;

  private BodyWriter(Html html, Words words, int headingsMove, @Nullable Html dateline) {
    this.html = html;
    this.words = words;
    this.headingsMove = headingsMove;
    this.dateline = dateline;
  }

  /**
   * Writes a body after its dateline.
   *
   * @param dateline ends without the dash
   */
  static void write(BodyParts body, @Nullable Html dateline, Words words, Html html) {
    BodyWriter writer = new BodyWriter(html, words, FIRST_LEVEL - body.highestHeading(), dateline);
    for (BodyParts.Part part : body.parts()) {
      switch (part) {
        case BodyParts.Begin(Tag tag, Map<String, String> attributes) ->
            writer.begin(tag, attributes);
        case BodyParts.End(Tag tag) -> writer.end(tag);
        case BodyParts.Text(String text) -> writer.text(text);
      }
    }
    writer.finish();
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
      datelineAlone();
      html.markup("<hr>\n");
    } else if (tag == Tag.IMG) {
      image(attributes);
    } else if (isInText()) {
      html.markup("<br>");
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
    html.markup("<a").attribute("href", source).markup(" rel=\"nofollow noopener\">");
    if (alternative.isBlank()) {
      html.word(words.image());
    } else {
      html.text(alternative);
    }
    html.markup("</a>");
  }

  private void beginInline(Tag tag, Map<String, String> attributes) {
    boolean nestedLink = tag == Tag.A && (isOpen(Tag.A) || !attributes.containsKey("href"));
    boolean hidden = nestedLink || inlineDepth() >= MOST_INLINE;
    Open element = new Open(tag, attributes, hidden);
    if (!hidden) {
      beginText();
      writeBegin(element, tag);
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
      datelineAlone();
      writeBegin(element, tag);
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
      html.text(text);
    }
  }

  private void finish() {
    while (!open.isEmpty()) {
      endTop();
    }
    datelineAlone();
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
    boolean first = paragraph.tag == Tag.P && open.stream().noneMatch(BodyWriter::isShownBlock);
    if (!first) {
      datelineAlone();
    }
    Tag tag = paragraph.tag;
    writeBegin(paragraph, tag.isHeading() ? Tag.heading(tag.level() + headingsMove) : tag);
    if (dateline != null) {
      html.append(dateline).markup(" \u2014 ");
      dateline = null;
    }
  }

  private static boolean isShownBlock(Open element) {
    return element.sort() == Sort.FLOW || element.sort() == Sort.STRUCTURE;
  }

  private void datelineAlone() {
    if (dateline != null) {
      html.markup("<p>").append(dateline).markup("</p>\n");
      dateline = null;
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
    Optional<Open> flow = open.stream().filter(BodyWriter::isShownBlock).findFirst();
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
    html.end(tag.isHeading() ? Tag.heading(tag.level() + headingsMove) : tag);
    if (tag == Tag.TABLE) {
      html.markup("</div>");
    }
    if (tag.sort() != Sort.INLINE) {
      html.markup("\n");
    }
  }

  private void writeBegin(Open element, Tag as) {
    element.written = true;
    if (as == Tag.TABLE) {
      html.markup("<div class=\"wide\" tabindex=\"0\">");
    }
    html.begin(as);
    Map<String, String> attributes = element.attributes;
    switch (as) {
      case A -> html.attribute("href", attributes.get("href")).markup(" rel=\"nofollow noopener\"");
      case ABBR -> html.attribute("title", attributes.get("title"));
      case OL -> html.attribute("start", attributes.get("start"));
      case TD, TH ->
          html.attribute("colspan", attributes.get("colspan"))
              .attribute("rowspan", attributes.get("rowspan"))
              .attribute("scope", attributes.get("scope"))
              .attribute("class", attributes.get("align"));
      default -> {}
    }
    html.attribute("lang", attributes.get("lang"))
        .attribute("dir", attributes.get("dir"))
        .markup(">");
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
