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
   * that a newsroom that must disclose has for the language, else as it stands in the release.
   *
   * <p>Empty where there is neither, and the newsroom must disclose; elsewhere it is the usual one.
   *
   * @param language English where none is known
   */
  public Optional<String> label(DisclosurePolicy policy, @Nullable Language language) {
    if (policy instanceof DisclosurePolicy.Fara fara) {
      return fara.label(principal, language == null ? "en" : language.tag())
          .or(() -> Optional.ofNullable(text));
    }
    return Optional.of(
        text != null
            ? text
            : DisclosurePolicy.Fara.label(DisclosurePolicy.Fara.USUAL, registrant, principal));
  }
}
