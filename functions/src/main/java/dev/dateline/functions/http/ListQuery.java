package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Fault;
import dev.dateline.release.ListReleases;
import dev.dateline.release.Names;
import dev.dateline.release.PageSize;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query of a list: {@code status=draft,published&from=...&to=...&limit=20&cursor=...}. */
public final class ListQuery {
  private static final Set<String> KNOWN =
      Set.of("status", "filing", "from", "to", "limit", "cursor");

  private final Parameters parameters;

  private ListQuery(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Takes the parameters of a request; what is wrong with them {@link #question} refuses. */
  public static ListQuery of(HttpRequest request) {
    return new ListQuery(Parameters.of(request, KNOWN));
  }

  /**
   * Returns what is asked for.
   *
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   * @throws RequestFailure.MissingScope if the caller may not see a status that is asked for
   */
  public ListReleases.Question question(ApiKey caller) {
    List<Fault> faults = new ArrayList<>(parameters.faults());
    Set<Status> statuses =
        parameters.read("status", ListQuery::statuses, faults).orElse(EnumSet.noneOf(Status.class));
    @Nullable Instant from = parameters.read("from", ListQuery::instant, faults).orElse(null);
    @Nullable Instant to = parameters.read("to", ListQuery::instant, faults).orElse(null);
    boolean unfiled = parameters.read("filing", ListQuery::due, faults).isPresent();
    if (unfiled && !statuses.isEmpty()) {
      faults.add(new Fault("filing", "stands beside 'status'; it goes through every status"));
    }
    PageSize limit = parameters.read("limit", PageSize::of, faults).orElse(PageSize.USUAL);
    if (from != null && to != null && from.isAfter(to)) {
      faults.add(new Fault("from", "is after 'to', so that nothing lies between them"));
    }
    HttpRequest.requireNone(faults);
    if (!caller.seesUnpublished() && (unfiled || !Set.of(Status.PUBLISHED).containsAll(statuses))) {
      throw new RequestFailure.MissingScope(Scope.WRITE);
    }
    return new ListReleases.Question(statuses, unfiled, from, to, limit, parameters.cursor());
  }

  /** Returns the path of the same list with another cursor. */
  public String pathOfNext(String cursor) {
    return parameters.pathOfNext("/releases", parameters.values().keySet(), cursor);
  }

  private static Set<Status> statuses(String text) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (String name : text.split(",", -1)) {
      statuses.add(status(name));
    }
    return statuses;
  }

  private static Status status(String name) {
    List<String> names = new ArrayList<>();
    for (Status status : Status.listed()) {
      if (Names.of(status).equals(name)) {
        return status;
      }
      names.add(Names.of(status));
    }
    throw new IllegalArgumentException(
        "has '%s'; known are %s, joined by commas".formatted(name, String.join(", ", names)));
  }

  private static String due(String text) {
    if (!text.equals("due")) {
      throw new IllegalArgumentException("is 'due', which lists what is not filed yet");
    }
    return text;
  }

  private static Instant instant(String text) {
    try {
      OffsetDateTime instant = OffsetDateTime.parse(text);
      if (instant.getYear() < 1 || instant.getYear() > 9998) {
        throw new IllegalArgumentException("has a year that no release has");
      }
      return instant.toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "is no instant; write it with its offset, as 2026-05-03T09:00:00Z", e);
    }
  }
}
