package dev.dateline.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the members of a release stand in the entries of a source of which nobody says more. */
final class UsualPlaces {
  /** By our own names, and by those that whoever models contents is likely to take. */
  private static final Mapping OWN =
      mapping(
          "headline /headline /title /name",
          "subheadline /subheadline /subtitle /subheading",
          "summary /summary /excerpt /description",
          "body /body /content /text",
          "slug /slug/current /slug",
          "language /language /lang /locale",
          "dateline /dateline",
          "tags /tags /metadata/tags /categories",
          "contacts /contacts /contact /pressContact /pressContacts",
          "boilerplate /boilerplate /about",
          "embargo /embargo /embargoUntil /releaseLine",
          "correctionNote /correctionNote /changeNote");

  private static final Mapping GHOST =
      mapping(
          "headline /title",
          "summary /custom_excerpt",
          "body /html",
          "slug /slug",
          "language /locale",
          "tags /tags");

  private static final Mapping GITHUB = mapping("headline /name", "body /body");

  /** Fields of Advanced Custom Fields and of {@code register_meta} stand beside what all have. */
  private static final Mapping WORDPRESS =
      mapping(
          "headline /title/rendered",
          "subheadline /acf/subheadline /acf/subtitle /meta/subtitle",
          "summary /excerpt/rendered",
          "body /content/rendered",
          "slug /slug",
          "language /lang /acf/language",
          "dateline /acf/dateline /meta/dateline",
          "tags /acf/tags /meta/tags",
          "contacts /acf/contacts /acf/contact /meta/contact",
          "boilerplate /acf/boilerplate /meta/boilerplate",
          "embargo /acf/embargo /meta/embargo",
          "correctionNote /acf/correction_note /meta/correction_note");

  private UsualPlaces() {}

  static Mapping of(Provider provider) {
    return switch (provider) {
      case GHOST, GHOST_LEGACY -> GHOST;
      case GITHUB -> GITHUB;
      case WORDPRESS -> WORDPRESS;
      case CONTENTFUL, SANITY, STRAPI, STANDARD, GENERIC -> OWN;
    };
  }

  /** Takes a member and its places, parted by blanks, from each line. */
  private static Mapping mapping(String... lines) {
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      places.put(parts[0], Stream.of(parts).skip(1).map(Place::new).toList());
    }
    return new Mapping(places);
  }
}
