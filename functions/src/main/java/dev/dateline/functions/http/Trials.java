package dev.dateline.functions.http;

import dev.dateline.json.ContentTree;
import dev.dateline.json.StateTree;
import dev.dateline.json.UnderstandingTree;
import dev.dateline.release.Names;
import dev.dateline.release.Revision;
import dev.dateline.webhook.HookEvent;
import dev.dateline.webhook.ReceiveWebhook;
import dev.dateline.webhook.acting.TryHook;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Hooks that somebody tries, as the API takes them and answers. */
public final class Trials {
  /** What Contentful signs, and what says what has happened. */
  private static final String TOPIC = "x-contentful-topic";

  private Trials() {}

  /**
   * Returns the payload that is tried.
   *
   * @throws RequestFailure.BodyTooLarge if it is larger than is stored
   * @throws RequestFailure.UnreadableBody if there is none
   */
  public static String payload(HttpRequest request) {
    return new String(BodyBytes.signed(request, ReceiveWebhook.MOST_BYTES), StandardCharsets.UTF_8);
  }

  /** Returns the headers that would be signed, and of which anything depends. */
  public static Map<String, String> headers(HttpRequest request) {
    return request.header(TOPIC).map(topic -> Map.of(TOPIC, topic)).orElse(Map.of());
  }

  /** Answers with what would become of a hook. */
  public static HttpResponse answer(TryHook.Trial trial) {
    Map<String, Object> tree = new LinkedHashMap<>();
    HookEvent event = trial.event();
    if (event != null) {
      tree.put("act", Names.of(event.act()));
      Optional.of(event.id()).filter(id -> !id.isEmpty()).ifPresent(id -> tree.put("id", id));
      tree.put("changedAt", event.changedAt().toString());
      if (event.due() != null) {
        tree.put("due", event.due().toString());
      }
    }
    tree.put("result", Names.of(trial.result()));
    tree.put("reasons", trial.reasons());
    if (trial.revision() != null) {
      tree.put("release", release(trial.revision()));
    }
    return HttpResponse.json(200, tree).with("cache-control", "no-store");
  }

  private static Map<String, Object> release(Revision revision) {
    Map<String, Object> tree = new LinkedHashMap<>(ContentTree.of(revision.content()));
    tree.put("findings", StateTree.findings(revision.findings()));
    tree.putAll(UnderstandingTree.of(revision.understanding()));
    return tree;
  }
}
