package dev.dateline.intake.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The declarations of a style attribute that say how words are stressed or hidden. */
record Style(Map<String, String> declarations) {
  private static final Set<String> READ =
      Set.of(
          ("display visibility opacity font-size font-weight font-style text-decoration"
                  + " text-decoration-line vertical-align mso-list mso-hide mso-element mso-special-character width height max-height"
                  + " overflow left text-indent")
              .split(" ", -1));

  static final Style NONE = new Style(Map.of());

  Style {
    declarations = Map.copyOf(declarations);
  }

  static Style of(String css) {
    if (css.isBlank()) {
      return NONE;
    }
    Map<String, String> declarations = new HashMap<>();
    for (String declaration : css.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).replace("!important", "").strip();
        String property = declaration.substring(0, colon).strip();
        if (READ.contains(property)) {
          declarations.put(property, value);
        }
      }
    }
    return new Style(declarations);
  }

  /** This style with what the other one says besides or instead. */
  Style with(Style other) {
    if (other.declarations.isEmpty() || declarations.isEmpty()) {
      return other.declarations.isEmpty() ? this : other;
    }
    Map<String, String> both = new HashMap<>(declarations);
    both.putAll(other.declarations);
    return new Style(both);
  }

  /** Says what hides an element, such as {@code display: none}. */
  Optional<String> hiding() {
    boolean offPage = value("left").startsWith("-999") || value("text-indent").startsWith("-999");
    if (value("display").equals("none")) {
      return Optional.of("display: none");
    } else if (value("visibility").equals("hidden") || value("visibility").equals("collapse")) {
      return Optional.of("visibility: hidden");
    } else if (value("mso-hide").equals("all")) {
      return Optional.of("mso-hide: all");
    } else if (isZero("font-size") || isZero("opacity")) {
      return Optional.of(isZero("opacity") ? "opacity: 0" : "font-size: 0");
    }
    boolean shut = isZero("max-height") && value("overflow").equals("hidden");
    return offPage || shut ? Optional.of("a place where nobody sees it") : Optional.empty();
  }

  boolean isBold() {
    String weight = value("font-weight");
    return weight.equals("bold") || weight.equals("bolder") || weight.matches("[6-9]00");
  }

  boolean isOfNormalWeight() {
    return value("font-weight").equals("normal") || value("font-weight").equals("400");
  }

  boolean isItalic() {
    return value("font-style").equals("italic") || value("font-style").equals("oblique");
  }

  boolean isUpright() {
    return value("font-style").equals("normal");
  }

  boolean isStruck() {
    return decoration().contains("line-through");
  }

  /** Whether Word marks it as a comment, or as the sign of one. */
  boolean isOfComment() {
    return value("mso-element").equals("comment")
        || value("mso-special-character").equals("comment");
  }

  boolean isUnderlined() {
    return decoration().contains("underline");
  }

  boolean isRaised() {
    return value("vertical-align").equals("super");
  }

  boolean isLowered() {
    return value("vertical-align").equals("sub");
  }

  /** Returns what Word writes about lists, such as {@code l0 level1 lfo1}, or nothing. */
  String list() {
    return value("mso-list");
  }

  /** Whether it is a point high or wide, or less. */
  boolean isTiny() {
    return value("width").matches("[01](?:px)?") || value("height").matches("[01](?:px)?");
  }

  private String decoration() {
    return value("text-decoration") + " " + value("text-decoration-line");
  }

  private boolean isZero(String property) {
    return value(property).matches("0{1,3}(?:\\.0{1,5})?(?:px|pt|em|%)?");
  }

  private String value(String property) {
    return declarations.getOrDefault(property, "");
  }
}
