package dev.dateline.intake.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What editors left in a document for each other: deletions, comments, and the references to these.
 *
 * <p>Struck words are taken for deletions, whatever the tool that struck them: the headline, the
 * quotes, the feeds and every other rendition that is plain text would show them as valid.
 */
final class EditorsMark {
  private static final Set<String> COMMENTS_OF_WORD =
      Set.of(
          "msocommenttext",
          "msocommentsubject",
          "msocommentreference",
          "msocomtxt",
          "msocomanchor",
          "msocomoff");
  private static final Pattern OF_A_COMMENT =
      Pattern.compile("(?i)#(?:cmnt(?:_ref)?|_msocom_|_msoanchor_)\\d{1,9}");
  private static final Pattern BACK_FROM_A_COMMENT =
      Pattern.compile("(?i)#(?:cmnt_ref|_msoanchor_)\\d{1,9}");
  private static final Set<String> STRUCK = Set.of("s", "strike");
  private static final Set<String> OF_COMMENTS = Set.of("p", "div", "li");
  private static final int DEEPEST_REFERENCE = 8;

  private EditorsMark() {}

  /** Returns why an element is not for the public, if editors marked it so. */
  static Optional<String> on(Element element, Style style) {
    if (element.normalName().equals("del") || has(element, Set.of("msodel"))) {
      return Optional.of("deleted by its editors, so it must not become public");
    }
    if (STRUCK.contains(element.normalName()) || style.isStruck()) {
      return Optional.of(
          "struck through, which plain text such as a headline, a quote or a feed could not show");
    }
    if (style.isOfComment() || has(element, COMMENTS_OF_WORD) || isReference(element)) {
      return Optional.of("a comment of the editors, so it must not become public");
    }
    boolean comment = OF_COMMENTS.contains(element.normalName()) && isComment(element);
    return comment
        ? Optional.of("a comment of the editors, so it must not become public")
        : Optional.empty();
  }

  private static boolean has(Element element, Set<String> classes) {
    return element.hasAttr("class")
        && element.classNames().stream().anyMatch(name -> classes.contains(lower(name)));
  }

  private static boolean isReference(Element element) {
    return element.normalName().equals("a")
        && OF_A_COMMENT.matcher(element.attr("href").strip()).matches();
  }

  /** A comment at the foot begins with the link that leads back, and has no other. */
  private static boolean isComment(Element element) {
    Node at = element;
    for (int depth = 0; depth < DEEPEST_REFERENCE && at instanceof Element inner; depth++) {
      if (BACK_FROM_A_COMMENT.matcher(inner.attr("href").strip()).matches()) {
        Elements links = element.select("a[href^=#cmnt_ref],a[href^=#_msoanchor_]");
        return links.size() == 1 && element.selectFirst("h1,h2,article,main") == null;
      }
      at = first(inner);
    }
    return false;
  }

  private static @Nullable Node first(Element element) {
    Node at = element.firstChild();
    while (at instanceof Comment || (at instanceof TextNode words && words.isBlank())) {
      at = at.nextSibling();
    }
    return at;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
