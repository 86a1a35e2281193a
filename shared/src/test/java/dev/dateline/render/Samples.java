package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Address;
import dev.dateline.release.Attachment;
import dev.dateline.release.Body;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Correction;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.Filing;
import dev.dateline.release.ImageSize;
import dev.dateline.release.Issuer;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Rendition;
import dev.dateline.release.Revision;
import dev.dateline.release.SitePath;
import dev.dateline.release.Slug;
import dev.dateline.release.State;
import dev.dateline.release.Status;
import dev.dateline.release.Translation;
import dev.dateline.release.Understanding;
import dev.dateline.release.WebAddress;
import dev.dateline.release.Withdrawal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Releases of every kind, for the tests of their pages. */
final class Samples {
  static final Pages PAGES = new Pages(URI.create("https://news.example"));
  static final Newsroom NEWSROOM =
      new Newsroom(
          new NewsroomName("harbour"),
          3,
          "Harbour Lights Press Office",
          ZoneId.of("America/New_York"));
  static final Newsroom SPEAKING = speaking("en-GB");
  static final String EPOCH = "e42.r7";
  static final Instant NOON = Instant.parse("2026-05-06T16:05:09.123Z");
  static final Disclosure LABEL =
      new Disclosure(
          Disclosure.Regime.FARA, "Quayside & Partners LLC", "the Free Ports League", null, null);

  private static final ReleaseId ID = new ReleaseId("0197b5e4-6c00-7000-8000-000000000001");
  private static final String TEXT =
      """
      The Free Ports League today joined forty harbour cities that ask their ministers of transport \
      to keep [ferry routes](https://example.org/routes) open through the winter.

      “A promise of boats in summer is easily kept,” said **Ada Lindqvist, \
      chair of the League**. “A ferry that does not run in January is no ferry at all. People who \
      live on islands are not asking for a favour; they are asking for a timetable.”

      ## What the letter asks for

      - at least two crossings a day on each of the 31 routes;
      - fares that do not change by season;
      - a public register of cancelled crossings, kept by somebody who does not run the ships.

      > The letter was signed in Harstad by mayors of every party.

      | Route | Crossings a day | Fare in 2025 | Fare in 2026 |
      |:--|--:|--:|--:|
      | Harstad–Finnsnes | 4 | €21.50 | €24.00 |
      | Bodø–Moskenes | 2 | €28.00 | €28.00 |
      | Kirkenes–Vadsø | 1 | €17.90 | €19.50 |

      The League will publish the answers of all governments on 1 June.
      """;

  private static final String PROBLEM =
      """
      # The release is as it was

      Send `If-Match` with the ETag that *you* know:

      ```
      curl -X PUT -H 'If-Match: "3"' https://api.example/releases/1
      ```
      """;

  private Samples() {}

  /** A newsroom that says of itself all that it may. */
  static Newsroom speaking(String language) {
    return new Newsroom(
        NEWSROOM.name(),
        NEWSROOM.version(),
        NEWSROOM.title(),
        NEWSROOM.zone(),
        new Profile(
            "News of the lamps & boats of <Harstad>.",
            URI.create("https://www.harbour.example/about?a=1&b=2"),
            new Profile.Logo(URI.create("https://harbour.example/logo.png"), "A lamp & a \"boat\""),
            new Profile.Accent("#c8102e"),
            Locale.forLanguageTag(language),
            new Profile.Contact(
                "Nuala Byrne",
                null,
                "Keeper",
                List.of("press@harbour.example"),
                List.of("+353 21 555 0100")),
            new Profile.Boilerplate("Harbour Lights", "Harbour Lights keeps lamps.")),
        NEWSROOM.disclosure(),
        NEWSROOM.rules());
  }

  /** A newsroom that says of itself its language alone. */
  static Newsroom silent(String language) {
    return new Newsroom(
        NEWSROOM.name(),
        NEWSROOM.version(),
        NEWSROOM.title(),
        NEWSROOM.zone(),
        new Profile(null, null, null, null, Locale.forLanguageTag(language), null, null),
        NEWSROOM.disclosure(),
        NEWSROOM.rules());
  }

  static ReleaseContent.Builder full(String headline) {
    return ReleaseContent.withHeadline(headline)
        .subheadline("Forty cities ask for two crossings a day on every route, all year round")
        .language(new Language("en-US"))
        .releaseLine(
            new ReleaseLine(
                "FOR IMMEDIATE RELEASE: Wednesday, May 6, 2026", true, false, null, null, null))
        .dateline(new Dateline("HARSTAD, Norway", LocalDate.of(2026, 5, 6), "ExampleWire"))
        .body(markdown(TEXT))
        .contacts(
            List.of(
                contact(
                    "Kay Moreau",
                    "Head of Media",
                    "kay.moreau@quayside.example",
                    "+1 202 555 0100, ext. 12"),
                contact("Jon Aas", null, "jon.aas@freeports.example", "+47 77 55 01 23")))
        .quotes(
            List.of(
                new Quote(
                    "A promise of boats in summer is easily kept",
                    "Ada Lindqvist",
                    "chair of the League"),
                new Quote(
                    "A ferry that does not run in January is no ferry at all.",
                    "Ada Lindqvist",
                    "chair of the League")))
        .boilerplate(
            List.of(
                new Boilerplate(
                    "the Free Ports League",
                    "The Free Ports League brings together 61 harbour cities in nine countries."
                        + " It was founded in 1987 and has its seat in Harstad.\n\nIt takes no money"
                        + " from shipping companies.")))
        .issuer(
            new Issuer(
                "Free Ports League",
                new WebAddress("https://freeports.example/"),
                List.of(new Issuer.Ticker("Nasdaq", "FPL"), new Issuer.Ticker("NYSE", "FPLX"))))
        .tags(List.of("Ferries", "Open letters", "Islands"))
        .attachments(
            List.of(
                new Attachment(
                    new WebAddress("https://media.example/letter.pdf"),
                    "application/pdf",
                    "The open letter, with all signatures",
                    "Four pages, signed in Harstad",
                    "Photo: Free Ports League")))
        .endMark("###");
  }

  static ReleaseContent.Builder plain(String headline, Body body) {
    return ReleaseContent.withHeadline(headline).language(new Language("en")).body(body);
  }

  static Body markdown(String text) {
    return new Body(Body.Format.MARKDOWN, text);
  }

  static Body html(String text) {
    return new Body(Body.Format.HTML, text);
  }

  static Contact contact(String name, String role, String email, String phone) {
    return new Contact(
        name, null, role, List.of(new EmailAddress(email)), List.of(new PhoneNumber(phone)));
  }

  static PressRelease published(ReleaseContent.Builder content) {
    return release(content.build(), Status.PUBLISHED, List.of(), null);
  }

  /** Of which copies are to be filed. */
  static PressRelease owed(PressRelease release) {
    State now = release.state();
    return new PressRelease(
        release.id(),
        release.newsroom(),
        release.revision(),
        new State(
            now.version(),
            now.status(),
            now.address(),
            now.aliases(),
            now.inbound(),
            now.schedule(),
            now.corrections(),
            now.withdrawal(),
            List.of(new Filing(NOON, null, null)),
            List.of(),
            now.createdAt(),
            now.updatedAt(),
            now.publishedAt()));
  }

  /** Corrected as often as there are corrections, oldest first. */
  static PressRelease corrected(ReleaseContent.Builder content, Correction... corrections) {
    return release(content.build(), Status.PUBLISHED, List.of(corrections), null);
  }

  static Revision replaced(ReleaseContent.Builder content) {
    return new Revision(1, content.build(), List.of(), Understanding.PLAIN, null, NOON);
  }

  static PressRelease draft(ReleaseContent.Builder content) {
    return PressRelease.draft(ID, NEWSROOM.name(), replaced(content));
  }

  static PressRelease withdrawn(ReleaseContent content, String explanation) {
    return release(
        content,
        Status.WITHDRAWN,
        List.of(),
        new Withdrawal(explanation, explanation == null ? ID : null, NOON));
  }

  static byte[] bytesOfPage(
      PressRelease release, @Nullable Revision replaced, Newsroom newsroom, String epoch) {
    return PAGES.release(Rendition.PAGE, release, replaced, newsroom, epoch);
  }

  static String page(PressRelease release) {
    return new String(bytesOfPage(release, null, NEWSROOM, EPOCH), StandardCharsets.UTF_8);
  }

  static String rendered(Rendition form, PressRelease release) {
    return rendered(form, release, NEWSROOM);
  }

  static String rendered(Rendition form, PressRelease release, Newsroom newsroom) {
    return new String(PAGES.release(form, release, null, newsroom, EPOCH), StandardCharsets.UTF_8);
  }

  static Document parsed(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  static Document parsed(ReleaseContent.Builder content) {
    return Jsoup.parse(page(published(content)));
  }

  static ReleaseContent.Builder arabic() {
    return ReleaseContent.withHeadline(
            "اتحاد الموانئ الحرة يرحب برسالة مفتوحة تدعو إلى إبقاء العبّارات في الشتاء")
        .subheadline("أربعون مدينة تطلب رحلتين في اليوم على كل خط")
        .language(new Language("ar"))
        .kind(Kind.STATEMENT)
        .releaseLine(new ReleaseLine("للنشر الفوري", true, false, null, null, null))
        .dateline(new Dateline("الرباط", LocalDate.of(2026, 5, 6), null))
        .disclosure(LABEL)
        .body(
            markdown(
                "رحب اتحاد الموانئ الحرة اليوم برسالة مفتوحة دعت فيها أربعون مدينة ساحلية حكوماتها إلى"
                    + " إبقاء خطوط العبّارات مفتوحة خلال فصل الشتاء.\n\n> «نأمل أن تفي الحكومات بما وعدت"
                    + " به».\n\n- رحلتان في اليوم على الأقل\n- أسعار لا تتغير بتغير الفصول\n\n|الخط|"
                    + "الرحلات|\n|-|-|\n|الرباط – طنجة|4|\n"))
        .contacts(
            List.of(
                contact(
                    "آدا ليندكفيست",
                    "مديرة الإعلام",
                    "ada@freeports.example",
                    "+212 537 55 01 23")))
        .boilerplate(List.of(new Boilerplate("اتحاد الموانئ الحرة", "يضم الاتحاد 61 مدينة.")));
  }

  static ReleaseContent.Builder german() {
    return ReleaseContent.withHeadline("Freihafenliga begrüßt offenen Brief über Fähren im Winter")
        .kind(Kind.STATEMENT)
        .language(new Language("de"))
        .dateline(new Dateline("HARSTAD", LocalDate.of(2026, 5, 6), null))
        .body(
            markdown(
                "Die Freihafenliga begrüßt den [offenen Brief](https://example.org/brief) von vierzig"
                    + " Hafenstädten. „Wer auf Inseln lebt, braucht einen Fahrplan“, sagte Ada"
                    + " Lindqvist."))
        .contacts(List.of(contact("Jon Aas", "Sprecher", "jon.aas@freeports.example", "+47 77 55")))
        .boilerplate(
            List.of(new Boilerplate("die Freihafenliga", "Sie vereint 61 Häfen in neun Ländern.")))
        .tags(List.of("Fähren"));
  }

  static ReleaseContent.Builder chinese() {
    return ReleaseContent.withHeadline("自由港联盟欢迎四十座港口城市发表公开信，呼吁各国政府在冬季保持渡轮航线畅通")
        .language(new Language("zh-CN"))
        .dateline(new Dateline("上海", LocalDate.of(2026, 5, 6), null))
        .body(markdown("自由港联盟今天对一封公开信表示欢迎。".repeat(12) + "\n\n“我们希望各国政府信守承诺。”"))
        .contacts(List.of(contact("林达", "媒体主管", "ada@freeports.example", "+86 21 5555 0123")));
  }

  private static PressRelease release(
      ReleaseContent content, Status status, List<Correction> corrections, Withdrawal withdrawal) {
    Address address = new Address(NEWSROOM.name(), 2026, new Slug("open-letter-on-ferries"));
    return new PressRelease(
        ID,
        NEWSROOM.name(),
        new Revision(corrections.size() + 1, content, List.of(), Understanding.PLAIN, null, NOON),
        new State(
            2,
            status,
            address,
            List.of(),
            List.of(),
            null,
            corrections,
            withdrawal,
            List.of(),
            List.of(),
            NOON,
            NOON,
            NOON));
  }

  static TreeMap<String, byte[]> gallery() {
    TreeMap<String, byte[]> pages = new TreeMap<>();
    String headline = "Free Ports League and Forty Harbour Cities Ask Ministers for Winter Ferries";
    ReleaseContent.Builder full = full(headline);
    pages.put("release", bytesOfPage(published(full), null, NEWSROOM, EPOCH));
    Correction correction =
        new Correction(
            Correction.Weight.CORRECTION,
            "An earlier version of this release gave the fare from Bodø to Moskenes as €38.00. It is €28.00.",
            NOON.plusSeconds(90_000),
            1);
    pages.put(
        "fara-corrected",
        bytesOfPage(
            corrected(full(headline).disclosure(LABEL), correction), null, NEWSROOM, EPOCH));
    Disclosure quoted =
        new Disclosure(
            Disclosure.Regime.FARA,
            "Quayside & Partners LLC",
            "the Free Ports League",
            null,
            "Quayside & Partners LLC distributes these materials on behalf of the Free Ports League;"
                + " more is on file with the Department of Justice, Washington, District of Columbia.");
    pages.put(
        "fara-quoted",
        bytesOfPage(published(full(headline).disclosure(quoted)), null, NEWSROOM, EPOCH));
    pages.put(
        "all-caps-advisory",
        bytesOfPage(
            published(
                full("HARBOUR MASTER’S WINTER STORM DESK ANSWERS DAY AND NIGHT")
                    .kind(Kind.ADVISORY)
                    .dateline(null)
                    .subheadline(null)
                    .releaseLine(
                        new ReleaseLine(
                            "EMBARGOED UNTIL 9:00 A.M., WEDNESDAY, MAY 6, 2026",
                            false,
                            true,
                            null,
                            null,
                            null))
                    .body(
                        html(
                            "<ul><li><b>What:</b> press conference<li><b>When:</b> Monday, 9:30 a.m.<ul><li>doors"
                                + " open at 9</ul><li><b>Where:</b> 401 Quay Street</ul><p>Cameras are"
                                + " allowed. <img src='https://img.example/map.png' alt='Map of the"
                                + " entrance'></p><pre>reference 12-A/77</pre><table><tr><th>Time<th>Programme<th>Speaker<th>Room<th>Language"
                                + "<th>Floor</tr><tr><td>09:30<td>Opening<td>Ada Lindqvist<td>Law Library<td>English<td>2</table>"))),
            null,
            NEWSROOM,
            EPOCH));
    pages.put(
        "long-headline",
        bytesOfPage(
            published(
                full("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and "
                        + "forty further harbour companies announce, ".repeat(9)
                        + "the end")
                    .contacts(
                        List.of(
                            contact(
                                "Kay Moreau",
                                "Head of Media",
                                "kay.moreau@quayside.example",
                                "+1 202 555 0100, ext. 12"),
                            contact(
                                "Jon Aas",
                                "Spokesperson",
                                "jon.aas.with.a.very.long.address@freeports.example",
                                "+47 77 55 01 23"),
                            contact(
                                "Ida Berg",
                                "Picture desk",
                                "pictures@freeports.example",
                                "+47 77 55 01 24"),
                            contact(
                                "Noor Haddad",
                                "Arabic-language media",
                                "noor@freeports.example",
                                "+212 537 55 01 23"),
                            contact("", null, "press@freeports.example", "112")))),
            null,
            NEWSROOM,
            EPOCH));
    pages.put("long", longRelease(headline));
    pages.put(
        "short",
        page(published(plain("A headline", markdown("A sentence."))))
            .getBytes(StandardCharsets.UTF_8));
    pages.put("translated", page(translated()).getBytes(StandardCharsets.UTF_8));
    pages.put("arabic", bytesOfPage(published(arabic()), null, NEWSROOM, EPOCH));
    pages.put("chinese", bytesOfPage(published(chinese()), null, NEWSROOM, EPOCH));
    pages.put("corrected-twice", correctedTwice(headline));
    pages.put(
        "preview",
        PAGES.preview(
            draft(full(headline).disclosure(LABEL)),
            NEWSROOM,
            new PreviewBanner(
                "Tove Lind, The Tromsø Courier",
                NOON.plusSeconds(90_000),
                NOON.plusSeconds(9_000))));
    pages.put("german", bytesOfPage(published(german()), null, speaking("de"), EPOCH));
    pages.put("revision", PAGES.revision(Rendition.PAGE, published(full), NEWSROOM, EPOCH));
    pages.put(
        "revision-arabic",
        PAGES.revision(Rendition.PAGE, corrected(arabic(), correction), NEWSROOM, EPOCH));
    pages.put(
        "withdrawn",
        PAGES.withdrawn(
            Rendition.PAGE,
            withdrawn(
                full.build(), "The letter was published in error before all cities had signed it."),
            NEWSROOM,
            EPOCH));
    pages.put(
        "killed",
        PAGES.killed(
            Rendition.PAGE,
            withdrawn(full.build(), "The release named a person by mistake."),
            NEWSROOM,
            EPOCH));
    pages.put(
        "moved",
        PAGES.moved(Rendition.PAGE, Address.of("harbour/2026/another-letter"), NEWSROOM, EPOCH));
    pages.put("not-found", SitePages.notFound().getBytes(StandardCharsets.UTF_8));
    return pages;
  }

  /** The pages of releases, of lists, and of no newsroom. */
  static TreeMap<String, byte[]> everyPage() {
    TreeMap<String, byte[]> pages = gallery();
    ListSamples.gallery().forEach((name, page) -> pages.put("list-" + name, page));
    pages.put("problem", SitePages.problem(PROBLEM).getBytes(StandardCharsets.UTF_8));
    return pages;
  }

  /** Some 1,400 words, with each member that there is, corrected in many places. */
  private static byte[] longRelease(String headline) {
    String section = TEXT.substring(0, TEXT.indexOf("| Route"));
    String body = section + section.replace("What the letter", "Who signed it, and what it");
    List<Attachment> files =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                i ->
                    new Attachment(
                        new SitePath("media/0f1e2d3c4b5a69788796a5b4c3d2e1f" + i + "/ferry.jpg"),
                        "image/jpeg",
                        "The ferry on route " + i + " leaves the quay at dusk",
                        "Route " + i + " has two crossings a day, and in January none",
                        "Photo: Ada Lindqvist, Free Ports League",
                        new ImageSize(1_600, 900)))
            .toList();
    ReleaseContent.Builder content =
        full(headline)
            .summary("Forty cities ask for two crossings a day on every route.")
            .disclosure(LABEL)
            .body(markdown(body.repeat(5) + TEXT))
            .attachments(files);
    Revision replaced =
        replaced(full(headline).body(markdown(body.repeat(5).replace("forty", "thirty") + TEXT)));
    Correction correction =
        new Correction(
            Correction.Weight.CORRECTION, "Forty cities signed the letter, not thirty.", NOON, 1);
    return bytesOfPage(corrected(content, correction), replaced, NEWSROOM, EPOCH);
  }

  private static PressRelease translated() {
    return published(
        full("Two crossings a day")
            .translations(
                Stream.of("de", "ar", "pt-BR")
                    .map(
                        tag ->
                            new Translation(
                                new Language(tag),
                                new WebAddress("https://news.example/harbour/2026/" + tag)))
                    .toList()));
  }

  private static byte[] correctedTwice(String headline) {
    ReleaseContent.Builder before =
        full(headline.replace("Forty", "Thirty"))
            .body(
                markdown(
                    TEXT.replace("forty harbour", "thirty harbour")
                        .replace("€28.00 | €28.00", "€28.00 | €38.00")
                        .replace("/routes", "/old-routes")
                        .replace("by mayors of every party", "on the quay, in the rain")
                        .replace("- fares that do not change by season;\n", "")))
            .tags(List.of("Ferries", "Open letters"));
    Correction first =
        new Correction(
            Correction.Weight.CLARIFICATION,
            "This release now says who keeps the register of cancelled crossings.",
            NOON.plusSeconds(4_000),
            1);
    Correction second =
        new Correction(
            Correction.Weight.CORRECTION,
            "Forty cities signed the letter, not thirty.\n\nThe fare from Bodø to Moskenes is €28.00.",
            NOON.plusSeconds(90_000),
            2);
    return bytesOfPage(corrected(full(headline), first, second), replaced(before), NEWSROOM, EPOCH);
  }
}
