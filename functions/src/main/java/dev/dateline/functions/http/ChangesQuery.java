package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Actor;
import dev.dateline.release.Fault;
import dev.dateline.release.ListChanges;
import dev.dateline.release.PageSize;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The query of a log: {@code cursor=...&limit=20}, and {@code release=} or {@code actor=}. */
public final class ChangesQuery {
  private static final Set<String> KNOWN = Set.of("cursor", "limit", "release", "actor");
  private static final String KEY = "key:";
  private static final String WEBHOOK = "webhook:";

  private final Parameters parameters;

  private ChangesQuery(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Takes the parameters of a request; what is wrong with them {@link #question} refuses. */
  public static ChangesQuery of(HttpRequest request) {
    return new ChangesQuery(Parameters.of(request, KNOWN));
  }

  /**
   * Returns what is asked for.
   *
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   * @throws RequestFailure.MissingScope if who did what is asked by a caller who only reads
   */
  public ListChanges.Question question(ApiKey caller) {
    List<Fault> faults = new ArrayList<>(parameters.faults());
    Optional<ReleaseId> release = parameters.read("release", ReleaseId::new, faults);
    Optional<Actor> actor = parameters.read("actor", ChangesQuery::actor, faults);
    PageSize limit = parameters.read("limit", PageSize::of, faults).orElse(PageSize.USUAL);
    if (parameters.has("release") && parameters.has("actor")) {
      faults.add(new Fault("actor", "stands beside 'release'; ask for one of them"));
    }
    HttpRequest.requireNone(faults);
    if (!caller.seesUnpublished() && (release.isPresent() || actor.isPresent())) {
      throw new RequestFailure.MissingScope(Scope.WRITE);
    }
    return new ListChanges.Question(
        release.orElse(null), actor.orElse(null), limit, parameters.cursor());
  }

  /** Returns the path of the same question with another cursor. */
  public String pathOfNext(String cursor) {
    return parameters.pathOfNext("/changes", List.of("release", "actor", "limit"), cursor);
  }

  private static Actor actor(String text) {
    if (text.equals(Actor.SCHEDULE.name())) {
      return Actor.SCHEDULE;
    }
    if (text.startsWith(KEY) && text.length() > KEY.length()) {
      return new Actor(Actor.Kind.KEY, text.substring(KEY.length()));
    }
    if (text.startsWith(WEBHOOK) && text.length() > WEBHOOK.length()) {
      return new Actor(Actor.Kind.WEBHOOK, text.substring(WEBHOOK.length()));
    }
    throw new IllegalArgumentException(
        "is 'schedule', 'key:' and the label of a key, or 'webhook:' and the name of a source, as"
            + " the history names it");
  }
}
