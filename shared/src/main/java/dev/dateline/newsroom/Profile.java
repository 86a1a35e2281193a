package dev.dateline.newsroom;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom says of itself beside its title; what is null is said nowhere.
 *
 * @param description in a line or two, on the front page, in feeds and for search engines
 * @param url the site of the organisation, by http or https
 * @param language in which the newsroom's own pages speak, if there are words in it, and in which
 *     its description and boilerplate are written
 * @param contact of a release that comes in without one
 * @param boilerplate of a release that comes in without one
 */
public record Profile(
    @Nullable String description,
    @Nullable URI url,
    @Nullable Logo logo,
    @Nullable Accent accent,
    @Nullable Locale language,
    @Nullable Contact contact,
    @Nullable Boilerplate boilerplate) {
  public static final int LONGEST_DESCRIPTION = 1_000;

  /** Says nothing. */
  public static final Profile NONE = new Profile(null, null, null, null, null, null, null);

  private static final Set<String> WEB = Set.of("http", "https");

  public Profile {
    if (description != null
        && (description.isBlank() || description.length() > LONGEST_DESCRIPTION)) {
      throw new IllegalArgumentException(
          "a description has 1 to %d characters".formatted(LONGEST_DESCRIPTION));
    }
    if (url != null && !WEB.contains(schemeOf(url))) {
      throw new IllegalArgumentException("the url is of the web");
    }
    if (language != null && language.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("the language has a name");
    }
  }

  /** Returns the language as BCP 47 writes it; null where there is none. */
  public @Nullable String languageTag() {
    return language == null ? null : language.toLanguageTag();
  }

  private static String schemeOf(URI address) {
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
  }

  /**
   * An image for those who show what others share; no page of ours loads it.
   *
   * @param href by https, as pages that are read by https load nothing else
   */
  public record Logo(URI href, String alt) {
    public Logo {
      if (!schemeOf(href).equals("https")) {
        throw new IllegalArgumentException("is no address by https");
      }
      if (alt.isBlank()) {
        throw new IllegalArgumentException("a logo says in words what it shows");
      }
    }
  }

  /** A colour as {@code #rrggbb}, in lower case. */
  public record Accent(String hex) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    public Accent {
      hex = hex.toLowerCase(Locale.ROOT);
      if (!FORM.matcher(hex).matches()) {
        throw new IllegalArgumentException("is no colour; write it as #0a4a8c");
      }
    }
  }

  /** Whom journalists may ask, so that they can: a name with an e-mail or a phone. */
  public record Contact(
      String name,
      @Nullable String organisation,
      @Nullable String role,
      List<String> emails,
      List<String> phones) {
    public Contact {
      emails = List.copyOf(emails);
      phones = List.copyOf(phones);
      if (name.isBlank() || (emails.isEmpty() && phones.isEmpty())) {
        throw new IllegalArgumentException("needs a name, and with it an e-mail or a phone");
      }
    }
  }

  /** The standing paragraph under "About ...". */
  public record Boilerplate(String about, String text) {
    public Boilerplate {
      if (about.isBlank() || text.isBlank()) {
        throw new IllegalArgumentException("a boilerplate says about whom it is, and what");
      }
    }
  }
}
