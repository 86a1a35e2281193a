package dev.dateline.render;

import java.util.Iterator;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Writes what the sanitizer lets through, as an author would: a block on each line. */
final class HarmlessHtml implements HtmlStreamEventReceiver {
  private final StringBuilder out = new StringBuilder();

  String html() {
    return out.toString().strip();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    out.append('<').append(element);
    for (Iterator<String> each = attributes.iterator(); each.hasNext(); ) {
      out.append(' ').append(each.next()).append("=\"");
      escape(each.next());
      out.append('"');
    }
    out.append('>');
    if (Tag.named(element).filter(tag -> tag.sort() == Tag.Sort.STRUCTURE).isPresent()) {
      out.append('\n');
    }
  }

  @Override
  public void closeTag(String element) {
    Tag.Sort sort = Tag.named(element).orElse(Tag.DIV).sort();
    if (sort != Tag.Sort.VOID) {
      out.append("</").append(element).append('>');
    }
    if (sort != Tag.Sort.VOID && sort != Tag.Sort.INLINE) {
      out.append('\n');
    }
  }

  @Override
  public void text(String text) {
    escape(text);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      BodyPolicy.escape(text.charAt(i), out);
    }
  }
}
