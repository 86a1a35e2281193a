package dev.dateline.intake.html;

import dev.dateline.release.Body;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.render.BodyPolicy;
import java.util.List;

/** The HTML of a body while it is written; what is longer than a body may be is refused. */
final class WrittenHtml {
  private final StringBuilder out = new StringBuilder();

  void begin(Piece.Begin begin) {
    out.append('<').append(begin.element());
    begin
        .attributes()
        .forEach(
            (name, value) -> {
              out.append(' ').append(name).append("=\"");
              value.chars().forEach(c -> BodyPolicy.escape((char) c, out));
              out.append('"');
            });
    out.append('>');
    limit(out.length());
  }

  void end(String element) {
    out.append("</").append(element).append('>');
  }

  void text(char c) {
    BodyPolicy.escape(c, out);
    limit(out.length());
  }

  void breaks(int count) {
    out.append("<br>".repeat(count));
  }

  void emptyCells(int count) {
    out.append("<td></td>".repeat(count));
  }

  /**
   * Returns what was written, as it may be shown.
   *
   * @throws InvalidRelease if that is more than a body may have
   */
  String harmless() {
    String html = BodyPolicy.harmless(out.toString());
    limit(html.length());
    return html;
  }

  private static void limit(int length) {
    if (length > Body.VALUE.longest()) {
      throw new InvalidRelease(
          "The text is too long for a release.",
          List.of(
              new Fault(
                  "#/body",
                  "With the emphasis and links that span its paragraphs it has more than %d characters."
                      .formatted(Body.VALUE.longest()))));
    }
  }
}
