package dev.dateline.newsroom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * @param wordings the label by language ({@code en}, {@code fr}), with {@code {registrant}} and
   *     {@code {principal}} in it; English has one of its own
   */
  record Fara(String registrant, List<Principal> principals, Map<String, String> wordings)
      implements DisclosurePolicy {
    /** The usual wording (28 CFR 5.402). */
    public static final String USUAL =
        "This material is distributed by {registrant} on behalf of {principal}. Additional"
            + " information is available at the Department of Justice, Washington, DC.";

    public Fara {
      principals = List.copyOf(principals);
      wordings = Map.copyOf(wordings);
      if (registrant.isBlank() || principals.isEmpty()) {
        throw new IllegalArgumentException("an agent has a name and at least one principal");
      }
      wordings.values().forEach(Fara::requireNames);
    }

    private static void requireNames(String wording) {
      if (!wording.contains("{registrant}") || !wording.contains("{principal}")) {
        throw new IllegalArgumentException("a wording names {registrant} and {principal}");
      }
    }

    /** Tells whether this names the agent, whatever its case and punctuation are. */
    public boolean isRegistrant(String name) {
      return Principal.letters(name).equals(Principal.letters(registrant));
    }

    /** Returns the principal that is named so. */
    public Optional<Principal> principal(String name) {
      return principals.stream().filter(principal -> principal.isNamed(name)).findFirst();
    }

    /**
     * Returns the label of what is distributed for a principal.
     *
     * @param language a BCP 47 tag, whose own wording or that of its first part is taken, else the
     *     English one
     */
    public String label(String principal, @Nullable String language) {
      String tag = language == null ? "en" : language.toLowerCase(Locale.ROOT);
      String wording =
          wordings.getOrDefault(
              tag,
              wordings.getOrDefault(
                  tag.replaceFirst("-.*", ""), wordings.getOrDefault("en", USUAL)));
      return label(wording, registrant, principal);
    }

    /** Puts the names into a wording. */
    public static String label(String wording, String registrant, String principal) {
      return wording.replace("{registrant}", registrant).replace("{principal}", principal);
    }
  }

  /** For whom an agent speaks. */
  record Principal(String name, @Nullable String country) {
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Principal {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a principal has a name");
      }
    }

    private boolean isNamed(String other) {
      return letters(name).equals(letters(other));
    }

    /** Tells whether a text holds a name, whatever the case and punctuation of both are. */
    public static boolean isNamedIn(String text, String name) {
      return letters(text).contains(letters(name));
    }

    private static String letters(String name) {
      String lower = name.strip().toLowerCase(Locale.ROOT);
      return NO_LETTER.matcher(ARTICLE.matcher(lower).replaceFirst("")).replaceAll("");
    }
  }
}
