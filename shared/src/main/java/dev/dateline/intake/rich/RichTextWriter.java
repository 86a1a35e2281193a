package dev.dateline.intake.rich;

import dev.dateline.intake.CleanText;
import dev.dateline.intake.Losses;
import dev.dateline.release.Loss;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes HTML element by element. */
final class RichTextWriter {
  private static final String NO_PLACE =
      "a text has no place for it; put it into the release itself";
  private static final String UNWRAPPED = "its words are in the text without it";
  private static final String UNMARKED = "its words are in the text without that mark";

  private final Losses losses = new Losses();
  private final Element whole = new Element("body");
  private Element current = whole;

  /** How much there is to read so far. */
  private int length;

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
  void text(String written, List<String> marks) {
    CleanText clean = CleanText.of(written, "body");
    if (!clean.findings().isEmpty()) {
      losses.sum("characters that are none", "taken out, or read as those of Windows-1252", 1);
    }
    String text = clean.value();
    length += text.strip().length();
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

  /** Writes a picture, of which a page has a link, and the words below it. */
  void picture(String url, String alternative, String caption) {
    length++;
    open("p");
    current.appendElement("img").attr("src", url).attr("alt", alternative);
    close();
    if (!caption.isBlank()) {
      open("p");
      text(caption, List.of());
      close();
    }
  }

  /** Names what is not in the text, such as {@code image tram.jpg}. */
  void lose(String type, String id) {
    losses.add((type + " " + id).strip(), NO_PLACE, null);
  }

  /**
   * Names a part that a page has not, such as {@code embedded-entry-block 4xYz}; what {@code
   * inside} writes of it stays.
   */
  void unwrap(String type, String id, Runnable inside) {
    int before = length;
    boolean outside = current.equals(whole);
    if (outside) {
      open("div");
    }
    Element group = current;
    inside.run();
    boolean kept = length > before;
    if (outside) {
      close();
    }
    if (kept) {
      losses.add((type + " " + id).strip(), UNWRAPPED, null);
      return;
    }
    lose(type, id);
    if (outside) {
      group.remove();
    }
  }

  /** Counts a mark of words that a page does not have. */
  void unmark(String mark) {
    losses.sum("mark '%s'".formatted(mark), UNMARKED, 1);
  }

  RichText written() {
    Document.OutputSettings settings = new Document.OutputSettings().prettyPrint(false);
    Document document = new Document("").outputSettings(settings);
    document.appendChild(whole);
    // The lines of a text within JSON are no lines of what came in.
    List<Loss> named =
        losses.list().stream().map(loss -> new Loss(loss.what(), loss.reason(), null)).toList();
    return new RichText(whole.html(), named);
  }
}
