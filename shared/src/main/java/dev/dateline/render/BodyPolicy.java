package dev.dateline.render;

import dev.dateline.release.Body;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** Takes out of Markdown or HTML what may stand on a page; the one list of what that is. */
public final class BodyPolicy {
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:).+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
  private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

  private static final Pattern ANYTHING = Pattern.compile("(?s).*");
  private static final Pattern SIDE = Pattern.compile("(?i)left|center|right");
  private static final Pattern SCOPE = Pattern.compile("(?i)(?:row|col)(?:group)?");
  private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");

  /** Elements that mean no more to a page than that a paragraph ends. */
  private static final Set<String> GROUPS =
      Set.of(
          ("address article aside center details dir div fieldset figcaption figure footer form"
                  + " header legend main nav optgroup option section summary")
              .split(" ", -1));

  private static final List<Allowed> ATTRIBUTES =
      List.of(
          new Allowed("href", LINK, "a"),
          new Allowed("src", LINK, "img"),
          new Allowed("alt", ANYTHING, "img"),
          new Allowed("title", ANYTHING, "abbr"),
          new Allowed("start", NUMBER, "ol"),
          new Allowed("colspan", SPAN, "td", "th"),
          new Allowed("rowspan", SPAN, "td", "th"),
          new Allowed("align", SIDE, "td", "th"),
          new Allowed("scope", SCOPE, "th"),
          new Allowed("lang", LANGUAGE),
          new Allowed("dir", DIRECTION));

  private static final PolicyFactory HARMLESS = harmless(false);
  private static final PolicyFactory WITH_LINKS_AS_WRITTEN = harmless(true);

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

  /** Returns a fragment with what is harmless in it alone, well formed and in the same order. */
  public static String harmless(String html) {
    HarmlessHtml written = new HarmlessHtml();
    HtmlSanitizer.sanitize(html, HARMLESS.apply(written), FirstOfEachAttribute::new);
    return written.html();
  }

  /** Writes a character of text, or of an attribute's value in quotation marks. */
  public static void escape(char c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.append(c);
    }
  }

  /** Whether an element, named in lower case, stands in what is shown. */
  public static boolean allows(String element) {
    return Tag.named(element).isPresent();
  }

  /** Whether an element, named in lower case, stands for no more than the end of a paragraph. */
  public static boolean isGroup(String element) {
    return GROUPS.contains(element);
  }

  /** Whether an element may hold text only beside others of its line, as emphasis and links do. */
  public static boolean isInline(String element) {
    return Tag.named(element).filter(tag -> tag.sort() == Tag.Sort.INLINE).isPresent();
  }

  /** Whether an attribute with this value stands in what is shown. */
  public static boolean allows(String element, String attribute, String value) {
    return ATTRIBUTES.stream()
        .anyMatch(
            allowed ->
                allowed.name.equals(attribute)
                    && allowed.isOn(element)
                    && allowed.kept(value) != null);
  }

  private static PolicyFactory harmless(boolean linksAsWritten) {
    HtmlPolicyBuilder policy =
        new HtmlPolicyBuilder()
            .allowElements(Stream.of(Tag.values()).map(Tag::written).toArray(String[]::new))
            .allowElements((element, attributes) -> "div", GROUPS.toArray(String[]::new))
            .allowUrlProtocols("http", "https", "mailto", "tel");
    for (Allowed allowed : ATTRIBUTES) {
      AttributePolicy values =
          linksAsWritten && allowed.name.equals("href")
              ? AttributePolicy.IDENTITY_ATTRIBUTE_POLICY
              : (element, name, value) -> allowed.kept(value);
      HtmlPolicyBuilder.AttributeBuilder attribute =
          policy.allowAttributes(allowed.name).matching(values);
      if (allowed.elements.isEmpty()) {
        attribute.globally();
      } else {
        attribute.onElements(allowed.elements.toArray(String[]::new));
      }
    }
    return policy.toFactory();
  }

  /** An attribute, what it may say, and the elements that may have it; all may where none is. */
  private record Allowed(String name, Pattern values, List<String> elements) {
    private Allowed(String name, Pattern values, String... elements) {
      this(name, values, List.of(elements));
    }

    boolean isOn(String element) {
      return elements.isEmpty() || elements.contains(element);
    }

    @Nullable String kept(String value) {
      if (!values.matcher(value).matches()) {
        return null;
      }
      return values == SIDE || values == SCOPE || values == DIRECTION
          ? value.toLowerCase(Locale.ROOT)
          : value;
    }
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
