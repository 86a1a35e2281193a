package dev.dateline.intake.html;

import dev.dateline.release.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what WordPress says of a post that it shows to nobody but its authors. */
final class UnpublishedPost {
  private static final List<String> STATES =
      List.of("status-draft", "status-pending", "status-future", "status-private");

  private UnpublishedPost() {}

  /** Returns an error that stops publication, if the article of a page is not published there. */
  static Optional<Finding> in(Document document, Element article) {
    List<Element> articles = document.select("article");
    Stream<Element> around = Stream.concat(Stream.of(article), article.parents().stream());
    return Stream.concat(around, articles.size() == 1 ? articles.stream() : Stream.empty())
        .flatMap(element -> STATES.stream().filter(element::hasClass))
        .findFirst()
        .map(
            state ->
                new Finding(
                    "DRAFT",
                    Finding.Level.ERROR,
                    "The page calls this post no published one, '%s'. Send the release again once it may go out; or publish with an override that says who released it."
                        .formatted(state),
                    "#"));
  }
}
