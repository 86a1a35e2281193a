package dev.dateline.render;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Address;
import dev.dateline.release.Body;
import dev.dateline.release.Correction;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Revision;
import dev.dateline.release.Shelf;
import dev.dateline.release.Slug;
import dev.dateline.release.State;
import dev.dateline.release.Status;
import dev.dateline.release.Understanding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many releases, for the tests of what leads to them. */
final class ListSamples {
  static final URI SITE = URI.create("https://news.example");
  static final String FRONT = "https://news.example/harbour/";
  private static final Path KEPT = Path.of("target", "site-files");
  static final Listings LISTINGS = new Listings(SITE);
  static final Correction CORRECTION =
      new Correction(
          Correction.Weight.CORRECTION,
          "An earlier version gave the fare as €38.00. It is €28.00.",
          Samples.NOON.plusSeconds(3_600),
          1);

  /** What must come out as text, wherever it goes in; each fits into a tag. */
  static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'><svg/onload=alert(1)>",
          "' onmouseover='alert(1)",
          "\" onfocus=\"alert(1)\" autofocus=\"",
          "</title><script>alert(1)</script>",
          "</style><script>alert(1)</script>",
          "</h1></a><iframe src=javascript:alert(1)>",
          "]]><script>alert(1)</script>",
          "--><script>alert(1)</script><!--",
          "?><script>alert(1)</script>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;alert(1)&#60;/script&#62;",
          "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
          "javascript:alert(1)",
          "{{constructor.constructor('alert(1)')()}}",
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
          "</content></entry><entry><title>x</title>",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<math><mtext><style><img src=x onerror=alert(1)>",
          "<base href=//evil.example><a href=/>",
          "<meta http-equiv=refresh content=0;url=//evil.example>",
          "\",\"content_html\":\"<script>alert(1)</script>");

  private static final List<String> HEADLINES =
      List.of(
          "Free Ports League and Forty Harbour Cities Ask Ministers for Winter Ferries",
          "Harbour Lights opens its ninth reading room on the quay at Bodø",
          "Statement on the closure of the Moskenes route",
          "Tide tables for all 31 routes are now free to use, print and republish",
          "New pilots’ school in Kirkenes takes its first class of twenty-four");

  private ListSamples() {}

  /** The {@code i}th newest release, an hour older than the one before it. */
  static PressRelease release(int i, ReleaseContent content, Correction... corrections) {
    Instant at = Samples.NOON.minus(Duration.ofHours(i));
    Address address = new Address(Samples.NEWSROOM.name(), 2026, new Slug("letter-no-" + i));
    return new PressRelease(
        new ReleaseId(String.format(Locale.ROOT, "0197b5e4-6c00-7000-8000-%012d", i)),
        Samples.NEWSROOM.name(),
        new Revision(corrections.length + 1, content, List.of(), Understanding.PLAIN, null, at),
        new State(
            2,
            Status.PUBLISHED,
            address,
            List.of(),
            List.of(),
            null,
            List.of(corrections),
            null,
            List.of(),
            List.of(),
            at,
            at,
            at));
  }

  static PressRelease release(int i) {
    String headline = HEADLINES.get(i % HEADLINES.size());
    return release(
        i, Samples.full(headline).kind(i % 5 == 2 ? Kind.STATEMENT : Kind.RELEASE).build());
  }

  static List<PressRelease> releases(int count) {
    List<PressRelease> releases =
        new ArrayList<>(IntStream.range(0, count).mapToObj(ListSamples::release).toList());
    if (count > 3) {
      releases.set(1, release(1, Samples.arabic().disclosure(null).build()));
      releases.set(3, release(3, Samples.full(HEADLINES.get(3)).build(), CORRECTION));
    }
    return releases;
  }

  static List<Listed> listed(int count) {
    return releases(count).stream().map(Listed::of).toList();
  }

  static List<Shelf> years(int count) {
    return IntStream.range(0, count).mapToObj(i -> Shelf.of(2026 - i)).toList();
  }

  static List<Shelf> tags() {
    return Stream.of("Ferries", "Open letters", "Islands", "العبّارات", "Übersee", "port dues")
        .map(Shelf::of)
        .toList();
  }

  static Newsroom titled(String title) {
    return new Newsroom(
        Samples.NEWSROOM.name(), Samples.NEWSROOM.version(), title, Samples.NEWSROOM.zone());
  }

  /** A newsroom of an agent, which must say for whom it speaks. */
  static Newsroom agent() {
    return new Newsroom(
        Samples.NEWSROOM.name(),
        4,
        "Quayside",
        Samples.NEWSROOM.zone(),
        Profile.NONE,
        new DisclosurePolicy.Fara(
            "Quayside & Partners LLC",
            List.of(new DisclosurePolicy.Principal("the Free Ports League", null)),
            Map.of()),
        Map.of());
  }

  /** A content in which each text that lists and feeds show is hostile. */
  static ReleaseContent hostile(String text) {
    return ReleaseContent.withHeadline(text)
        .subheadline(text)
        .summary(text)
        .language(new Language("en"))
        .tags(List.of(text))
        .body(new Body(Body.Format.HTML, "<p>" + text + "</p>"))
        .build();
  }

  static TreeMap<String, byte[]> gallery() {
    TreeMap<String, byte[]> pages = new TreeMap<>();
    Newsroom newsroom = Samples.NEWSROOM;
    Shelf tag = Shelf.of("Open letters");
    pages.put("front", LISTINGS.frontPage(newsroom, listed(12), years(9), tags(), Samples.EPOCH));
    pages.put(
        "front-empty",
        LISTINGS.frontPage(newsroom, List.of(), List.of(), List.of(), Samples.EPOCH));
    pages.put(
        "front-german",
        LISTINGS.frontPage(Samples.speaking("de"), listed(4), years(2), tags(), Samples.EPOCH));
    pages.put("tag", LISTINGS.shelf(newsroom, tag, listed(6), 120, Samples.EPOCH));
    pages.put("tag-page", LISTINGS.shelfPage(newsroom, tag, 3, listed(7), true, Samples.EPOCH));
    pages.put(
        "year-page-empty",
        LISTINGS.shelfPage(newsroom, Shelf.of(2026), 2, List.of(), false, Samples.EPOCH));
    pages.put("year", LISTINGS.shelf(newsroom, Shelf.of(2026), listed(5), 1, Samples.EPOCH));
    pages.put("years", LISTINGS.shelves(newsroom, Shelf.Kind.YEAR, years(20), Samples.EPOCH));
    List<Shelf> many =
        IntStream.range(0, 60).mapToObj(i -> Shelf.of("Harbour topic number " + i)).toList();
    pages.put("tags", LISTINGS.shelves(newsroom, Shelf.Kind.TAG, many, Samples.EPOCH));
    return pages;
  }

  /** Keeps a file for readers that are not written in Java, which {@code .ci/run} starts. */
  static void keep(String name, byte[] file) throws IOException {
    Files.createDirectories(KEPT);
    Files.write(KEPT.resolve(name), file);
  }

  /** Finds a schema in the first folder {@code shared/schemas} above the working directory. */
  static Optional<Path> schema(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/schemas").resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
