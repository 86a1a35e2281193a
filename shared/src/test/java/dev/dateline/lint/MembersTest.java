package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Attachment;
import dev.dateline.release.Body;
import dev.dateline.release.Contact;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.Finding;
import dev.dateline.release.Finding.Level;
import dev.dateline.release.Issuer;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.WebAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about single members: CONTACT, LINKS, TICKER, BOILERPLATE, END_MARK, HOMOGLYPH. */
class MembersTest {
  @Test
  void wantsSomebodyWithANameWhoCanBeReached() {
    Contact whole = contact("Ann Roe", "ann@lamp.example", null);
    Contact nameless = contact("", "press@lamp.example", null);
    Contact silent = contact("Bob Roe", null, null);

    assertThat(of("CONTACT", List.of())).containsExactly("#/contacts");
    assertThat(of("CONTACT", List.of(nameless))).containsExactly("#/contacts/0");
    assertThat(of("CONTACT", List.of(nameless, silent))).containsExactly("#/contacts");
    assertThat(of("CONTACT", List.of(whole))).isEmpty();
    assertThat(of("CONTACT", List.of(contact("Ann Roe", null, "021 555 0100")))).isEmpty();
    assertThat(of("CONTACT", List.of(nameless, silent, whole))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ann.roe@lamp.example, 0",
    "ann..roe@lamp.example, 1",
    ".ann@lamp.example, 1",
    "ann.@lamp.example, 1"
  })
  void findsEmailsThatCannotBeRight(String email, int found) {
    assertThat(of("CONTACT", List.of(contact("Ann Roe", email, null))))
        .hasSize(found)
        .allSatisfy(pointer -> assertThat(pointer).isEqualTo("#/contacts/0/emails/0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345 | 0",
        "1234 | 1",
        "123456789012345 | 0",
        "1234567890123456 | 1",
        "+1-650-555-0100, ext. 12345678 | 0",
        "(021) 555 0100 | 0",
        "(021 555 0100 | 1",
        "021) 555 0100 | 1"
      })
  void findsPhonesThatCannotBeRight(String phone, int found) {
    assertThat(of("CONTACT", List.of(contact("Ann Roe", null, phone))))
        .hasSize(found)
        .allSatisfy(pointer -> assertThat(pointer).isEqualTo("#/contacts/0/phones/0"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://lamp.example/, 0",
    "https://lamp.example/?page=2&utm=1, 0",
    "https://lamp.example/?a=1&utm_source=pr, 1",
    "https://lamp.example/?FBCLID=1, 1",
    "https://lamp.example/#utm_source=pr, 0",
    "https://bit.ly/lamp, 1",
    "https://notbit.ly/lamp, 0",
    "https://x.list-manage.com/track/click, 1",
    "http://lamp.example/, 1",
    "HTTP://lamp.example/, 1",
    "#, 1",
    "'', 1",
    "/lamp, 1",
    "mailto:ann@lamp.example, 0",
    "tel:+353215550100, 0"
  })
  void findsLinksThatAreOfNoUse(String href, int found) {
    assertThat(Sound.places("LINKS", Sound.saying("[The lamp](" + href + ") is lit.")))
        .hasSize(found);
    Body html =
        new Body(
            Body.Format.HTML,
            "<p><a href=\"" + href.replace("&", "&amp;") + "\">x</a>" + " lamp".repeat(100));
    assertThat(Sound.places("LINKS", Sound.release().body(html).build())).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"50, 1, 0", "200, 2, 0", "199, 2, 1", "300, 3, 0", "299, 3, 1"})
  void countsLinksByTheHundredWords(int words, int links, int found) {
    String text = "[a](https://lamp.example/) ".repeat(links) + "lamp ".repeat(words - links);
    ReleaseContent content = Sound.release().body(new Body(Body.Format.MARKDOWN, text)).build();

    assertThat(Sound.places("LINKS", content)).hasSize(found);
  }

  @Test
  void looksAtAddressesOfIssuerAndAttachments() {
    ReleaseContent content =
        Sound.release()
            .issuer(new Issuer("Lamp", new WebAddress("http://lamp.example/"), List.of()))
            .attachments(
                List.of(
                    attachment("https://lamp.example/a.png"),
                    attachment("https://lamp.example/b.png?utm_medium=x")))
            .build();

    assertThat(Sound.places("LINKS", content))
        .containsExactly("#/issuer/url", "#/attachments/1/href");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lamp (NYSE: LMP) | 0",
        "Lamp (Nasdaq: LMP, LMPW) | 0",
        "Lamp (NYSE: ) | 1",
        "Lamp (NYSE:) | 1",
        "the New York Stock Exchange (NYSE) | 0",
        "Lamp (ticker: LMP) | 1",
        "Lamp (stock symbol LMP) | 1",
        "Lamp (: LMP) | 1",
        "Lamp (symbol of hope) | 0"
      })
  void wantsExchangeAndSymbol(String text, int found) {
    assertThat(Sound.places("TICKER", Sound.saying(text))).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "NYSE, LMP, ",
    "N/A, LMP, exchange",
    "NYSE, TBD, symbol",
    "NYSE, -, symbol",
    "NYSE, 7203, "
  })
  void wantsTickersToSaySomething(String exchange, String symbol, String member) {
    Issuer issuer = new Issuer("Lamp", null, List.of(new Issuer.Ticker(exchange, symbol)));

    assertThat(Sound.places("TICKER", Sound.release().issuer(issuer).build()))
        .isEqualTo(member == null ? List.of() : List.of("#/issuer/tickers/0/" + member));
  }

  @Test
  void stopsAReleaseThatHasLostALetterOfAName() {
    ReleaseContent content =
        Sound.release("Caf\uFFFD Opens in the Old Lighthouse")
            .subheadline("Se\uFFFDor Roe pours")
            .dateline(new Dateline("K\uFFFDLN", Sound.DAY, null))
            .contacts(List.of(contact("Ann R\uFFFDe", "ann@lamp.example", null)))
            .quotes(List.of(new Quote("The boats found their way home", "Nuala B\uFFFDrne", null)))
            .build();

    assertThat(Sound.findings(content))
        .filteredOn(finding -> finding.code().equals("ENCODING"))
        .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.ERROR))
        .extracting(Finding::pointer)
        .containsExactly(
            "#/headline",
            "#/subheadline",
            "#/dateline/place",
            "#/contacts/0/name",
            "#/quotes/0/speaker");
  }

  @Test
  void warnsOnceOfLettersThatTheBodyHasLost() {
    ReleaseContent content = Sound.saying("\n\nThe caf\uFFFD.\n\nThe caf\uFFFD again.\n\n");

    assertThat(Sound.findings(content))
        .singleElement()
        .isEqualTo(
            new Finding(
                "ENCODING",
                Level.WARNING,
                "A letter was lost in 'caf\uFFFD.'; write the word again.",
                "#/body/value"));
  }

  @Test
  void looksForWordsToComeAndForEmbargoesInWhatStandsBesideTheText() {
    String later = "Embargoed until May 12, 2027";
    ReleaseContent content =
        Sound.release()
            .dateline(new Dateline("CORK", Sound.DAY, "TK Newswire"))
            .attachments(
                List.of(
                    new Attachment(
                        new WebAddress("https://lamp.example/a.png"),
                        "image/png",
                        "TK",
                        later,
                        "Photo by TK")))
            .endMark("EMBARGO 12 May 2027")
            .disclosure(
                new Disclosure(Disclosure.Regime.FARA, "Quay Ltd.", "Port", "Country TK", null))
            .build();

    assertThat(Sound.places("PLACEHOLDER", content))
        .containsExactly(
            "#/dateline/wire",
            "#/disclosure/principalCountry",
            "#/attachments/0/alt",
            "#/attachments/0/credit");
    assertThat(Sound.places("EMBARGO_UNREAD", content))
        .containsExactly("#/endMark", "#/attachments/0/caption");
    assertThat(Sound.findings(Sound.release().endMark("XXX").build())).isEmpty();
  }

  @Test
  void findsPhotosThatTellWhereTheyWereTaken() {
    Attachment lamp = attachment("https://lamp.example/a.jpg");
    Attachment told = new Attachment(lamp.href(), "image/jpeg", "A lamp", null, null, null, true);

    assertThat(
            Sound.places("PHOTO_PLACE", Sound.release().attachments(List.of(lamp, told)).build()))
        .containsExactly("#/attachments/1");
  }

  @Test
  void missesStandingParagraphAndEndMark() {
    ReleaseContent content = Sound.release().boilerplate(List.of()).endMark(null).build();

    assertThat(Sound.findings(content))
        .extracting(Finding::code)
        .containsExactly("BOILERPLATE", "END_MARK");
    assertThat(Sound.findings(content))
        .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.INFO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour Lights Opens a Lightһouse",
        "Ηarbour Lights Opens a Lighthouse",
        "Harbour Lights\u200B Opens a Lighthouse",
        "Harbour Lights \u202EsnepO a Lighthouse",
        "Harbour Lights \u2066Opens a Lighthouse",
        "Harbour\u200DLights Opens a Second Lighthouse",
        "Harbour\u200CLights Opens a Second Lighthouse",
        "\uFEFFHarbour Lights Opens a Second Lighthouse",
        "Harbour Lights\uDB40\uDC41 Opens a Second Lighthouse"
      })
  void findsWhatLooksLikeSomethingElse(String headline) {
    assertThat(Sound.places("HOMOGLYPH", Sound.release(headline).build()))
        .containsExactly("#/headline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Маяк «Harbour Lights» открыт для всех",
        "Lamp of 5 μm and α-Glass Opens Today",
        "می\u200Cخواهم یک چراغ تازه ببینم",
        "क्\u200Dष की नई लालटेन आज जली",
        "Harbour Lights 👩\u200D🚀 Opens a Lighthouse",
        "Harbour Lights ❤\uFE0F\u200D🔥 Opens a Lighthouse",
        "Harbour Lights 🏴\uDB40\uDC67\uDB40\uDC7F Opens a Lighthouse",
        "\u200Fאור חדש בנמל נדלק היום\u200F",
        "Café Lumière Opens a Second Lighthouse"
      })
  void leavesAloneWhatScriptsNeed(String headline) {
    assertThat(Sound.places("HOMOGLYPH", Sound.release(headline).build())).isEmpty();
  }

  @Test
  void looksForLookAlikesInNamesAddressesAndLinks() {
    ReleaseContent content =
        Sound.saying("[Lamр](https://lamp.example/)")
            .change()
            .contacts(List.of(contact("Ann R\u043Ee", "\u0430nn@lamp.example", null)))
            .quotes(List.of(new Quote("Lamp", "Ann Roe\u202E", null)))
            .disclosure(DisclosureRulesTest.by("Quаy Ltd.", null))
            .build();

    assertThat(Sound.places("HOMOGLYPH", content))
        .containsExactly(
            "#/body/value",
            "#/contacts/0/name",
            "#/contacts/0/emails/0",
            "#/quotes/0/speaker",
            "#/disclosure/registrant");
  }

  private static List<String> of(String code, List<Contact> contacts) {
    return Sound.places(code, Sound.release().contacts(contacts).build());
  }

  private static Contact contact(String name, String email, String phone) {
    return new Contact(
        name,
        null,
        null,
        email == null ? List.of() : List.of(new EmailAddress(email)),
        phone == null ? List.of() : List.of(new PhoneNumber(phone)));
  }

  private static Attachment attachment(String href) {
    return new Attachment(new WebAddress(href), "image/png", "A lamp", null, null);
  }
}
