package dev.dateline.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GitHub: releases, whose body has the text. What event it is follows from the members, since the
 * header that names it is not signed.
 */
record GithubEvents() implements Events {
  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    if (body.has("zen") && body.has("hook")) {
      return HookEvent.nothing();
    }
    if (body.has("commits") && body.has("ref")) {
      throw new NotUnderstood(
          "A push names the paths of files and not what they say. Let a workflow send the file"
              + " itself: see the guide \"publish from GitHub Actions\".");
    }
    Entry release = body.within("release");
    boolean draft = Boolean.TRUE.equals(release.members().get("draft"));
    Act act =
        switch (body.text("action")) {
          case "published", "released", "created", "edited", "prereleased" ->
              draft ? Act.DRAFT : Act.PUBLISH;
          case "unpublished" -> Act.WITHDRAW;
          case "deleted" -> Act.DELETE;
          default ->
              throw new NotUnderstood(
                  "It tells of no release; choose the event \"Releases\" only.");
        };
    String id =
        "%s/%s"
            .formatted(body.within("repository").text("full_name"), release.id(new Place("/id")));
    Instant changedAt =
        act == Act.DELETE
            ? HookEvent.LAST
            : release.changedAt(
                new Place("/updated_at"), new Place("/published_at"), new Place("/created_at"));
    Map<Object, Object> entry = new LinkedHashMap<>(release.members());
    return HookEvent.of(act, id, changedAt, entry);
  }
}
