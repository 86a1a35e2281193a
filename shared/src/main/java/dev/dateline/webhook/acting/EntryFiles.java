package dev.dateline.webhook.acting;

import dev.dateline.intake.Losses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures and other files of an entry, none of which becomes part of a release. */
final class EntryFiles {
  private static final String REASON =
      "files of an entry are not taken; add them to the release as attachments";

  /** As which a number is the id of a picture, and 0 none. */
  private static final String MEDIA_OF_WORDPRESS = "featured_media";

  /** As which an address alone is that of a picture. */
  private static final Set<String> PICTURES =
      Set.of(
          ("cover coverImage cover_image featureImage feature_image featuredImage featured_image hero"
                  + " heroImage hero_image image imageUrl image_url images jetpack_featured_media_url"
                  + " mainImage main_image photo photos picture pictures thumbnail")
              .split(" ", -1));

  private EntryFiles() {}

  /** Names each file of an entry as lost, by its member; those of the body are its own matter. */
  static void lose(FoundMembers members, Losses losses) {
    Object body = members.find("body").map(FoundMembers.Found::value).orElse(null);
    lose(members.entry(), body, losses);
    // The fields of Advanced Custom Fields.
    if (members.entry().get("acf") instanceof Map<?, ?> fields) {
      lose(fields, body, losses);
    }
  }

  private static void lose(Map<?, ?> members, @Nullable Object body, Losses losses) {
    members.forEach(
        (name, value) -> {
          if (value == null || value.equals(body)) {
            return;
          }
          Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.of(value);
          all.flatMap(each -> file(String.valueOf(name), each).stream())
              .forEach(file -> losses.add("%s %s".formatted(name, file), REASON, null));
        });
  }

  private static Optional<String> file(String member, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> members -> file(PICTURES.contains(member), members);
      case String url when PICTURES.contains(member) -> Optional.of(url).filter(u -> !u.isBlank());
      case Number id when member.equals(MEDIA_OF_WORDPRESS) ->
          Optional.of(id.toString()).filter(text -> !text.equals("0"));
      case null, default -> Optional.empty();
    };
  }

  /** Tells what a file is by its shape: a link of Contentful or Sanity, or one with an address. */
  private static Optional<String> file(boolean picture, Map<?, ?> members) {
    if (members.get("sys") instanceof Map<?, ?> sys && "Asset".equals(sys.get("linkType"))) {
      return first(sys, "id");
    }
    String type = String.valueOf(members.get("_type"));
    if (type.equals("image") || type.equals("file")) {
      return members.get("asset") instanceof Map<?, ?> asset
          ? first(asset, "url", "_ref")
          : Optional.empty();
    }
    boolean file =
        picture || first(members, "mime", "mimeType", "mime_type", "mediaType").isPresent();
    return first(members, "browser_download_url")
        .or(() -> file ? first(members, "url", "src", "href") : Optional.empty());
  }

  private static Optional<String> first(Map<?, ?> members, String... names) {
    return Stream.of(names)
        .map(members::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
