package dev.dateline.functions.http;

import dev.dateline.json.DeliveryTree;
import dev.dateline.json.PayloadTree;
import dev.dateline.release.Names;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.NotUnderstood;
import dev.dateline.webhook.Reception;
import dev.dateline.webhook.ReplayDelivery;
import dev.dateline.webhook.ShowDeliveries;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Deliveries as the API answers with them. */
public final class DeliveryAnswer {
  private static final String ACCEPTED = Names.of(Reception.Result.ACCEPTED);

  private final URI siteUrl;

  public DeliveryAnswer(URI siteUrl) {
    this.siteUrl = siteUrl;
  }

  /** Answers to whoever sent a hook. */
  public static HttpResponse of(Reception reception) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (reception.delivery() != null) {
      tree.put("delivery", reception.delivery().value());
    }
    tree.put("result", Names.of(reception.result()));
    if (reception.reason() != null) {
      tree.put("reason", reception.reason());
    }
    int status =
        switch (reception.result()) {
          case ACCEPTED, PARKED -> 202;
          case DUPLICATE, IGNORED -> 200;
        };
    return HttpResponse.json(status, tree).with("cache-control", "no-store");
  }

  /** Answers with how many are acted on once more, and where the others are. */
  public static HttpResponse of(ReplayDelivery.Replayed replayed, String path) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("replayed", replayed.count());
    if (replayed.next() != null) {
      tree.put("next", "%s?cursor=%s".formatted(path, replayed.next()));
    }
    return HttpResponse.json(202, tree).with("cache-control", "no-store");
  }

  /** Answers with a page of a list. */
  public HttpResponse of(ShowDeliveries.Page page, DeliveriesQuery query) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("deliveries", page.lines().stream().map(this::tree).toList());
    if (page.next() == null) {
      return HttpResponse.json(200, tree);
    }
    String next = query.pathOfNext(page.next());
    tree.put("next", next);
    return HttpResponse.json(200, tree).with("link", "<%s>; rel=\"next\"".formatted(next));
  }

  /** Answers with a delivery that is acted on once more. */
  public HttpResponse replayed(Delivery delivery) {
    return HttpResponse.json(202, tree(Deliveries.Line.of(delivery)))
        .with("cache-control", "no-store");
  }

  /** Answers with a delivery as it came, and what became of it. */
  public HttpResponse of(ShowDeliveries.Shown shown) {
    Delivery delivery = shown.delivery();
    Map<String, Object> tree = tree(Deliveries.Line.of(delivery));
    if (shown.status() != null) {
      tree.put("status", Names.of(shown.status()));
    }
    tree.put("contentType", delivery.contentType());
    tree.put("headers", new TreeMap<>(delivery.headers()));
    try {
      tree.put("payload", PayloadTree.read(delivery.payload(), delivery.contentType()));
    } catch (NotUnderstood asText) {
      tree.put("payload", delivery.payload());
    }
    return HttpResponse.json(200, tree);
  }

  private Map<String, Object> tree(Deliveries.Line line) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("delivery", line.position().id().value());
    tree.put("receivedAt", line.position().receivedAt().toString());
    tree.put("attempt", line.attempt());
    if (line.outcome() == null) {
      tree.put("result", ACCEPTED);
      return tree;
    }
    tree.putAll(DeliveryTree.of(line.outcome()));
    Object path = tree.remove("path");
    if (path != null) {
      tree.put("url", siteUrl + "/" + path);
    }
    return tree;
  }
}
