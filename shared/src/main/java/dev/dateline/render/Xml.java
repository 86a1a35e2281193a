package dev.dateline.render;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML 1.0: markup from constants only, all other text escaped. What XML forbids becomes
 * U+FFFD. Loads no parser, which a cold start would pay for.
 */
final class Xml {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(16_384);

  private Xml() {}

  /** Begins a document whose epoch stands in a comment. */
  static Xml of(EpochLine epoch) {
    Xml xml = new Xml().markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- ");
    xml.out.append(epoch.text());
    return xml.markup(" -->\n");
  }

  /** Writes markup; Error Prone refuses what is not a constant. */
  Xml markup(@CompileTimeConstant final String markup) {
    out.append(markup);
    return this;
  }

  Xml text(String text) {
    escape(text, false, out);
    return this;
  }

  /** Writes {@code name="value"} after a blank, and nothing without a value. */
  Xml attribute(@CompileTimeConstant final String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append("=\"");
      escape(value, true, out);
      out.append('"');
    }
    return this;
  }

  /** Writes an element that holds text alone, on a line of its own, and nothing without a text. */
  Xml element(@CompileTimeConstant final String name, @Nullable String text) {
    if (text != null) {
      out.append('<').append(name).append('>');
      escape(text, false, out);
      out.append("</").append(name).append(">\n");
    }
    return this;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a text as readers of XML get it. */
  static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      allowed.append(isForbidden(text, i) ? REPLACEMENT : text.charAt(i));
    }
    return allowed.toString();
  }

  /** Reads text as this class writes it between tags. */
  static String read(String written) {
    return written
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#13;", "\r")
        .replace("&amp;", "&");
  }

  private static void escape(String text, boolean inAttribute, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        default -> out.append(isForbidden(text, i) ? REPLACEMENT : c);
      }
    }
  }

  private static boolean isForbidden(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
  }
}
