package dev.dateline.webhook;

import java.util.Map;

/**
 * Sanity: the projection that our guide says, {@code {op, id, rev, updatedAt, dataset, ...}}, for
 * none of its headers is signed. What is there is published; a draft has an id of its own.
 */
record SanityEvents() implements Events {
  @Override
  public HookEvent read(Entry body, Map<String, String> headers) {
    String id = body.id(new Place("/id"));
    if (id.startsWith("drafts.") || id.startsWith("versions.")) {
      throw new NotUnderstood(
          "It tells of '%s'; switch drafts and versions off in the hook.".formatted(id));
    }
    Act act =
        switch (body.text("op")) {
          case "create", "update" -> Act.PUBLISH;
          case "delete" -> Act.WITHDRAW;
          default ->
              throw new NotUnderstood(
                  "Its 'op' is none of create, update, delete: has the hook our projection?");
        };
    return HookEvent.of(
        act,
        body.text("dataset") + "/" + id,
        body.changedAt(new Place("/updatedAt")),
        body.members());
  }
}
