package dev.dateline.functions.http;

import dev.dateline.json.SourceTree;
import dev.dateline.webhook.Refusals;
import dev.dateline.webhook.ShowSources;
import dev.dateline.webhook.WebhookSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Webhook sources as the API answers with them. */
public final class SourceAnswer {
  private SourceAnswer() {}

  /** Answers with a source and its newest secret, which nobody is told again. */
  public static HttpResponse withSecret(int status, WebhookSource source, HttpRequest request) {
    Map<String, Object> tree = tree(source, request);
    tree.put("secret", source.secrets().newest().value());
    return tagged(HttpResponse.json(status, tree), source).with("cache-control", "no-store");
  }

  /** Answers with a source as it was changed. */
  public static HttpResponse of(WebhookSource source, HttpRequest request) {
    return tagged(HttpResponse.json(200, tree(source, request)), source);
  }

  /** Answers with a source, and how many of its hooks were refused. */
  public static HttpResponse of(ShowSources.Shown shown, HttpRequest request) {
    return tagged(HttpResponse.json(200, tree(shown, request)), shown.source());
  }

  /** Answers with all sources of a newsroom. */
  public static HttpResponse of(List<ShowSources.Shown> all, HttpRequest request) {
    return HttpResponse.json(
        200, Map.of("sources", all.stream().map(shown -> tree(shown, request)).toList()));
  }

  private static HttpResponse tagged(HttpResponse whole, WebhookSource source) {
    return whole.with("etag", ReleaseAnswer.etag(source.version()));
  }

  private static Map<String, Object> tree(ShowSources.Shown shown, HttpRequest request) {
    Map<String, Object> tree = tree(shown.source(), request);
    Refusals refusals = shown.refusals();
    Map<String, Object> refused = new LinkedHashMap<>();
    refused.put("count", refusals.count());
    if (refusals.last() != null) {
      refused.put("last", refusals.last().toString());
    }
    tree.put("refused", refused);
    return tree;
  }

  private static Map<String, Object> tree(WebhookSource source, HttpRequest request) {
    Map<String, Object> tree = SourceTree.of(source);
    tree.put(
        "url",
        "%s/webhooks/%s/%s".formatted(request.apiAddress(), source.newsroom(), source.name()));
    return tree;
  }
}
