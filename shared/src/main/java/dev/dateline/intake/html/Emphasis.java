package dev.dateline.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the emphasis that word processors write as styles. */
final class Emphasis {
  private static final Set<String> STRONG = Set.of("b", "strong");
  private static final Set<String> STRESSED = Set.of("i", "em", "cite");
  private static final Set<String> CONTAINERS =
      Set.of("body", "table", "tbody", "thead", "tr", "ul", "ol", "dl", "img", "br", "hr");

  /** Google Docs wraps what is copied in a {@code b} that is not bold. */
  boolean isUndone(String name, Style style) {
    return (STRONG.contains(name) && style.isOfNormalWeight())
        || (STRESSED.contains(name) && style.isUpright());
  }

  /** Returns the elements that say what the style of an element says, outermost first. */
  List<String> of(Element element, Style style, boolean inHeading, boolean inLink) {
    String name = element.normalName();
    List<String> found = new ArrayList<>();
    if (style.equals(Style.NONE) || CONTAINERS.contains(name)) {
      return found;
    }
    boolean heading = inHeading || name.matches("h[1-6]|th");
    if (style.isBold() && !heading && !STRONG.contains(name)) {
      found.add("strong");
    }
    if (style.isItalic() && !STRESSED.contains(name)) {
      found.add("em");
    }
    if (style.isUnderlined() && !inLink && !name.matches("u|ins")) {
      found.add("u");
    }
    if (name.equals("span") && (style.isRaised() || style.isLowered())) {
      found.add(style.isRaised() ? "sup" : "sub");
    }
    return found;
  }
}
