package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases of invented organisations. */
public final class Examples {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final NewsroomName HARBOUR = new NewsroomName("harbour");
  public static final Newsroom NEWSROOM =
      new Newsroom(HARBOUR, 1, "Harbour Lights Press Office", ZoneId.of("Europe/Dublin"));

  /** Finds nothing in anything. */
  public static final Linter SILENT = (content, ofIntake, newsroom, at) -> ofIntake;

  private Examples() {}

  /** Returns a key as somebody was given it, by nobody in particular. */
  public static IssuedKey issued(ApiKey key) {
    return new IssuedKey(KeyId.of(key.hash()), key, NOON, "the setup", null);
  }

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
        .contacts(
            List.of(
                new Contact(
                    "Ada Lindqvist",
                    null,
                    null,
                    List.of(new EmailAddress("press@harbour.example")),
                    List.of())))
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
        .translations(
            List.of(
                new Translation(
                    new Language("ga"), new WebAddress("https://harbour.example/ga/teach-solais"))))
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

  /** Returns the release with a picture of this hash that it shows once it is published. */
  public static PressRelease withFile(PressRelease release, String sha256) {
    AttachmentId id = new AttachmentId(sha256.substring(0, 32));
    Attachment attachment =
        new Attachment(
            new SitePath("media/" + id + "/lamp.png"),
            "image/png",
            "A lamp",
            null,
            null,
            new ImageSize(30, 20));
    Revision said = release.revision();
    ReleaseFile file =
        new ReleaseFile(id, "lamp.png", attachment, 99, sha256, NOON, ReleaseFile.Stage.KEPT);
    return release.as(
        new Revision(
            said.number(),
            said.content().change().attachments(List.of(attachment)).build(),
            said.findings(),
            said.understanding(),
            said.original(),
            said.at()),
        release.state().same().files(List.of(file)));
  }

  public static PressRelease draft(int number, ReleaseContent content, Instant at) {
    return new PressRelease(
        id(number),
        HARBOUR,
        new Revision(1, content, List.of(), Understanding.PLAIN, null, at),
        State.draft(at));
  }

  public static List<Change> creation(PressRelease draft) {
    return creation(draft, null);
  }

  public static List<Change> creation(PressRelease draft, @Nullable Attempt attempt) {
    return List.of(
        new Change(
            null,
            draft,
            Action.CREATE,
            new Actor(Actor.Kind.KEY, "press desk"),
            List.of(),
            attempt));
  }

  /** A step that leaves all addresses whose they are. */
  public static List<Change> step(PressRelease before, PressRelease after, Action action) {
    return step(before, after, action, List.of());
  }

  public static List<Change> step(
      PressRelease before, PressRelease after, Action action, List<ClaimChange> claims) {
    return List.of(
        new Change(before, after, action, new Actor(Actor.Kind.KEY, "press desk"), claims, null));
  }

  /** The first publication of a draft, at an address that nobody has. */
  public static List<Change> publication(PressRelease draft, String slug, Instant at) {
    return step(
        draft, published(draft, address(slug), at), Action.PUBLISH, List.of(home(slug, draft)));
  }

  public static ClaimChange home(String slug, PressRelease owner) {
    return home(address(slug), owner);
  }

  public static ClaimChange home(Address address, PressRelease owner) {
    return new ClaimChange(null, Claim.first(address, owner.id(), Claim.Role.HOME));
  }

  public static PressRelease published(PressRelease draft, Address address, Instant at) {
    return draft.as(
        draft.state().next(at).status(Status.PUBLISHED).address(address).publishedAt(at));
  }

  /** Has been distributed, so that copies of it are to be filed. */
  public static PressRelease owed(PressRelease published) {
    Revision said = published.revision();
    ReleaseContent labelled =
        said.content()
            .change()
            .disclosure(
                new Disclosure(
                    Disclosure.Regime.FARA, "Quay Ltd.", "Port of Elsewhere", null, null))
            .build();
    return published.as(
        new Revision(
            said.number() + 1,
            labelled,
            said.findings(),
            said.understanding(),
            said.original(),
            NOON),
        published.state().next(NOON).filings(List.of(Filing.of(NOON))));
  }

  public static PressRelease withdrawn(PressRelease published, Status status) {
    return published.as(
        published
            .state()
            .next(NOON)
            .status(status)
            .withdrawal(new Withdrawal("It was wrong.", null, NOON)));
  }

  public static Moment moment(Instant at) {
    return Moment.of(at.atOffset(ZoneOffset.UTC));
  }

  public static PressRelease scheduled(PressRelease draft, Address address, Instant at) {
    return draft.as(
        draft
            .state()
            .next(NOON)
            .status(Status.SCHEDULED)
            .address(address)
            .schedule(Schedule.of(moment(at), List.of(), NOON)));
  }

  public static Address address(String slug) {
    return new Address(HARBOUR, 2026, new Slug(slug));
  }
}
