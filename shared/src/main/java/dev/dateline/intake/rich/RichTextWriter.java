package dev.dateline.intake.rich;

import dev.dateline.intake.Losses;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes HTML element by element. */
final class RichTextWriter {
  private static final String NO_PLACE = "the text holds it by reference only";

  private final Losses losses = new Losses();
  private final Element whole = new Element("body");
  private Element current = whole;

  void open(String tag) {
    current = current.appendElement(tag);
  }

  void openLink(String href) {
    open("a");
    current.attr("href", href);
  }

  /** Closes what was opened last. */
  void close() {
    Element parent = current.parent();
    if (parent == null) {
      throw new IllegalStateException("nothing is open");
    }
    current = parent;
  }

  void line(String tag) {
    current.appendElement(tag);
  }

  /** Writes text whose line breaks are meant, within these elements, the outermost first. */
  void text(String text, List<String> marks) {
    marks.forEach(this::open);
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      current.appendText(text.substring(from, end));
      line("br");
      from = end + 1;
    }
    current.appendText(text.substring(from));
    marks.forEach(mark -> close());
  }

  /** Says that something is not in the text, such as {@code embedded-entry-block 4xYz}. */
  void lose(String type, String id) {
    losses.add((type + " " + id).strip(), NO_PLACE, null);
  }

  RichText written() {
    Document.OutputSettings settings = new Document.OutputSettings().prettyPrint(false);
    Document document = new Document("").outputSettings(settings);
    document.appendChild(whole);
    return new RichText(whole.html(), losses.list());
  }
}
