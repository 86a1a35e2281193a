package dev.dateline.functions.http;

import dev.dateline.json.KeyTree;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.release.IssueKey;
import java.util.List;
import java.util.Map;

/** Keys as the API answers with them. */
public final class KeyAnswer {
  private KeyAnswer() {}

  /** Answers with a key and its token, which nobody is told again; so nobody may keep it. */
  public static HttpResponse of(IssueKey.Issued issued) {
    Map<String, Object> tree = KeyTree.of(issued.key());
    tree.put("key", issued.token().value());
    return HttpResponse.json(201, tree).with("cache-control", "no-store");
  }

  /** Answers with all keys of a newsroom. */
  public static HttpResponse of(List<IssuedKey> keys) {
    return HttpResponse.json(200, Map.of("keys", keys.stream().map(KeyTree::of).toList()));
  }
}
