package dev.dateline.release;

import dev.dateline.newsroom.DisclosurePolicy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an agent distributes the release for a foreign principal (22 U.S.C. 614(b)).
 *
 * @param text the disclosure as it stands in the release, where it stands in it
 */
public record Disclosure(
    Regime regime,
    String registrant,
    String principal,
    @Nullable String principalCountry,
    @Nullable String text) {
  public static final TextRule REGISTRANT = TextRule.line(300);
  public static final TextRule PRINCIPAL = TextRule.line(300);
  public static final TextRule PRINCIPAL_COUNTRY = TextRule.line(100);
  public static final TextRule TEXT = TextRule.line(2_000);

  /** The law that asks for it. */
  public enum Regime {
    FARA
  }

  public Disclosure {
    REGISTRANT.check("registrant", registrant);
    PRINCIPAL.check("principal", principal);
    PRINCIPAL_COUNTRY.checkIfPresent("principalCountry", principalCountry);
    TEXT.checkIfPresent("text", text);
  }

  /**
   * Returns the label that stands at the beginning of every rendition (28 CFR 5.402): in the words
   * that a newsroom that must disclose has for the language, else as it stands in the release, else
   * the usual one.
   */
  public String label(DisclosurePolicy policy, @Nullable Language language) {
    return ofPolicy(policy, language)
        .or(() -> Optional.ofNullable(text))
        .orElseGet(
            () -> DisclosurePolicy.Fara.label(DisclosurePolicy.Fara.USUAL, registrant, principal));
  }

  /** Tells whether the label is in the language of the release: in words that somebody gave it. */
  boolean isWordedIn(DisclosurePolicy policy, @Nullable Language language) {
    return text != null || ofPolicy(policy, language).isPresent();
  }

  private Optional<String> ofPolicy(DisclosurePolicy policy, @Nullable Language language) {
    return policy instanceof DisclosurePolicy.Fara fara
        ? fara.label(principal, language == null ? "en" : language.tag())
        : Optional.empty();
  }
}
