package dev.dateline.newsroom;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a newsroom must say for whom it speaks, and in which words. */
public sealed interface DisclosurePolicy {
  /** Nothing must be said. */
  record None() implements DisclosurePolicy {}

  /**
   * An agent of foreign principals labels what it distributes (22 U.S.C. 614(b)).
   *
   * @param registrant the agent, as it is registered
   * @param wordings the label by language ({@code en}, {@code pt-BR}), with {@code {registrant}}
   *     and {@code {principal}} in it; English has one of its own
   */
  record Fara(String registrant, List<Principal> principals, Map<String, String> wordings)
      implements DisclosurePolicy {
    private static final String REGISTRANT = "{registrant}";
    private static final String PRINCIPAL = "{principal}";
    private static final Pattern PLACE = Pattern.compile("\\{registrant}|\\{principal}");

    /** The usual wording (28 CFR 5.402). */
    public static final String USUAL =
        "This material is distributed by {registrant} on behalf of {principal}. Additional"
            + " information is available at the Department of Justice, Washington, DC.";

    /** Of a registrant and of a principal, as a release's own disclosure takes them. */
    public static final int LONGEST_NAME = 300;

    public static final int MOST_PRINCIPALS = 50;
    public static final int MOST_WORDINGS = 20;

    /** Of a wording, and of the label that it makes with the names in it. */
    public static final int LONGEST_WORDING = 2_000;

    /** As long as RFC 5646 asks everybody to bear. */
    public static final int LONGEST_LANGUAGE = 35;

    public Fara {
      principals = List.copyOf(principals);
      Map<String, String> byTag = new TreeMap<>();
      wordings.forEach((language, wording) -> byTag.put(tagOf(language), wording));
      if (byTag.size() < wordings.size()) {
        throw new IllegalArgumentException("has two wordings in one language");
      }
      wordings = Map.copyOf(byTag);
      if (registrant.isBlank() || registrant.length() > LONGEST_NAME || principals.isEmpty()) {
        throw new IllegalArgumentException("an agent has a name and at least one principal");
      }
      if (principals.size() > MOST_PRINCIPALS || wordings.size() > MOST_WORDINGS) {
        throw new IllegalArgumentException("has too many principals or wordings");
      }
      requireLetters(registrant);
      requireDistinct(principals);
      byTag.values().forEach(Fara::requireWording);
      for (String tag : byTag.keySet()) {
        for (Principal principal : principals) {
          requireLabel(tag, label(byTag.get(tag), registrant, principal.name()));
        }
      }
    }

    /**
     * Makes sure that a wording has a place for each of the two names.
     *
     * @throws IllegalArgumentException if one is missing, or it is too long
     */
    public static void requireWording(String wording) {
      if (!wording.contains(REGISTRANT) || !wording.contains(PRINCIPAL)) {
        throw new IllegalArgumentException(
            "must hold {registrant} and {principal}, where the names are put in");
      }
      if (wording.length() > LONGEST_WORDING) {
        throw new IllegalArgumentException(
            "has more than %d characters".formatted(LONGEST_WORDING));
      }
    }

    /**
     * Makes sure that a name can be told from others.
     *
     * @throws IllegalArgumentException if it has no letter and no digit
     */
    public static void requireLetters(String name) {
      if (Principal.letters(name).isEmpty()) {
        throw new IllegalArgumentException("must have a letter or a digit");
      }
    }

    /** Tells whether this names the agent, whatever its case and punctuation are. */
    public boolean isRegistrant(String name) {
      return Principal.areSame(name, registrant);
    }

    /** Returns the principal that is named so. */
    public Optional<Principal> principal(String name) {
      return principals.stream().filter(principal -> principal.isNamed(name)).findFirst();
    }

    /**
     * Returns the label of what is distributed for a principal, with the names as they are
     * registered; empty if there is no wording in the language.
     *
     * @param language a BCP 47 tag, whose own wording or that of its beginning is taken ({@code
     *     zh-Hant} for {@code zh-Hant-TW})
     */
    public Optional<String> label(String principal, String language) {
      String registered = principal(principal).map(Principal::name).orElse(principal);
      return wording(language).map(wording -> label(wording, registrant, registered));
    }

    /**
     * Puts both names into a wording at once, so that neither is looked through for the other's
     * place.
     */
    public static String label(String wording, String registrant, String principal) {
      return PLACE
          .matcher(wording)
          .replaceAll(
              place ->
                  Matcher.quoteReplacement(
                      place.group().equals(REGISTRANT) ? registrant : principal));
    }

    private Optional<String> wording(String language) {
      String tag = Locale.forLanguageTag(language).toLanguageTag();
      while (!wordings.containsKey(tag) && tag.contains("-")) {
        tag = tag.substring(0, tag.lastIndexOf('-'));
      }
      return Optional.ofNullable(wordings.getOrDefault(tag, tag.equals("en") ? USUAL : null));
    }

    private static String tagOf(String language) {
      try {
        return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
      } catch (IllformedLocaleException e) {
        throw new IllegalArgumentException("'%s' is no language".formatted(language), e);
      }
    }

    private static void requireDistinct(List<Principal> principals) {
      Set<String> names = new HashSet<>();
      for (Principal principal : principals) {
        requireLetters(principal.name());
        if (!names.add(Principal.letters(principal.name()))) {
          throw new IllegalArgumentException(
              "has the principal '%s' twice".formatted(principal.name()));
        }
      }
    }

    private static void requireLabel(String tag, String label) {
      if (label.length() > LONGEST_WORDING) {
        throw new IllegalArgumentException(
            "has a wording '%s' that makes a label of %d characters; at most %d are taken"
                .formatted(tag, label.length(), LONGEST_WORDING));
      }
    }
  }

  /** For whom an agent speaks. */
  record Principal(String name, @Nullable String country) {
    public static final int LONGEST_COUNTRY = 100;

    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Principal {
      if (name.isBlank() || name.length() > Fara.LONGEST_NAME) {
        throw new IllegalArgumentException("a principal has a name");
      }
      if (country != null && (country.isBlank() || country.length() > LONGEST_COUNTRY)) {
        throw new IllegalArgumentException("a country has a name");
      }
    }

    /** Tells whether two names are one, whatever their case and punctuation are. */
    public static boolean areSame(String one, String other) {
      return letters(one).equals(letters(other));
    }

    private boolean isNamed(String other) {
      return areSame(name, other);
    }

    static String letters(String name) {
      String lower = name.strip().toLowerCase(Locale.ROOT);
      return NO_LETTER.matcher(ARTICLE.matcher(lower).replaceFirst("")).replaceAll("");
    }
  }
}
