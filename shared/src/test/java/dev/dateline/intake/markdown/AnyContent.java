package dev.dateline.intake.markdown;

import dev.dateline.release.Attachment;
import dev.dateline.release.Body;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.Issuer;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Slug;
import dev.dateline.release.TextRule;
import dev.dateline.release.Translation;
import dev.dateline.release.WebAddress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Releases with anything in each member that the member may hold. */
final class AnyContent {
  /** What Markdown, YAML, JSON or a recogniser of conventions reads. */
  private static final String[] PIECES = {
    "-",
    "#",
    ":",
    ": ",
    " #",
    "\"",
    "'",
    "\\",
    " ",
    "  ",
    "\u00A0",
    "\u202F",
    "\u2007",
    "😀",
    "👩‍🔬",
    "\u2028",
    "\u2029",
    "---",
    "...",
    "- ",
    "&",
    "&a",
    "*",
    "*a",
    "**",
    "_",
    "!",
    "!!str ",
    "%",
    "%YAML 1.1",
    "@",
    "`",
    "```",
    "\t",
    "|",
    ">",
    "|-",
    ">+",
    "[",
    "]",
    "{",
    "}",
    ",",
    "?",
    "? ",
    "~",
    "null",
    "true",
    "no",
    "1",
    "0x1F",
    "1e3",
    ".inf",
    "2026-05-03",
    "=",
    "<<",
    "<b>",
    "<!--",
    "&amp;",
    "\\n",
    "\uFEFF",
    "\uFFFE",
    "\uFFFF",
    "\uFFFD",
    "\u00AD",
    "\u200B",
    "\u202E",
    "\uE000",
    "\uD83F\uDFFE",
    "\u0378",
    "ß",
    "ı",
    "é",
    "e\u0301",
    "中",
    "ع",
    "word",
    "a",
    "Z",
    "###",
    "-30-",
    "About ",
    "“",
    "”",
    "«",
    "—",
    "OSLO – ",
    "a@b.example",
    "https://example.org/?a=b#c",
    "FOR IMMEDIATE RELEASE",
    "Contact: "
  };

  private static final String[] LINE_BREAKS = {
    "\n", "\n\n", "\r\n", "\r", "\n---\n", "\n...\n", "\n# ", "\n\t", "\n    ", " \n", "\n- ",
    "\n> "
  };

  private static final Translation IRISH =
      new Translation(new Language("ga"), new WebAddress("https://example.org/ga#a:b"));

  private AnyContent() {}

  static Arbitrary<ReleaseContent> arbitrary() {
    Arbitrary<ReleaseContent.Builder> begin =
        Combinators.combine(
                line(ReleaseContent.HEADLINE),
                Arbitraries.of(Kind.class),
                line(ReleaseContent.SUBHEADLINE).injectNull(0.3),
                prose(ReleaseContent.SUMMARY).injectNull(0.3),
                Arbitraries.of("en", "fr", "pt-BR", "zh-Hant-TW", "no", "de-CH-1996")
                    .map(Language::new)
                    .injectNull(0.3),
                Arbitraries.of("no", "null", "true", "2026", "0x1f", "a-b--c", "1e3")
                    .map(Slug::new)
                    .injectNull(0.5),
                line(ReleaseContent.TAG).list().ofMaxSize(4),
                Arbitraries.of(new ReleaseId("0197b5e4-6c00-7000-8000-000000000001"))
                    .injectNull(0.7))
            .as(
                (headline, kind, subheadline, summary, language, slug, tags, translationOf) ->
                    ReleaseContent.withHeadline(headline)
                        .translations(translationOf == null ? List.of() : List.of(IRISH))
                        .kind(kind)
                        .subheadline(subheadline)
                        .summary(summary)
                        .language(language)
                        .slug(slug)
                        .tags(tags)
                        .translationOf(translationOf));
    return Combinators.combine(begin, middle(), end())
        .as(
            (first, second, third) -> {
              ReleaseContent a = second.build();
              ReleaseContent b = third.build();
              return first
                  .releaseLine(a.releaseLine())
                  .dateline(a.dateline())
                  .body(a.body())
                  .contacts(a.contacts())
                  .quotes(a.quotes())
                  .boilerplate(a.boilerplate())
                  .endMark(b.endMark())
                  .issuer(b.issuer())
                  .disclosure(b.disclosure())
                  .externalIds(b.externalIds())
                  .attachments(b.attachments())
                  .build();
            });
  }

  private static Arbitrary<ReleaseContent.Builder> middle() {
    Arbitrary<Quote> quote =
        Combinators.combine(
                prose(Quote.TEXT), line(Quote.SPEAKER), line(Quote.TITLE).injectNull(0.5))
            .as(Quote::new);
    Arbitrary<Boilerplate> boilerplate =
        Combinators.combine(line(Boilerplate.ABOUT), prose(Boilerplate.TEXT)).as(Boilerplate::new);
    return Combinators.combine(
            releaseLine().injectNull(0.3),
            Combinators.combine(
                    line(Dateline.PLACE),
                    date().injectNull(0.5),
                    line(Dateline.WIRE).injectNull(0.5))
                .as(Dateline::new)
                .injectNull(0.3),
            Combinators.combine(Arbitraries.of(Body.Format.class), prose(Body.VALUE))
                .as(Body::new)
                .injectNull(0.2),
            contact().list().ofMaxSize(3),
            quote.list().ofMaxSize(3),
            boilerplate.list().ofMaxSize(3))
        .as(
            (line, dateline, body, contacts, quotes, boilerplates) ->
                ReleaseContent.withHeadline("any")
                    .releaseLine(line)
                    .dateline(dateline)
                    .body(body)
                    .contacts(contacts)
                    .quotes(quotes)
                    .boilerplate(boilerplates));
  }

  private static Arbitrary<ReleaseContent.Builder> end() {
    Arbitrary<WebAddress> url =
        Arbitraries.of(
                "https://example.org/a#b",
                "http://example.org/?q=a:b,c",
                "HTTPS://example.org/~a/'b'")
            .map(WebAddress::new);
    Arbitrary<Issuer.Ticker> ticker =
        Combinators.combine(line(Issuer.Ticker.EXCHANGE), line(Issuer.Ticker.SYMBOL))
            .as(Issuer.Ticker::new);
    Arbitrary<Issuer> issuer =
        Combinators.combine(line(Issuer.NAME), url.injectNull(0.5), ticker.list().ofMaxSize(3))
            .as(Issuer::new);
    Arbitrary<Disclosure> disclosure =
        Combinators.combine(
                line(Disclosure.REGISTRANT),
                line(Disclosure.PRINCIPAL),
                line(Disclosure.PRINCIPAL_COUNTRY).injectNull(0.5),
                line(Disclosure.TEXT).injectNull(0.5))
            .as(
                (registrant, principal, country, text) ->
                    new Disclosure(Disclosure.Regime.FARA, registrant, principal, country, text));
    Arbitrary<Attachment> attachment =
        Combinators.combine(
                url,
                Arbitraries.of("image/png", "application/vnd.a+json"),
                line(Attachment.ALT),
                line(Attachment.CAPTION).injectNull(0.5),
                line(Attachment.CREDIT).injectNull(0.5))
            .as(Attachment::new);
    Arbitrary<Map<String, String>> ids =
        Arbitraries.maps(line(ReleaseContent.EXTERNAL_SOURCE), line(ReleaseContent.EXTERNAL_ID))
            .ofMaxSize(3);
    return Combinators.combine(
            line(ReleaseContent.END_MARK).injectNull(0.5),
            issuer.injectNull(0.5),
            disclosure.injectNull(0.5),
            ids,
            attachment.list().ofMaxSize(2))
        .as(
            (endMark, by, label, externalIds, attachments) ->
                ReleaseContent.withHeadline("any")
                    .endMark(endMark)
                    .issuer(by)
                    .disclosure(label)
                    .externalIds(externalIds)
                    .attachments(attachments));
  }

  private static Arbitrary<ReleaseLine> releaseLine() {
    return Combinators.combine(
            line(ReleaseLine.TEXT),
            Arbitraries.integers().between(0, 2),
            date().injectNull(0.3),
            Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay).injectNull(0.3),
            Arbitraries.of("UTC", "America/New_York", "+02:00", "Z", "UTC+01:00")
                .map(ZoneId::of)
                .injectNull(0.3))
        .as(
            (text, says, date, time, zone) ->
                new ReleaseLine(
                    text, says == 1, says == 2, date, date == null ? null : time, zone));
  }

  private static Arbitrary<Contact> contact() {
    Arbitrary<EmailAddress> email =
        Arbitraries.of("a@b.example", "no'one=x@müller.example", "1+2%&@x-y.example")
            .map(EmailAddress::new);
    Arbitrary<PhoneNumber> phone =
        Arbitraries.of(
                "+1 202 555 0100, ext. 12", "(555) 010-1111", "0123", "1.234.567", "030\u00A0123")
            .map(PhoneNumber::new);
    Arbitrary<Contact> named =
        Combinators.combine(
                line(Contact.NAME),
                line(Contact.ORGANISATION).injectNull(0.5),
                line(Contact.ROLE).injectNull(0.5),
                email.list().ofMaxSize(2),
                phone.list().ofMaxSize(2))
            .as(Contact::new);
    return Arbitraries.oneOf(
        List.of(named, email.map(one -> new Contact("", null, null, List.of(one), List.of()))));
  }

  private static Arbitrary<LocalDate> date() {
    return Arbitraries.longs().between(-800_000, 3_000_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<String> line(TextRule rule) {
    return texts(rule, Arbitraries.oneOf(Arbitraries.of(PIECES), any()));
  }

  private static Arbitrary<String> prose(TextRule rule) {
    return texts(
        rule,
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(PIECES)),
            Tuple.of(2, Arbitraries.of(LINE_BREAKS)),
            Tuple.of(1, any())));
  }

  private static Arbitrary<String> any() {
    return Arbitraries.strings().all().ofMaxLength(4);
  }

  /** Texts that the rule lets pass; what it does not is mended by a letter. */
  private static Arbitrary<String> texts(TextRule rule, Arbitrary<String> pieces) {
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(list -> String.join("", list))
        .map(text -> text.substring(0, Math.min(text.length(), rule.longest())))
        .map(text -> rule.faultOf(text).isEmpty() ? text : mended(rule, text));
  }

  private static String mended(TextRule rule, String text) {
    StringBuilder mended = new StringBuilder();
    text.codePoints()
        .filter(c -> rule.faultOf("a" + Character.toString(c)).isEmpty())
        .forEach(mended::appendCodePoint);
    return rule.faultOf(mended.toString()).isEmpty() ? mended.toString() : "a";
  }
}
