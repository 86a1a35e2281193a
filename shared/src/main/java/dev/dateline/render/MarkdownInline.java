package dev.dateline.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes what stands within a line of Markdown: emphasis, code, links, forced line breaks. */
final class MarkdownInline {
  private static final Set<String> ALL_MARKS = Set.of("**", "*", "~~", "`");

  private final Words words;

  MarkdownInline(Words words) {
    this.words = words;
  }

  String of(List<BodyNode> nodes) {
    return of(nodes, Set.of());
  }

  /** Writes a line; what is emphasised already with one of these marks is not marked again. */
  private String of(List<BodyNode> nodes, Set<String> marks) {
    List<MarkdownText.Piece> pieces = new ArrayList<>();
    nodes.forEach(node -> add(node, marks, pieces));
    return MarkdownText.joined(pieces);
  }

  private void add(BodyNode node, Set<String> marks, List<MarkdownText.Piece> pieces) {
    switch (node) {
      case BodyNode.Text(String text) -> pieces.add(piece(MarkdownText.escaped(text)));
      case BodyNode.Opening opening -> {}
      case BodyNode.Image(String source, String alternative) -> {
        String text = alternative.isBlank() ? words.image() : alternative;
        pieces.add(piece(MarkdownText.link(MarkdownText.escaped(text), source)));
      }
      case BodyNode.Element element -> add(element, marks, pieces);
    }
  }

  private void add(BodyNode.Element element, Set<String> marks, List<MarkdownText.Piece> pieces) {
    switch (element.tag()) {
      case BR -> pieces.add(piece("\n"));
      case B, STRONG -> addMarked("**", element, marks, pieces);
      case I, EM, CITE -> addMarked("*", element, marks, pieces);
      case DEL, S -> addMarked("~~", element, marks, pieces);
      case CODE, KBD -> {
        String code = BodyBlocks.asItIs(element);
        String plain = MarkdownText.escaped(code);
        pieces.add(
            marks.contains("`")
                ? piece(plain)
                : new MarkdownText.Piece("", MarkdownText.code(code), plain));
      }
      case Q -> addBetween("“", element, "”", marks, pieces);
      case A ->
          pieces.add(
              piece(MarkdownText.link(of(element.children(), marks), element.attribute("href"))));
      default -> {
        String around = BodyBlocks.isBlock(element.tag()) ? " " : "";
        addBetween(around, element, around, marks, pieces);
      }
    }
  }

  private void addBetween(
      String before,
      BodyNode.Element element,
      String after,
      Set<String> marks,
      List<MarkdownText.Piece> pieces) {
    pieces.add(piece(before));
    element.children().forEach(child -> add(child, marks, pieces));
    pieces.add(piece(after));
  }

  private void addMarked(
      String mark, BodyNode.Element element, Set<String> marks, List<MarkdownText.Piece> pieces) {
    Set<String> within = new HashSet<>(marks);
    if (within.add(mark)) {
      pieces.add(
          new MarkdownText.Piece(
              mark, of(element.children(), within), of(element.children(), ALL_MARKS)));
    } else {
      addBetween("", element, "", marks, pieces);
    }
  }

  private static MarkdownText.Piece piece(String text) {
    return new MarkdownText.Piece("", text, text);
  }
}
