package dev.dateline.intake.html;

import dev.dateline.release.ReleaseContent;
import dev.dateline.release.TextRule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What a page says about itself, and which part of it is the article. */
final class Page {
  private static final String FURNITURE =
      "nav,body>header,body>footer,[role=navigation],#header,#footer,#nav,#menu,#sidebar,.header,.footer,.nav,.menu,.sidebar,.navbar";
  private static final String PROSE = "p,h1,h2,h3,h4,li,blockquote,pre";
  private static final int MOST_CONTAINERS = 200;
  private final Document document;
  private final StyleSheet styles;

  Page(Document document, StyleSheet styles) {
    this.document = document;
    this.styles = styles;
  }

  /** A text of the page's head and where it stands. */
  record Said(String text, int line, String by) {}

  /**
   * Returns the element that holds the article: the body where nothing says that there is more than
   * one.
   */
  Element article() {
    Element body = document.body();
    Element main = longest(body.select("main,[role=main]")).orElse(null);
    Element base = main == null ? body : main;
    Elements articles = base.select("article");
    if (articles.size() == 1 && main != null) {
      return main;
    }
    Element article = longest(articles).orElse(null);
    if (article != null && words(article) * 3 >= words(base)) {
      return article;
    }
    if (main != null) {
      return main;
    }
    return body.selectFirst(FURNITURE) == null ? body : densest(body);
  }

  private static Optional<Element> longest(Elements elements) {
    return elements.stream()
        .limit(MOST_CONTAINERS)
        .reduce((a, b) -> words(b) > words(a) ? b : a)
        .filter(element -> words(element) > 0);
  }

  private static int words(Element element) {
    return element.text().length();
  }

  /** Goes down from the body as long as one child has nearly all of the prose. */
  private static Element densest(Element body) {
    Map<Element, Integer> prose = new HashMap<>();
    for (Element paragraph : body.select(PROSE)) {
      int length = paragraph.ownText().length();
      for (Element at = paragraph; at != null && !at.equals(body); at = at.parent()) {
        prose.merge(at, length, Integer::sum);
      }
      prose.merge(body, length, Integer::sum);
    }
    Element at = body;
    while (true) {
      int all = prose.getOrDefault(at, 0);
      Optional<Element> child =
          at.children().stream()
              .filter(e -> prose.getOrDefault(e, 0) * 10L >= all * 8L && !e.is(PROSE + ",ul,ol"))
              .findFirst();
      if (all == 0 || child.isEmpty()) {
        return at;
      }
      at = child.get();
    }
  }

  /**
   * Returns the title that the page gives the article, best first: og:title, JSON-LD, h1, title.
   */
  Optional<Said> title(Element article) {
    return meta("og:title", ReleaseContent.HEADLINE)
        .or(() -> structured("headline").filter(said -> fits(said, ReleaseContent.HEADLINE)))
        .or(() -> headingOutside(article))
        .or(() -> titleElement().filter(said -> fits(said, ReleaseContent.HEADLINE)));
  }

  /** Returns the first description that a summary may be. */
  Optional<Said> description() {
    return meta("og:description", ReleaseContent.SUMMARY)
        .or(() -> meta("description", ReleaseContent.SUMMARY));
  }

  private static boolean fits(Said said, TextRule rule) {
    return rule.faultOf(said.text()).isEmpty();
  }

  /** Returns the language of the page as its author wrote it. */
  Optional<Said> language() {
    Element html = document.selectFirst("html[lang],body[lang]");
    return Optional.ofNullable(html)
        .map(e -> new Said(e.attr("lang").strip(), SourceExtent.line(e, 1), e.normalName()))
        .filter(said -> !said.text().isEmpty());
  }

  /** Returns the address of the page, with which its relative links begin. */
  Optional<String> address() {
    return attribute("base[href]", "href")
        .or(() -> attribute("link[rel=canonical]", "href"))
        .or(() -> metas("og:url").map(Said::text).findFirst())
        .filter(Page::isAddress);
  }

  /** Whether relative links may begin with a text. */
  static boolean isAddress(String url) {
    return url.matches("(?i)https?://\\S{1,2000}");
  }

  private Optional<String> attribute(String selector, String name) {
    return Optional.ofNullable(document.selectFirst(selector)).map(e -> e.attr(name).strip());
  }

  /** Returns a member of the first article that the page describes in JSON-LD. */
  Optional<Said> structured(String member) {
    return LinkedData.of(document, member);
  }

  private Optional<Said> meta(String name, TextRule rule) {
    return metas(name).filter(said -> fits(said, rule)).findFirst();
  }

  private Stream<Said> metas(String name) {
    return document.select("meta[content]").stream()
        .filter(meta -> name.equals(lower(meta, "property")) || name.equals(lower(meta, "name")))
        .map(
            meta ->
                new Said(
                    Characters.clean(meta.attr("content")).strip(),
                    SourceExtent.line(meta, 1),
                    name))
        .filter(said -> !said.text().isEmpty());
  }

  private static String lower(Element meta, String attribute) {
    return meta.attr(attribute).toLowerCase(Locale.ROOT);
  }

  private Optional<Said> headingOutside(Element article) {
    return HeadingOutside.of(document, article, styles)
        .map(h1 -> new Said(h1.text(), SourceExtent.line(h1.element(), 1), "h1"));
  }

  /** The name of the site stands behind a bar, or not at all. */
  private Optional<Said> titleElement() {
    Element title = document.head().selectFirst("title");
    if (title == null || title.text().isBlank()) {
      return Optional.empty();
    }
    String text = title.text().split("\\h[|·»]\\h", 2)[0].strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Said(text, SourceExtent.line(title, 1), "title"));
  }
}
