package dev.dateline.functions.http;

import dev.dateline.json.NewsroomTree;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Scope;
import java.util.Map;

/** The settings of a newsroom as the API answers with them. */
public final class NewsroomAnswer {
  private NewsroomAnswer() {}

  /** Answers with all settings, and their version as the ETag. */
  public static HttpResponse of(Newsroom newsroom) {
    return of(newsroom, NewsroomTree.of(newsroom));
  }

  /**
   * Answers with what the caller's work depends on, or that what the client has is still so: a key
   * that only reads sees what pages show, whoever writes, publishes or manages sees all.
   */
  public static HttpResponse of(Newsroom newsroom, ApiKey caller, HttpRequest request) {
    HttpResponse whole =
        caller.seesUnpublished() || caller.has(Scope.ADMIN)
            ? of(newsroom)
            : of(newsroom, NewsroomTree.publicFacts(newsroom));
    return Preconditions.unlessCurrent(whole, request);
  }

  private static HttpResponse of(Newsroom newsroom, Map<String, ?> tree) {
    return HttpResponse.json(200, tree).with("etag", ReleaseAnswer.etag(newsroom.version()));
  }
}
