package dev.dateline.render;

import static dev.dateline.render.InjectedSources.clean;
import static dev.dateline.render.InjectedSources.document;
import static dev.dateline.render.InjectedSources.mail;
import static dev.dateline.render.InjectedSources.markdown;
import static dev.dateline.render.InjectedSources.page;
import static dev.dateline.render.InjectedSources.said;
import static dev.dateline.render.InjectedSources.text;
import static dev.dateline.render.Samples.EPOCH;

import dev.dateline.intake.Reading;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.mail.MailReader;
import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.intake.text.TextReader;
import dev.dateline.json.ContentReader;
import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.json.NewsroomReader;
import dev.dateline.json.NewsroomTree;
import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Attachment;
import dev.dateline.release.Body;
import dev.dateline.release.Contact;
import dev.dateline.release.Correction;
import dev.dateline.release.Disclosure;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.ImageSize;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import dev.dateline.release.PhoneNumber;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Rendition;
import dev.dateline.release.Shelf;
import dev.dateline.release.SitePath;
import dev.dateline.release.Slug;
import dev.dateline.release.Tombstone;
import dev.dateline.release.Translation;
import dev.dateline.release.WebAddress;
import dev.dateline.release.Withdrawal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Pages of every kind in which a vector stands wherever an author or a newsroom can put it. */
final class InjectedPages {
  /** Each member of a release and of a newsroom's settings, so that none is forgotten. */
  static final ReleaseContent CONTENT =
      Samples.full("A headline")
          .summary("A summary")
          .slug(new Slug("a-slug"))
          .translationOf(new ReleaseId("0197b5e4-6c00-7000-8000-000000000009"))
          .translations(
              List.of(
                  new Translation(
                      new Language("fr"), new WebAddress("https://news.example/harbour/2026/fr"))))
          .releaseLine(
              new ReleaseLine(
                  "EMBARGOED",
                  false,
                  true,
                  LocalDate.of(2026, 5, 6),
                  LocalTime.NOON,
                  ZoneId.of("Europe/Oslo")))
          .disclosure(
              new Disclosure(Disclosure.Regime.FARA, "An agent", "A principal", "Norway", "A text"))
          .contacts(
              List.of(
                  new Contact(
                      "A name",
                      "An organisation",
                      "A role",
                      List.of(new EmailAddress("press@a.example")),
                      List.of(new PhoneNumber("+47 77 55 01 23")))))
          .externalIds(Map.of("cms", "42"))
          .attachments(
              List.of(
                  new Attachment(
                      new SitePath("media/0f1e2d3c/lamp.png"),
                      "image/png",
                      "Alt",
                      "Caption",
                      "Credit",
                      new ImageSize(640, 480)),
                  new Attachment(
                      new WebAddress("https://media.example/a.png"),
                      "image/png",
                      "Alt",
                      "Caption",
                      "Credit")))
          .build();

  static final Newsroom NEWSROOM =
      new Newsroom(
          Samples.NEWSROOM.name(),
          4,
          "Quayside",
          Samples.NEWSROOM.zone(),
          new Profile(
              "A description",
              URI.create("https://quayside.example/"),
              new Profile.Logo(URI.create("https://quayside.example/logo.png"), "Alt"),
              new Profile.Accent("#0a4a8c"),
              Locale.ENGLISH,
              new Profile.Contact(
                  "A name",
                  "An organisation",
                  "A role",
                  List.of("press@quayside.example"),
                  List.of("+47 77 55 01 23")),
              new Profile.Boilerplate("Quayside", "A boilerplate.")),
          new DisclosurePolicy.Fara(
              "An agent",
              List.of(new DisclosurePolicy.Principal("A principal", "Norway")),
              Map.of("en", "Distributed by {registrant} for {principal}.")),
          Map.of("HEADLINE_LENGTH", RuleLevel.OFF));

  /** Members of a release that take no words of an author. */
  static final Set<String> CLOSED =
      Set.of(
          "#/kind",
          "#/language",
          "#/slug",
          "#/translationOf",
          "#/translations/0/language",
          "#/releaseLine/date",
          "#/releaseLine/time",
          "#/releaseLine/zone",
          "#/dateline/date",
          "#/body/format",
          "#/contacts/0/phones/0",
          "#/disclosure/regime",
          "#/attachments/0/href",
          "#/attachments/0/mediaType",
          "#/attachments/1/mediaType");

  /** Settings that take no words of a newsroom. */
  static final Set<String> CLOSED_SETTINGS =
      Set.of(
          "#/name",
          "#/zone",
          "#/accent",
          "#/language",
          "#/contact/phones/0",
          "#/disclosure/regime",
          "#/rules/HEADLINE_LENGTH");

  private final Set<String> places = new TreeSet<>();
  private int placed;
  private int readings;
  private int refused;

  /** Returns pages of one release each, by their names; what a reader refuses has none. */
  Map<String, byte[]> of(String vector) {
    Map<String, byte[]> pages = new LinkedHashMap<>();
    Newsroom newsroom = newsroom(vector);
    ReleaseContent html = content(vector, Body.Format.HTML, "<p>" + vector);
    ReleaseContent markdown = content(vector, Body.Format.MARKDOWN, markdown(vector));
    pages.put("page", corrected(html, markdown, vector, newsroom));
    pages.put("preview", preview(markdown, vector, newsroom));
    pages.put("withdrawn", withdrawn(html, vector, newsroom));
    put(pages, "html", newsroom, () -> new HtmlReader().read(page(vector)));
    put(pages, "markdown", newsroom, () -> new MarkdownReader().read(document(vector)));
    put(pages, "text", newsroom, () -> new TextReader().read(text(vector)));
    put(pages, "mail", newsroom, () -> new MailReader().read(mail(vector, "plain", text(vector))));
    put(
        pages,
        "mail-html",
        newsroom,
        () -> new MailReader().read(mail(vector, "html", page(vector))));
    return pages;
  }

  /** Returns pages of many releases, one of each vector, and what stands for a killed one. */
  Map<String, byte[]> of(List<String> vectors) {
    Newsroom newsroom = newsroom(vectors.getFirst());
    List<PressRelease> releases = new ArrayList<>();
    for (String vector : vectors) {
      ReleaseContent content = content(vector, Body.Format.HTML, "<p>" + vector);
      releases.add(ListSamples.release(releases.size(), content, correction(vector)));
    }
    List<Listed> listed = releases.stream().map(Listed::of).toList();
    List<Shelf> tags =
        releases.stream().map(each -> Shelf.of(each.content().tags().getFirst())).toList();
    Shelf tag = tags.getFirst();
    Listings listings = ListSamples.LISTINGS;
    return Map.of(
        "front", listings.frontPage(newsroom, listed, ListSamples.years(2), tags, EPOCH),
        "tag", listings.shelf(newsroom, tag, listed, 2, EPOCH),
        "tag-page", listings.shelfPage(newsroom, tag, 2, listed, true, EPOCH),
        "tags", listings.shelves(newsroom, Shelf.Kind.TAG, tags, EPOCH),
        "revision", Samples.PAGES.revision(Rendition.PAGE, releases.getFirst(), newsroom, EPOCH),
        "killed", killed(vectors.getFirst(), newsroom));
  }

  /** Returns feeds of many releases, one of each vector, and the other forms of the first. */
  Map<String, byte[]> filesOf(List<String> vectors) {
    Newsroom newsroom = newsroom(vectors.getFirst());
    List<PressRelease> releases = new ArrayList<>();
    for (String vector : vectors) {
      ReleaseContent content = content(vector, Body.Format.HTML, "<p>" + vector);
      releases.add(ListSamples.release(releases.size(), content, correction(vector)));
    }
    PressRelease first = releases.getFirst();
    String why = said(vectors.getFirst(), Withdrawal.EXPLANATION.longest());
    Feeds feeds = new Feeds(ListSamples.SITE);
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Tombstone> killed = List.of(new Tombstone(first.id(), Samples.NOON, why));
    files.put("feed.atom", feeds.atom(newsroom, releases, killed, EPOCH));
    files.put("feed.rss", feeds.rss(newsroom, releases, EPOCH));
    files.put("feed.json", feeds.json(newsroom, releases, EPOCH));
    for (Rendition form : List.of(Rendition.NINJS, Rendition.MARKDOWN, Rendition.TEXT)) {
      files.put(
          "release" + form.suffix(), Samples.PAGES.release(form, first, null, newsroom, EPOCH));
    }
    return files;
  }

  /** Returns where a vector came in, as pointers into a release and into a newsroom. */
  Set<String> places() {
    return places;
  }

  /** Returns how often a vector came in. */
  int placed() {
    return placed;
  }

  int readings() {
    return readings;
  }

  int refused() {
    return refused;
  }

  private Newsroom newsroom(String vector) {
    Poison poison = new Poison(vector, CLOSED_SETTINGS);
    Newsroom newsroom =
        poison.into(
            NewsroomTree.of(NEWSROOM),
            tree ->
                NewsroomReader.read(new Json.Text(tree, List.of()), code -> {})
                    .of(NEWSROOM.name(), 4));
    came("newsroom ", poison);
    return newsroom;
  }

  private ReleaseContent content(String vector, Body.Format format, String body) {
    Poison poison = new Poison(vector, CLOSED);
    ReleaseContent content =
        poison.into(
            ContentTree.of(CONTENT), tree -> ContentReader.read(new Json.Text(tree, List.of())));
    came("release ", poison);
    return content.change().body(new Body(format, clean(body))).build();
  }

  private void came(String where, Poison poison) {
    poison.places().forEach(place -> places.add(where + place));
    placed += poison.places().size();
  }

  private static byte[] corrected(
      ReleaseContent content, ReleaseContent before, String vector, Newsroom newsroom) {
    return Samples.bytesOfPage(
        ListSamples.release(0, content, correction(vector), correction(vector)),
        Samples.replaced(before.change()),
        newsroom,
        EPOCH);
  }

  private void put(
      Map<String, byte[]> pages, String name, Newsroom newsroom, Supplier<Reading> reader) {
    readings++;
    try {
      ReleaseContent content =
          reader.get().content().change().disclosure(CONTENT.disclosure()).build();
      pages.put(name, Samples.bytesOfPage(ListSamples.release(0, content), null, newsroom, EPOCH));
    } catch (ReleaseFailure.InvalidRelease none) {
      refused++;
    }
  }

  private static byte[] preview(ReleaseContent content, String vector, Newsroom newsroom) {
    String label = said(vector, PreviewBanner.LABEL.longest());
    return Samples.PAGES.preview(
        ListSamples.release(0, content),
        newsroom,
        new PreviewBanner(label, Samples.NOON, Samples.NOON));
  }

  private static byte[] withdrawn(ReleaseContent content, String vector, Newsroom newsroom) {
    PressRelease gone = Samples.withdrawn(content, said(vector, Withdrawal.EXPLANATION.longest()));
    return Samples.PAGES.withdrawn(Rendition.PAGE, gone, newsroom, EPOCH);
  }

  private static byte[] killed(String vector, Newsroom newsroom) {
    PressRelease gone = Samples.withdrawn(CONTENT, said(vector, Withdrawal.EXPLANATION.longest()));
    return Samples.PAGES.killed(Rendition.PAGE, gone, newsroom, EPOCH);
  }

  private static Correction correction(String vector) {
    return new Correction(
        Correction.Weight.CORRECTION, said(vector, Correction.NOTE.longest()), Samples.NOON, 1);
  }
}
