package dev.dateline.webhook.acting;

import dev.dateline.json.Json;
import dev.dateline.json.PayloadTree;
import dev.dateline.newsroom.Caller;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.Finding;
import dev.dateline.release.LintRelease;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseIds;
import dev.dateline.release.Releases;
import dev.dateline.release.Revision;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.Delivery.Result;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.External;
import dev.dateline.webhook.Externals;
import dev.dateline.webhook.HookEvent;
import dev.dateline.webhook.NotUnderstood;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.Sources;
import dev.dateline.webhook.WebhookSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what would become of a hook if it came now, and stores nothing. */
public final class TryHook {
  /** Of no delivery, since none is stored. */
  private static final DeliveryId NONE = new DeliveryId("f".repeat(32));

  private final Sources sources;
  private final Externals externals;
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final LintRelease lint;
  private final HookPlans plans;
  private final ReleaseIds ids;
  private final Clock clock;

  public TryHook(
      Sources sources,
      Externals externals,
      Releases releases,
      Newsrooms newsrooms,
      LintRelease lint,
      ReleaseIds ids,
      Clock clock) {
    this.sources = sources;
    this.externals = externals;
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.lint = lint;
    this.plans = new HookPlans(releases, lint, clock);
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What would become of it.
   *
   * @param event null if it says nothing that can be acted on
   * @param revision what it would say of the release; null if it says nothing of account
   * @param reasons why no more would be done
   */
  public record Trial(
      @Nullable HookEvent event, Result result, @Nullable Revision revision, List<String> reasons) {
    public Trial {
      reasons = List.copyOf(reasons);
    }

    static Trial parked(@Nullable HookEvent event, NotUnderstood reasons) {
      return new Trial(
          event, Result.PARKED, null, String.valueOf(reasons.getMessage()).lines().toList());
    }
  }

  /**
   * Tries a hook, whoever has signed it.
   *
   * @param headers those that its signature would cover
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   */
  public Trial of(
      Caller caller,
      SourceName name,
      String payload,
      String contentType,
      Map<String, String> headers) {
    WebhookSource source =
        sources
            .find(caller.newsroom(), name)
            .orElseThrow(() -> new ReleaseFailure.NoSuchSource(name.value()));
    Map<?, ?> tree;
    HookEvent event;
    try {
      tree = PayloadTree.read(payload, contentType);
      event = source.read(tree, headers, clock.instant());
    } catch (NotUnderstood e) {
      return Trial.parked(null, e);
    }
    if (event.act() == Act.NOTHING) {
      return new Trial(event, Result.UNCHANGED, null, List.of("It asks for nothing."));
    }
    Delivery delivery =
        new Delivery(
            new Delivery.Key(source.newsroom(), name, NONE),
            clock.instant(),
            payload,
            contentType,
            headers,
            1,
            null);
    return of(
        new Errand(
            source, newsrooms.required(source.newsroom()), delivery, event, Json.write(tree)));
  }

  private Trial of(Errand errand) {
    Turn turn = turn(errand, externals.find(errand.entry()));
    while (turn.claim().isPresent() && !turn.held()) {
      turn = turn(errand, turn.claim());
    }
    if (turn.claim().isEmpty()) {
      return new Trial(errand.event(), Result.STALE, null, List.of(Turn.STALE));
    }
    try {
      HookPlans.Course course = plans.of(errand, turn.claim().get(), turn.release());
      HookPlans.Said said = course.said();
      Revision revision = said == null ? null : lint.lint(errand.caller(), said.submission());
      List<String> reasons = new ArrayList<>();
      Stream.ofNullable(course.plan().reason()).forEach(reasons::add);
      List<String> obstacles =
          revision != null && comesOut(course.plan()) ? obstacles(revision) : List.of();
      reasons.addAll(obstacles);
      Result result = obstacles.isEmpty() ? course.plan().result() : Result.PARKED;
      return new Trial(errand.event(), result, revision, reasons);
    } catch (NotUnderstood e) {
      return Trial.parked(errand.event(), e);
    }
  }

  private Turn turn(Errand errand, Optional<External> known) {
    return Turn.of(errand, known, releases, ids, release -> false);
  }

  private static boolean comesOut(Plan plan) {
    return plan.steps().contains(Plan.Step.PUBLISH) || plan.steps().contains(Plan.Step.CORRECT);
  }

  /** Returns what of the content itself would be refused. */
  private static List<String> obstacles(Revision revision) {
    List<String> obstacles = new ArrayList<>();
    if (revision.content().body() == null) {
      obstacles.add("#/body is missing; a published release needs a body.");
    }
    if (revision.content().language() == null) {
      obstacles.add("#/language is missing; map it, or give the source a language.");
    }
    revision.findings().stream()
        .filter(finding -> finding.level() == Finding.Level.ERROR)
        .map(error -> error.code() + ": " + error.message())
        .forEach(obstacles::add);
    return obstacles;
  }
}
