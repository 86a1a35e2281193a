package dev.dateline.intake.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What each open element of the source began of the body; the nearest alone are asked. */
final class Begun {
  private static final int NEAREST = 30;
  private final Deque<By> open = new ArrayDeque<>();

  /**
   * What an element of the source began.
   *
   * @param elements in their order, by their names
   */
  record By(Element element, List<String> elements, boolean wordItem) {}

  void add(Element element, List<String> elements, boolean wordItem) {
    open.push(new By(element, elements, wordItem));
  }

  boolean isLast(Element element) {
    return last().filter(element::equals).isPresent();
  }

  Optional<Element> last() {
    return Optional.ofNullable(open.peek()).map(By::element);
  }

  By end() {
    return open.pop();
  }

  boolean hasWordItem() {
    return open.stream().limit(NEAREST).anyMatch(By::wordItem);
  }

  boolean has(Set<String> elements) {
    return open.stream()
        .limit(NEAREST)
        .anyMatch(by -> by.elements().stream().anyMatch(elements::contains));
  }
}
