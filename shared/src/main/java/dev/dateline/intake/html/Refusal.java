package dev.dateline.intake.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Says of an element why nothing of it is taken, if nothing is. */
final class Refusal {
  private static final Map<String, String> REASONS = reasons();
  private static final Pattern FOR_SCREEN_READERS =
      Pattern.compile("(?i)(?:^|\\s)(?:screen-reader-text|sr-only|visually-hidden)(?:\\s|$)");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:share|sharing|sharedaddy|social|addtoany|breadcrumbs?|cookies?|newsletter|subscribe|related"
              + "|pagination|sidebar|menu|navbar|navigation|skip-link|advert|ads?|byline|posted-on|entry-meta|post-meta|comments?|print-link)(?:[\\s_-]|$)");
  private static final Pattern OF_THE_RELEASE =
      Pattern.compile(
          "(?i)@|\\babout\\b|contact|kontakt|à propos|acerca de|über |#\\h?#|department of justice");

  /** Outlook names what it writes around a mail. */
  private static final Set<String> OF_MAIL = Set.of("divRplyFwdMsg", "Signature", "signature");

  private static final Pattern OF_AN_AGENT =
      Pattern.compile("(?i)department of justice|\\bon behalf of\\b");
  private static final int LONGEST_FURNITURE = 800;

  private Refusal() {}

  static Optional<String> of(Element element, Style style) {
    String name = element.normalName();
    Optional<String> ofName = ofName(element);
    if (ofName.isPresent()) {
      return ofName;
    }
    if (name.equals("img") && isTiny(element, style)) {
      return Optional.of("a tracking pixel: an image too small to be seen");
    }
    Optional<String> mark = EditorsMark.on(element, style);
    if (mark.isPresent()) {
      return mark;
    }
    Optional<String> hiding = hiding(element, style);
    if (hiding.isPresent()) {
      return hiding.map(
          by -> "hidden on the page (%s), so it must not become public".formatted(by));
    }
    return switch (name) {
      case "form" -> Optional.of("a form").filter(f -> element.selectFirst("p,h1,h2") == null);
      case "footer", "aside" -> furniture(element, "stands beside the article (<" + name + ">)");
      default -> ofRoleOrClass(element);
    };
  }

  /** Says why no body has an element of this name, whatever it holds. */
  static Optional<String> ofName(Element element) {
    String name = element.normalName();
    boolean data = name.equals("script") && element.attr("type").endsWith("json");
    return Optional.ofNullable(data ? "describes the page to programs" : REASONS.get(name));
  }

  /** Whether an element is hidden, or marked by editors as not meant for the public. */
  static boolean keepsBack(Element element, Style style) {
    return EditorsMark.on(element, style).isPresent() || hiding(element, style).isPresent();
  }

  private static boolean isTiny(Element image, Style style) {
    boolean flat = image.attr("width").matches("[01]") || image.attr("height").matches("[01]");
    return flat || style.isTiny();
  }

  private static Optional<String> hiding(Element element, Style style) {
    if (element.hasAttr("hidden")) {
      return Optional.of("hidden");
    }
    boolean forReaders =
        element.hasAttr("class") && FOR_SCREEN_READERS.matcher(element.className()).find();
    return forReaders ? Optional.of("words for screen readers") : style.hiding();
  }

  private static Optional<String> ofRoleOrClass(Element element) {
    if (element.normalName().equals("body") || element.normalName().equals("html")) {
      return Optional.empty();
    }
    String role = element.attr("role");
    if (role.equals("navigation") || role.equals("search") || role.equals("complementary")) {
      return furniture(element, "stands beside the article (role " + role + ")");
    }
    if (OF_MAIL.contains(element.id()) && !OF_AN_AGENT.matcher(element.text()).find()) {
      return Optional.of("header lines or a signature that a mail program wrote");
    }
    String names = element.className() + " " + element.id();
    return names.length() > 1 && names.length() < 500 && FURNITURE.matcher(names).find()
        ? furniture(element, "belongs to the page, not to the article, as its class says")
        : Optional.empty();
  }

  /** What names a contact or tells about an organisation is taken wherever it stands. */
  private static Optional<String> furniture(Element element, String reason) {
    String text = element.text();
    boolean taken =
        text.length() > LONGEST_FURNITURE
            || OF_THE_RELEASE.matcher(text).find()
            || element.selectFirst("h1,article,main") != null;
    return taken ? Optional.empty() : Optional.of(reason);
  }

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new HashMap<>();
    put(reasons, "would run code in the reader's browser", "script");
    put(reasons, "the site has its own style", "style");
    put(reasons, "shown only where scripts do not run", "noscript noembed noframes");
    put(reasons, "a pattern for scripts, which the page does not show", "template slot");
    put(
        reasons,
        "embeds another page or a program",
        "iframe frame frameset object embed applet portal fencedframe");
    put(reasons, "a drawing in code, which may run more than it shows", "svg math canvas");
    put(reasons, "plays sound or pictures; send them as attachments", "audio video bgsound");
    put(
        reasons,
        "belongs to a form",
        "button input select textarea datalist output meter progress keygen isindex");
    put(reasons, "leads through the site", "nav");
    put(reasons, "areas of an image that are links", "map area");
    put(reasons, "a box that opens by a script", "dialog");
    return Map.copyOf(reasons);
  }

  private static void put(Map<String, String> reasons, String reason, String elements) {
    for (String element : elements.split(" ", -1)) {
      reasons.put(element, reason);
    }
  }
}
