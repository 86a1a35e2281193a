package dev.dateline.render;

import java.nio.charset.StandardCharsets;

/** Reads what is done for the label that the law wants at its beginning (28 CFR 5.402). */
final class DisclosureCheck {
  private DisclosureCheck() {}

  /**
   * Passes a page whose label is the whole text of an element between the beginning of its body and
   * its headline.
   *
   * @throws IllegalStateException for each other page
   */
  static void require(byte[] page, String wanted) {
    String html = new String(page, StandardCharsets.UTF_8);
    int body = html.indexOf("<body");
    int headline = html.indexOf("<h1", Math.max(body, 0));
    int label = html.indexOf(">" + Html.escaped(wanted) + "</", Math.max(body, 0));
    require(body >= 0 && headline >= 0 && label >= 0 && label <= headline);
  }

  /**
   * Passes what has its label at the beginning.
   *
   * @throws IllegalStateException if it has not
   */
  static void require(boolean begins) {
    if (!begins) {
      throw new IllegalStateException(
          "The page does not show its disclosure before the headline; it must not be published.");
    }
  }
}
