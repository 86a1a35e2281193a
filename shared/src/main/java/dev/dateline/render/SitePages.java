package dev.dateline.render;

import dev.dateline.release.Body;
import dev.dateline.release.Language;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Pages of the site that belong to no newsroom. */
public final class SitePages {
  /** The site leads from there to the front page of the newsroom in whose folder it is. */
  private static final String FRONT_OF_THE_FOLDER = "./~";

  private SitePages() {}

  /** Returns the Content-Security-Policy that stands in each page, as a header says it. */
  public static String contentSecurityPolicy() {
    return Stylesheet.OF_ALL_PAGES.policy() + "; frame-ancestors 'none'";
  }

  /** Renders what the site shows where nothing is. */
  public static String notFound() {
    return notFound(FRONT_OF_THE_FOLDER);
  }

  /** Renders what a link shows that leads to no preview, or no longer to one. */
  public static String noPreview() {
    return notFound(null);
  }

  private static String notFound(@Nullable String front) {
    return new String(NoticePage.notFound(Words.english(), front), StandardCharsets.UTF_8);
  }

  /**
   * Renders the explanation of a problem type.
   *
   * @param markdown begins with its title as {@code # Title}
   */
  public static String problem(String markdown) {
    Words words = Words.english();
    String[] parts = markdown.split("\\R", 2);
    String title = parts[0].replaceFirst("^#\\s*", "");
    Frame frame = new Frame(new Language(words.language()), title, null, null, null, null, words);
    Html html = frame.begin().markup("<article>\n<header class=\"head\">\n<h1>").text(title);
    html.markup("</h1>\n</header>\n<div class=\"text\">\n<div class=\"body\">\n");
    Body body = new Body(Body.Format.MARKDOWN, parts[1]);
    BodyWriter.write(BodyPolicy.partsOf(body), null, words, html);
    html.markup("</div>\n</div>\n</article>\n");
    frame.beginFooter(html);
    return new String(frame.end(html), StandardCharsets.UTF_8);
  }
}
