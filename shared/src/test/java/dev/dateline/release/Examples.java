package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Releases of invented organisations. */
public final class Examples {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final NewsroomName HARBOUR = new NewsroomName("harbour");
  public static final Newsroom NEWSROOM =
      new Newsroom(HARBOUR, 1, "Harbour Lights Press Office", ZoneId.of("Europe/Dublin"));

  private Examples() {}

  public static ApiKey key(NewsroomName newsroom, Scope... scopes) {
    return new ApiKey(
        KeyHash.of("key of " + newsroom + List.of(scopes)),
        newsroom,
        Set.of(scopes),
        "press desk",
        null);
  }

  public static ApiKey everything() {
    return key(HARBOUR, Scope.values());
  }

  public static ReleaseContent content(String headline) {
    return ReleaseContent.withHeadline(headline)
        .language(new Language("en"))
        .body(new Body(Body.Format.MARKDOWN, "The lamps were lit at *dusk*."))
        .build();
  }

  /** Has every member that a content can have. */
  public static ReleaseContent wholeContent() {
    return ReleaseContent.withHeadline("Harbour Lights Opens a Second Lighthouse")
        .kind(Kind.STATEMENT)
        .subheadline("Ships will see it from thirty miles")
        .summary("A lighthouse opens.\nShips see it.")
        .language(new Language("en-IE"))
        .slug(new Slug("second-lighthouse"))
        .tags(List.of("harbour", "ships & sea"))
        .translationOf(id(77))
        .releaseLine(
            new ReleaseLine(
                "EMBARGOED UNTIL 9 A.M.",
                false,
                true,
                LocalDate.of(2026, 3, 1),
                LocalTime.of(9, 0),
                ZoneId.of("Europe/Dublin")))
        .dateline(new Dateline("CORK, Ireland", LocalDate.of(2026, 3, 1), "ExampleWire"))
        .body(new Body(Body.Format.HTML, "<p>\"We see,\" said <b>Nuala Byrne</b>.</p>"))
        .contacts(
            List.of(
                new Contact(
                    "Nuala Byrne",
                    "Harbour Lights",
                    "Keeper",
                    List.of(new EmailAddress("nuala@harbour.example")),
                    List.of(new PhoneNumber("+353 21 555 0100, ext. 4"))),
                new Contact(
                    "", null, null, List.of(new EmailAddress("press@harbour.example")), List.of())))
        .quotes(List.of(new Quote("We see", "Nuala Byrne", "Keeper")))
        .boilerplate(List.of(new Boilerplate("Harbour Lights", "It keeps lamps.")))
        .endMark("###")
        .issuer(
            new Issuer(
                "Harbour Lights plc",
                new WebAddress("https://harbour.example/"),
                List.of(new Issuer.Ticker("ISE", "HLP"))))
        .disclosure(
            new Disclosure(
                Disclosure.Regime.FARA, "Quay Ltd.", "Port of Elsewhere", "Elsewhere", null))
        .externalIds(Map.of("cms", "17", "other/cms", "a~b"))
        .attachments(
            List.of(
                new Attachment(
                    new WebAddress("https://harbour.example/lamp.png"),
                    "image/png",
                    "A lamp",
                    "The new lamp",
                    "N. Byrne")))
        .build();
  }

  public static ReleaseId id(int number) {
    return ReleaseId.of(new UUID(0x0197_b5e4_6c00_7000L, 0x8000_0000_0000_0000L | number));
  }

  public static PressRelease draft(int number, ReleaseContent content, Instant at) {
    return new PressRelease(
        id(number), HARBOUR, new Revision(1, content, List.of(), null, at), State.draft(at));
  }

  public static Change creation(PressRelease draft) {
    return new Change(null, draft, "create", "press desk", null);
  }

  public static Address address(String slug) {
    return new Address(HARBOUR, 2026, new Slug(slug));
  }
}
