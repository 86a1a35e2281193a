package dev.dateline.render;

import dev.dateline.release.Body;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** Takes out of Markdown or HTML what may stand on a page. */
final class BodyPolicy {
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:).+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
  private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

  /** Elements that mean no more to a page than that a paragraph ends. */
  private static final String[] GROUPS =
      ("address article aside center details dir div fieldset figcaption figure footer form header"
              + " legend main nav optgroup option section summary")
          .split(" ", -1);

  private static final AttributePolicy WHOLE =
      (element, name, value) -> LINK.matcher(value).matches() ? value : null;

  private static final PolicyFactory HARMLESS = harmless(WHOLE);
  private static final PolicyFactory WITH_LINKS_AS_WRITTEN =
      harmless(AttributePolicy.IDENTITY_ATTRIBUTE_POLICY);

  private BodyPolicy() {}

  /** Reads a body; time and stack stay in proportion to its length, whatever it holds. */
  static BodyParts partsOf(Body body) {
    return partsOf(body, HARMLESS);
  }

  /** Reads a body with links that lead nowhere, which no page has. */
  static BodyParts partsAsWritten(Body body) {
    return partsOf(body, WITH_LINKS_AS_WRITTEN);
  }

  private static BodyParts partsOf(Body body, PolicyFactory policy) {
    String html =
        switch (body.format()) {
          case MARKDOWN -> Markdown.html(body.value());
          case HTML -> body.value();
        };
    Collector collector = new Collector();
    HtmlSanitizer.sanitize(html, policy.apply(collector), FirstOfEachAttribute::new);
    return new BodyParts(collector.parts, collector.highestHeading);
  }

  private static PolicyFactory harmless(AttributePolicy links) {
    return new HtmlPolicyBuilder()
        .allowElements(Stream.of(Tag.values()).map(Tag::written).toArray(String[]::new))
        .allowElements((element, attributes) -> "div", GROUPS)
        .allowUrlProtocols("http", "https", "mailto", "tel")
        .allowAttributes("href")
        .matching(links)
        .onElements("a")
        .allowAttributes("src")
        .matching(WHOLE)
        .onElements("img")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("title")
        .onElements("abbr")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol")
        .allowAttributes("colspan", "rowspan")
        .matching(SPAN)
        .onElements("td", "th")
        .allowAttributes("align")
        .matching(true, "left", "center", "right")
        .onElements("td", "th")
        .allowAttributes("scope")
        .matching(true, "row", "col", "rowgroup", "colgroup")
        .onElements("th")
        .allowAttributes("lang")
        .matching(LANGUAGE)
        .globally()
        .allowAttributes("dir")
        .matching(true, "ltr", "rtl", "auto")
        .globally()
        .toFactory();
  }

  /** Drops repeated attributes early: the sanitizer takes quadratic time for them. */
  private record FirstOfEachAttribute(HtmlStreamEventReceiver next)
      implements HtmlStreamEventReceiver {
    @Override
    public void openDocument() {
      next.openDocument();
    }

    @Override
    public void closeDocument() {
      next.closeDocument();
    }

    @Override
    public void closeTag(String element) {
      next.closeTag(element);
    }

    @Override
    public void text(String text) {
      next.text(text);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      Map<String, String> first = new LinkedHashMap<>();
      for (Iterator<String> each = attributes.iterator(); each.hasNext(); ) {
        first.putIfAbsent(each.next(), each.next());
      }
      List<String> kept = new ArrayList<>();
      first.forEach((name, value) -> kept.addAll(List.of(name, value)));
      next.openTag(element, kept);
    }
  }

  private static final class Collector implements HtmlStreamEventReceiver {
    private final List<BodyParts.Part> parts = new ArrayList<>();
    private int highestHeading = 7;

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(@Nullable String element, List<String> attributes) {
      Tag tag = Tag.named(String.valueOf(element)).orElse(Tag.DIV);
      Map<String, String> byName = new LinkedHashMap<>();
      for (Iterator<String> each = attributes.iterator(); each.hasNext(); ) {
        byName.put(each.next(), each.next());
      }
      if (tag.isHeading()) {
        highestHeading = Math.min(highestHeading, tag.level());
      }
      parts.add(new BodyParts.Begin(tag, byName));
    }

    @Override
    public void closeTag(String element) {
      parts.add(new BodyParts.End(Tag.named(element).orElse(Tag.DIV)));
    }

    @Override
    public void text(String text) {
      parts.add(new BodyParts.Text(text));
    }
  }
}
