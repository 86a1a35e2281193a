package dev.dateline.json;

import dev.dateline.release.Attachment;
import dev.dateline.release.Body;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.Fault;
import dev.dateline.release.Href;
import dev.dateline.release.ImageSize;
import dev.dateline.release.Issuer;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Slug;
import dev.dateline.release.Translation;
import dev.dateline.release.WebAddress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the content of a release out of a tree, with all of its faults at once. */
public final class ContentReader {
  /** Members that the server sets: what GET gives may be sent again. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "id",
          "version",
          "revision",
          "status",
          "newsroom",
          "schedule",
          "correction",
          "corrections",
          "aliases",
          "inbound",
          "withdrawal",
          "findings",
          "parts",
          "losses",
          "filing",
          "filings",
          "createdAt",
          "updatedAt",
          "scheduledAt",
          "publishedAt",
          "url");

  private ContentReader() {}

  /**
   * Reads a document that a client sent.
   *
   * @throws ReleaseFailure.InvalidRelease with every member that is unknown, missing, doubled, of
   *     another type or out of its limits
   */
  public static ReleaseContent read(Json.Text text) {
    List<Fault> faults = new ArrayList<>();
    text.doubled().forEach(pointer -> faults.add(new Fault(pointer, "stands twice in its object")));
    return read(
        text.tree(),
        faults,
        "The JSON does not say a release; 'errors' names each member that is wrong.");
  }

  /**
   * Reads a tree that was made of another form than JSON.
   *
   * @param found the faults of that form, which are reported with those of the members
   * @param detail what is said where there is any fault
   * @throws ReleaseFailure.InvalidRelease as {@link #read(Json.Text)} does
   */
  public static ReleaseContent read(@Nullable Object tree, List<Fault> found, String detail) {
    List<Fault> faults = new ArrayList<>(found);
    ReleaseContent content = Fields.object(tree, "#", faults, ContentReader::content);
    if (content == null || !faults.isEmpty()) {
      throw new ReleaseFailure.InvalidRelease(detail, faults);
    }
    return content;
  }

  /** Tells whether the server sets the member, so that it is accepted and ignored. */
  public static boolean isOfTheServer(String member) {
    return OF_THE_SERVER.contains(member);
  }

  /** Reads what {@link ContentTree} wrote. */
  static @Nullable ReleaseContent content(Fields fields) {
    fields.ignore(OF_THE_SERVER);
    String headline = fields.requiredText("headline", ReleaseContent.HEADLINE);
    Kind kind = fields.constant("kind", Kind.class);
    String subheadline = fields.text("subheadline", ReleaseContent.SUBHEADLINE);
    String summary = fields.text("summary", ReleaseContent.SUMMARY);
    Language language = fields.value("language", Language::new);
    Set<Language> languages = new HashSet<>();
    if (language != null) {
      languages.add(language);
    }
    Slug slug = fields.value("slug", Slug::new);
    List<String> tags = fields.texts("tags", ReleaseContent.MOST_TAGS, ReleaseContent.TAG);
    ReleaseId translationOf = fields.value("translationOf", ReleaseId::new);
    List<Translation> translations =
        fields.objects(
            "translations",
            ReleaseContent.MOST_TRANSLATIONS,
            translation -> translation(translation, languages));
    ReleaseLine releaseLine = fields.object("releaseLine", ContentReader::releaseLine);
    Dateline dateline = fields.object("dateline", ContentReader::dateline);
    Body body = fields.object("body", ContentReader::body);
    List<Contact> contacts =
        fields.objects("contacts", ReleaseContent.MOST_CONTACTS, ContentReader::contact);
    List<Quote> quotes = fields.objects("quotes", ReleaseContent.MOST_QUOTES, ContentReader::quote);
    List<Boilerplate> boilerplate =
        fields.objects("boilerplate", ReleaseContent.MOST_BOILERPLATE, ContentReader::boilerplate);
    String endMark = fields.text("endMark", ReleaseContent.END_MARK);
    Issuer issuer = fields.object("issuer", ContentReader::issuer);
    Disclosure disclosure = fields.object("disclosure", ContentReader::disclosure);
    Map<String, String> externalIds =
        fields.textsByName(
            "externalIds",
            ReleaseContent.MOST_EXTERNAL_IDS,
            ReleaseContent.EXTERNAL_SOURCE,
            ReleaseContent.EXTERNAL_ID);
    List<Attachment> attachments =
        fields.objects("attachments", ReleaseContent.MOST_ATTACHMENTS, ContentReader::attachment);
    return fields.build(
        () ->
            ReleaseContent.withHeadline(headline)
                .kind(kind == null ? Kind.RELEASE : kind)
                .subheadline(subheadline)
                .summary(summary)
                .language(language)
                .slug(slug)
                .tags(tags)
                .translationOf(translationOf)
                .translations(translations)
                .releaseLine(releaseLine)
                .dateline(dateline)
                .body(body)
                .contacts(contacts)
                .quotes(quotes)
                .boilerplate(boilerplate)
                .endMark(endMark)
                .issuer(issuer)
                .disclosure(disclosure)
                .externalIds(externalIds)
                .attachments(attachments)
                .build());
  }

  private static @Nullable Translation translation(Fields fields, Set<Language> others) {
    fields.requireAll("language", "href");
    Language language = fields.value("language", tag -> languageBeside(others, tag));
    WebAddress href = fields.value("href", WebAddress::new);
    return fields.build(
        () -> new Translation(Objects.requireNonNull(language), Objects.requireNonNull(href)));
  }

  private static Language languageBeside(Set<Language> others, String tag) {
    Language language = new Language(tag);
    if (!others.add(language)) {
      throw new IllegalArgumentException(
          "is the language of the release or of another translation; each is in one of its own");
    }
    return language;
  }

  private static @Nullable ReleaseLine releaseLine(Fields fields) {
    String text = fields.requiredText("text", ReleaseLine.TEXT);
    boolean immediate = fields.flag("immediate");
    boolean embargo = fields.flag("embargo");
    if (immediate && embargo) {
      fields.fault("embargo", "stands beside 'immediate'; a release waits or it does not");
    }
    LocalDate date = fields.value("date", Times::date);
    LocalTime time = fields.value("time", Times::time);
    if (fields.has("time")) {
      fields.require("date");
    }
    ZoneId zone = fields.value("zone", Times::zone);
    return fields.build(() -> new ReleaseLine(text, immediate, embargo, date, time, zone));
  }

  private static @Nullable Dateline dateline(Fields fields) {
    String place = fields.requiredText("place", Dateline.PLACE);
    LocalDate date = fields.value("date", Times::date);
    String wire = fields.text("wire", Dateline.WIRE);
    return fields.build(() -> new Dateline(place, date, wire));
  }

  private static @Nullable Body body(Fields fields) {
    fields.require("format");
    Body.Format format = fields.constant("format", Body.Format.class);
    String value = fields.requiredText("value", Body.VALUE);
    return fields.build(() -> new Body(Objects.requireNonNull(format), value));
  }

  private static @Nullable Contact contact(Fields fields) {
    fields.requireAny("needs a name, an e-mail or a phone", "name", "emails", "phones");
    return person(fields);
  }

  /** Reads somebody whom one can ask, which the caller makes sure of. */
  static @Nullable Contact person(Fields fields) {
    String name = fields.text("name", Contact.NAME);
    String organisation = fields.text("organisation", Contact.ORGANISATION);
    String role = fields.text("role", Contact.ROLE);
    List<EmailAddress> emails = fields.values("emails", Contact.MOST_ADDRESSES, EmailAddress::new);
    List<PhoneNumber> phones = fields.values("phones", Contact.MOST_ADDRESSES, PhoneNumber::new);
    return fields.build(
        () -> new Contact(name == null ? "" : name, organisation, role, emails, phones));
  }

  private static @Nullable Quote quote(Fields fields) {
    String text = fields.requiredText("text", Quote.TEXT);
    String speaker = fields.requiredText("speaker", Quote.SPEAKER);
    String title = fields.text("title", Quote.TITLE);
    return fields.build(() -> new Quote(text, speaker, title));
  }

  static @Nullable Boilerplate boilerplate(Fields fields) {
    String about = fields.requiredText("about", Boilerplate.ABOUT);
    String text = fields.requiredText("text", Boilerplate.TEXT);
    return fields.build(() -> new Boilerplate(about, text));
  }

  private static @Nullable Issuer issuer(Fields fields) {
    String name = fields.requiredText("name", Issuer.NAME);
    WebAddress url = fields.value("url", WebAddress::new);
    List<Issuer.Ticker> tickers =
        fields.objects("tickers", Issuer.MOST_TICKERS, ContentReader::ticker);
    return fields.build(() -> new Issuer(name, url, tickers));
  }

  private static Issuer.@Nullable Ticker ticker(Fields fields) {
    String exchange = fields.requiredText("exchange", Issuer.Ticker.EXCHANGE);
    String symbol = fields.requiredText("symbol", Issuer.Ticker.SYMBOL);
    return fields.build(() -> new Issuer.Ticker(exchange, symbol));
  }

  private static @Nullable Disclosure disclosure(Fields fields) {
    fields.require("regime");
    Disclosure.Regime regime = fields.value("regime", ContentReader::regime);
    String registrant = fields.requiredText("registrant", Disclosure.REGISTRANT);
    String principal = fields.requiredText("principal", Disclosure.PRINCIPAL);
    String country = fields.text("principalCountry", Disclosure.PRINCIPAL_COUNTRY);
    String text = fields.text("text", Disclosure.TEXT);
    return fields.build(
        () -> new Disclosure(Objects.requireNonNull(regime), registrant, principal, country, text));
  }

  static @Nullable Attachment attachment(Fields fields) {
    fields.require("href");
    Href href = fields.value("href", Href::of);
    fields.require("mediaType");
    String mediaType = fields.value("mediaType", ContentReader::mediaType);
    String alt = fields.requiredText("alt", Attachment.ALT);
    String caption = fields.text("caption", Attachment.CAPTION);
    String credit = fields.text("credit", Attachment.CREDIT);
    ImageSize size = size(fields);
    boolean tellsPlace = fields.flag("tellsPlace");
    return fields.build(
        () ->
            new Attachment(
                Objects.requireNonNull(href),
                Objects.requireNonNull(mediaType),
                alt,
                caption,
                credit,
                size,
                tellsPlace));
  }

  /** Reads the size of an image; both members or none. */
  static @Nullable ImageSize size(Fields fields) {
    if (!fields.has("width") && !fields.has("height")) {
      return null;
    }
    int width = (int) fields.count("width", Integer.MAX_VALUE);
    int height = (int) fields.count("height", Integer.MAX_VALUE);
    return width == 0 || height == 0 ? null : new ImageSize(width, height);
  }

  private static String mediaType(String text) {
    Attachment.requireMediaType(Fields.checked(text, Attachment.MEDIA_TYPE));
    return text;
  }

  private static Disclosure.Regime regime(String text) {
    if (!text.equals("FARA")) {
      throw new IllegalArgumentException("must be FARA");
    }
    return Disclosure.Regime.FARA;
  }
}
