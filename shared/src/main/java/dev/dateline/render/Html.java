package dev.dateline.render;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.dateline.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML: markup from constants only, all other text escaped.
 *
 * <p>Example: {@code html.markup("<h1>").text(headline).markup("</h1>")}.
 */
final class Html {
  private final StringBuilder out;
  private final String wordsOpen;
  private final String wordsClose;

  private Html(StringBuilder out, String wordsOpen, String wordsClose) {
    this.out = out;
    this.wordsOpen = wordsOpen;
    this.wordsClose = wordsClose;
  }

  /** Writes a page whose own words are in the language of the page. */
  static Html withoutForeignWords() {
    return new Html(new StringBuilder(16_384), "", "");
  }

  /** Writes a page whose own words are in another language than the page, and say so. */
  static Html withWordsIn(Words words) {
    return new Html(
        new StringBuilder(16_384),
        "<span lang=\"" + escaped(words.language()) + "\" dir=\"ltr\">",
        "</span>");
  }

  /** Writes markup; Error Prone refuses what is not a constant. */
  Html markup(@CompileTimeConstant final String markup) {
    out.append(markup);
    return this;
  }

  /**
   * Writes the beginning of an element without its closing bracket, so that attributes can follow.
   */
  Html begin(Tag tag) {
    out.append('<').append(tag.written());
    return this;
  }

  Html end(Tag tag) {
    out.append("</").append(tag.written()).append('>');
    return this;
  }

  /** Writes an author's text. */
  Html text(String text) {
    escape(text, out);
    return this;
  }

  /** Writes a word of ours, marked with its language where the page has another one. */
  Html word(String word) {
    out.append(wordsOpen);
    escape(word, out);
    out.append(wordsClose);
    return this;
  }

  /** Writes {@code name="value"} after a blank, and nothing without a value. */
  Html attribute(@CompileTimeConstant final String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append("=\"");
      escape(value, out);
      out.append('"');
    }
    return this;
  }

  /** Writes what another one has written. */
  Html append(Html other) {
    out.append(other.out);
    return this;
  }

  /** Writes the style sheet: the only text that is not escaped, and ours. */
  Html style(Stylesheet sheet) {
    out.append(sheet.text());
    return this;
  }

  /** Writes a tree as JSON in which no end of an element can stand. */
  Html data(Map<String, Object> tree) {
    out.append(Json.write(tree).replace("<", "\\u003c"));
    return this;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Returns a text as it stands in what this class writes. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    escape(text, escaped);
    return escaped.toString();
  }

  private static void escape(String text, StringBuilder out) {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
          };
      if (entity != null) {
        out.append(text, written, i).append(entity);
        written = i + 1;
      }
    }
    out.append(text, written, text.length());
  }
}
