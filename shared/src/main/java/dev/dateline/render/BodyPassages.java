package dev.dateline.render;

import dev.dateline.render.Tag.Sort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Reads the paragraphs, list items and rows of a body as plain text. */
final class BodyPassages {
  private static final String BETWEEN_CELLS = " | ";

  private final Words words;
  private final List<Passage> passages = new ArrayList<>();
  private final Deque<String> targets = new ArrayDeque<>();
  private Passage.Builder passage = new Passage.Builder();
  private int rows;
  private boolean afterCell;

  private BodyPassages(Words words) {
    this.words = words;
  }

  static List<Passage> of(BodyParts body, Words words) {
    BodyPassages reading = new BodyPassages(words);
    for (BodyParts.Part part : body.parts()) {
      switch (part) {
        case BodyParts.Begin(Tag tag, Map<String, String> attributes) ->
            reading.begin(tag, attributes);
        case BodyParts.End(Tag tag) -> reading.end(tag);
        case BodyParts.Text(String text) -> reading.passage.text(text);
      }
    }
    reading.endPassage();
    return reading.passages;
  }

  private void begin(Tag tag, Map<String, String> attributes) {
    if (tag == Tag.A) {
      targets.push(attributes.getOrDefault("href", ""));
    } else if (tag == Tag.IMG) {
      image(attributes.getOrDefault("alt", ""), attributes.getOrDefault("src", ""));
    } else if (tag == Tag.TR) {
      endBlock();
      rows++;
      afterCell = false;
    } else if (tag == Tag.TD || tag == Tag.TH) {
      passage.text(rows > 0 && afterCell ? BETWEEN_CELLS : " ");
      afterCell = true;
    } else if (tag.sort() != Sort.INLINE) {
      endBlock();
    }
  }

  private void end(Tag tag) {
    if (tag == Tag.A) {
      target(targets.isEmpty() ? "" : targets.pop());
    } else if (tag == Tag.TR && rows > 0) {
      rows--;
      endBlock();
    } else if (tag.sort() != Sort.INLINE) {
      endBlock();
    }
  }

  private void image(String alternative, String source) {
    boolean linked = targets.isEmpty() && !source.isEmpty();
    passage.text(linked && alternative.isBlank() ? words.image() : alternative);
    if (linked) {
      target(source);
    }
  }

  private void target(String address) {
    if (!address.isEmpty()) {
      passage.target(address);
    }
  }

  /** Ends the passage, or only the word where the passage is a row. */
  private void endBlock() {
    if (rows == 0) {
      endPassage();
    } else {
      passage.text(" ");
    }
  }

  private void endPassage() {
    passages.addAll(passage.build());
    passage = new Passage.Builder();
  }
}
