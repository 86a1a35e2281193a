package dev.dateline.json;

import dev.dateline.outgoing.Message;
import dev.dateline.outgoing.MessageBodies;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.Names;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Messages as Standard Webhooks writes them: {@code {"type": ..., "timestamp": ..., "data": ...}}.
 *
 * <p>They say what has changed and where it is, in few words: the whole release is at its address,
 * in each of its forms.
 */
public final class MessageBody implements MessageBodies {
  private final URI siteUrl;

  public MessageBody(URI siteUrl) {
    this.siteUrl = siteUrl;
  }

  @Override
  public byte[] of(Message message) {
    Map<String, Object> tree =
        switch (message) {
          case Message.OfChange change -> tree(change.type().text(), change.at(), data(change));
          case Message.Test test ->
              tree(
                  "dateline.test",
                  test.at(),
                  Map.of(
                      "newsroom",
                      test.endpoint().newsroom().value(),
                      "endpoint",
                      test.endpoint().id().value()));
        };
    return Json.write(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> tree(String type, Instant at, Map<String, Object> data) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", type);
    tree.put("timestamp", at.toString());
    tree.put("data", data);
    return tree;
  }

  private Map<String, Object> data(Message.OfChange message) {
    NumberedChange change = message.change();
    HistoryEntry step = change.step();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("sequence", change.sequence());
    data.put("newsroom", message.newsroom().value());
    data.put("id", change.release().value());
    data.put("version", step.version());
    data.put("revision", step.revision());
    data.put("status", Names.of(step.status()));
    PressRelease shown = message.shown();
    if (shown != null) {
      Map<String, Object> told = HistoryTree.ofReaders(step);
      told.keySet().removeAll(data.keySet());
      Object address = told.remove("address");
      data.putAll(told);
      if (address != null) {
        data.put("url", siteUrl + "/" + address);
      }
      if (shown.status() == Status.PUBLISHED) {
        putContent(data, shown);
      }
    }
    return data;
  }

  private static void putContent(Map<String, Object> data, PressRelease shown) {
    data.put("kind", Names.of(shown.content().kind()));
    data.put("headline", shown.content().headline());
    ContentTree.put(data, "subheadline", shown.content().subheadline());
    ContentTree.put(data, "language", shown.content().language());
    ContentTree.putAll(data, "tags", shown.content().tags());
    ContentTree.put(data, "publishedAt", shown.state().publishedAt());
  }
}
