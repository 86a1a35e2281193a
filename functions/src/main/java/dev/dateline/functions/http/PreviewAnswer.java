package dev.dateline.functions.http;

import dev.dateline.json.PreviewTree;
import dev.dateline.release.CreatePreview;
import dev.dateline.release.Preview;
import java.util.List;
import java.util.Map;

/** Previews as the API answers with them. */
public final class PreviewAnswer {
  private PreviewAnswer() {}

  /** Answers with a preview and its link, which nobody is told again; so nobody may keep it. */
  public static HttpResponse of(CreatePreview.Granted granted, HttpRequest request) {
    Preview preview = granted.preview();
    Map<String, Object> tree = PreviewTree.of(preview);
    tree.put(
        "url",
        "%s/previews/%s/%s"
            .formatted(request.apiAddress(), preview.release(), granted.token().value()));
    return HttpResponse.json(201, tree).with("cache-control", "no-store");
  }

  /** Answers with all previews of a release. */
  public static HttpResponse of(List<Preview> previews) {
    return HttpResponse.json(
        200, Map.of("previews", previews.stream().map(PreviewTree::of).toList()));
  }
}
