package dev.dateline.functions.http;

import dev.dateline.release.PublishRelease;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What publishing would come to, as the API answers it. */
public final class OutlookAnswer {
  private final URI siteUrl;
  private final Problems problems;

  public OutlookAnswer(URI siteUrl, Problems problems) {
    this.siteUrl = siteUrl;
    this.problems = problems;
  }

  /** Answers with when and where, and each obstacle as the problem that publishing would get. */
  public HttpResponse of(PublishRelease.Outlook outlook) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("wouldPublish", outlook.obstacles().isEmpty());
    tree.put("at", outlook.at().toString());
    outlook.address().ifPresent(address -> tree.put("url", siteUrl + "/" + address.path()));
    tree.put("obstacles", problems.documents(outlook.obstacles()));
    return HttpResponse.json(200, tree);
  }
}
