package dev.dateline.functions.http;

import dev.dateline.release.ShowPreview;
import dev.dateline.render.SitePages;
import java.net.URI;
import java.util.Optional;

/** What the holder of a link to a preview sees; nobody may keep, index or frame it. */
public final class SightAnswer {
  private final URI siteUrl;

  public SightAnswer(URI siteUrl) {
    this.siteUrl = siteUrl;
  }

  /** Answers with the page, with where it is public, or as where nothing is. */
  public HttpResponse of(Optional<ShowPreview.Sight> sight) {
    return switch (sight.orElse(null)) {
      case null -> HttpResponse.page(404, SitePages.noPreview());
      case ShowPreview.Page(String html) -> HttpResponse.page(html);
      case ShowPreview.Public there ->
          HttpResponse.page(303, "").with("location", siteUrl + "/" + there.address().path());
    };
  }
}
