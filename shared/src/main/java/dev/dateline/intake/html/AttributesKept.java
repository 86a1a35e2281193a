package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.render.BodyPolicy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Keeps of the attributes what may be shown, and names the others. */
final class AttributesKept {
  private static final int LONGEST = 160;
  private static final int MOST_NAMED = 100;

  /** Attributes that say how a page looks or works, and nothing that a release says. */
  private static final Set<String> HARMLESS =
      Set.of(
          ("style class id role width height border cellpadding cellspacing bgcolor background color"
                  + " face size valign align target rel srcset sizes loading decoding fetchpriority"
                  + " tabindex name type itemprop itemscope itemtype start lang dir clear noshade"
                  + " hspace vspace nowrap summary scope headers link vlink alink text value"
                  + " crossorigin referrerpolicy contenteditable spellcheck translate datetime")
              .split(" ", -1));

  private static final Pattern RELATIVE =
      Pattern.compile("(?!//)[\\w./~%?&=;,+()!'-][^\\s\\\\<>\"{}|^`:]{0,2000}");
  private final Optional<String> address;
  private final Losses losses;

  AttributesKept(Optional<String> address, Losses losses) {
    this.address = address;
    this.losses = losses;
  }

  /** Returns what is kept of an element that is. */
  Map<String, String> of(Element element, int line) {
    Map<String, String> kept = new LinkedHashMap<>();
    String name = element.normalName();
    int seen = 0;
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = Characters.clean(attribute.getValue());
      String whole = isUrl(key) ? absolute(value.strip()) : value;
      if (BodyPolicy.allows(name, key, whole)) {
        kept.put(key, whole);
      } else if (++seen > MOST_NAMED) {
        losses.sum("more attributes of <%s>".formatted(shown(name, 40)), "too many", line);
      } else {
        lose(name, key, value, line);
      }
    }
    return kept;
  }

  /** Names the attributes of an element that is not kept. */
  void report(Element element, int line) {
    int seen = 0;
    for (Attribute attribute : element.attributes()) {
      if (++seen <= MOST_NAMED) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        lose(element.normalName(), key, attribute.getValue(), line);
      }
    }
  }

  private void lose(String element, String key, String value, int line) {
    String place = "%s of <%s>".formatted(shown(key, 60), shown(element, 40));
    String quoted = value.isBlank() ? "" : " '" + shown(value.strip(), LONGEST) + "'";
    if (HARMLESS.contains(key)
        || key.matches("(?s)(?:data-|aria-|xmlns|xml:|[vowm]:|js[acnm]).*")) {
      losses.sum(kind(key), "says how the page looks or works", line);
    } else if (key.startsWith("on")) {
      losses.add(place + quoted, "would run code in the reader's browser", line);
    } else if (isUrl(key)
        || key.matches("(?s)action|formaction|poster|background|xlink.*|longdesc|cite")) {
      losses.add(place + quoted, reasonOfUrl(value), line);
    } else {
      losses.add(place + quoted, "no attribute that a body has", line);
    }
  }

  private static String kind(String key) {
    int dash = key.indexOf(key.startsWith("xmlns") ? ':' : '-');
    boolean family = dash > 0 && (key.startsWith("data-") || key.startsWith("aria-"));
    return family ? key.substring(0, dash) + "-… attributes" : shown(key, 60) + " attributes";
  }

  private static boolean isUrl(String key) {
    return key.equals("href") || key.equals("src");
  }

  private static String reasonOfUrl(String value) {
    String url = value.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    if (url.startsWith("javascript:") || url.startsWith("vbscript:")) {
      return "would run code in the reader's browser";
    } else if (url.startsWith("data:") || url.startsWith("blob:")) {
      return "holds its content itself; send images as attachments";
    } else if (url.startsWith("cid:")) {
      return "an image of the e-mail; send it as an attachment";
    } else if (url.startsWith("#")) {
      return "leads to a place on the same page, which the release does not have";
    } else if (url.startsWith("file:") || url.matches("(?s)[a-z]:[\\\\/].*")) {
      return "a file on the author's computer";
    } else if (url.matches("(?s)(?:https?|mailto|tel):.*")) {
      return "an address where a body has none";
    } else if (url.matches("(?s)[a-z][a-z0-9+.-]{0,20}:.*")) {
      return "only http, https, mailto and tel are taken";
    }
    return "no whole address, and the page does not say what its own is";
  }

  private String absolute(String url) {
    if (address.isEmpty()) {
      return url;
    }
    try {
      if (url.startsWith("//") && url.length() < 2_000) {
        return URI.create(address.get()).getScheme() + ":" + url;
      }
      boolean relative = RELATIVE.matcher(url).matches();
      return relative ? URI.create(address.get()).resolve(url).toString() : url;
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  private static String shown(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }
}
