package dev.dateline.render;

import dev.dateline.json.ContentTree;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Attachment;
import dev.dateline.release.Correction;
import dev.dateline.release.Dateline;
import dev.dateline.release.Issuer;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a release in the words of schema.org, which has no press release: a news article of
 * that genre.
 */
record LinkedData(
    PressRelease release,
    String canonical,
    @Nullable String description,
    Optional<Attachment> image,
    Newsroom newsroom) {

  /** Returns JSON-LD as a tree. */
  Map<String, Object> tree() {
    ReleaseContent content = release.content();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@context", "https://schema.org");
    tree.put("@type", "NewsArticle");
    tree.put("genre", "Press Release");
    tree.put("identifier", "urn:uuid:" + release.id());
    tree.put("mainEntityOfPage", canonical);
    tree.put("headline", content.headline());
    ContentTree.put(tree, "alternativeHeadline", content.subheadline());
    ContentTree.put(tree, "description", description);
    ContentTree.put(tree, "dateline", dateline(content.dateline()));
    ContentTree.put(tree, "datePublished", published(release, newsroom));
    Correction newest = release.state().correction();
    ContentTree.put(
        tree,
        "dateModified",
        newest == null ? published(release, newsroom) : time(newest.at(), newsroom));
    ContentTree.put(tree, "inLanguage", content.language());
    tree.put("version", release.revision().number());
    tree.put("publisher", publisher());
    Issuer issuer = content.issuer();
    tree.put(
        "author",
        issuer == null
            ? publisher()
            : organization(issuer.name(), issuer.url() == null ? null : issuer.url().value()));
    if (!content.tags().isEmpty()) {
      tree.put("keywords", content.tags());
    }
    image.ifPresent(file -> tree.put("image", file.href().value()));
    List<Map<String, Object>> corrections =
        release.state().corrections().reversed().stream().map(this::correction).toList();
    if (!corrections.isEmpty()) {
      tree.put("correction", corrections.size() == 1 ? corrections.getFirst() : corrections);
    }
    return tree;
  }

  /** Returns when a release became public, with the offset of its newsroom; null if it has not. */
  static @Nullable String published(PressRelease release, Newsroom newsroom) {
    Instant at = release.state().publishedAt();
    return at == null ? null : time(at, newsroom);
  }

  static String time(Instant at, Newsroom newsroom) {
    return Dates.machine(at.atZone(newsroom.zone()));
  }

  private @Nullable String dateline(@Nullable Dateline dateline) {
    if (dateline == null) {
      return null;
    }
    Dates dates = Dates.in(release.content().language());
    String date = dateline.date() == null ? "" : ", " + dates.date(dateline.date());
    return dateline.place() + date;
  }

  private Map<String, Object> correction(Correction correction) {
    Map<String, Object> comment = new LinkedHashMap<>();
    comment.put("@type", "CorrectionComment");
    comment.put("text", correction.note());
    comment.put("datePublished", time(correction.at(), newsroom));
    return comment;
  }

  private Map<String, Object> publisher() {
    Profile profile = newsroom.profile();
    Map<String, Object> publisher =
        organization(newsroom.title(), profile.url() == null ? null : profile.url().toString());
    Profile.Logo logo = profile.logo();
    if (logo != null) {
      Map<String, Object> image = new LinkedHashMap<>();
      image.put("@type", "ImageObject");
      image.put("url", logo.href().toString());
      image.put("caption", logo.alt());
      publisher.put("logo", image);
    }
    return publisher;
  }

  private static Map<String, Object> organization(String name, @Nullable String url) {
    Map<String, Object> organization = new LinkedHashMap<>();
    organization.put("@type", "Organization");
    organization.put("name", name);
    ContentTree.put(organization, "url", url);
    return organization;
  }
}
