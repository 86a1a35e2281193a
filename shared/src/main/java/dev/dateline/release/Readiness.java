package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a content needs before readers may see it. */
final class Readiness {
  private static final Set<String> OF_DISCLOSURE = Set.of("FARA_PRESENT", "FARA_MISMATCH");
  private static final Set<String> OF_EMBARGO = Set.of("RELEASE_LINE");

  private final Linter linter;

  Readiness(Linter linter) {
    this.linter = linter;
  }

  /** Returns all that stops its publication at {@code at}. */
  List<ReleaseFailure> obstacles(
      Revision revision, Newsroom newsroom, Instant at, List<Overriding> overridings) {
    Set<String> overridden = codes(overridings);
    List<Finding> errors =
        errors(revision, newsroom, at)
            .filter(finding -> !overridden.contains(finding.code()))
            .toList();
    return obstacles(
        inAnyCase(revision.content(), newsroom, at),
        errors,
        ReleaseFailure.ErrorsFound.WayOut.OVERRIDE);
  }

  /**
   * Returns what stops it from taking the place of one that is scheduled: what was overridden for
   * that one stands for the errors that were in it, and for no others.
   */
  List<ReleaseFailure> inPlaceOfScheduled(
      Revision replaced, Revision revision, Newsroom newsroom, Schedule schedule) {
    Set<String> overridden = codes(schedule.overridings());
    List<Finding> errors =
        newOnes(
            errors(revision, newsroom, schedule.at()),
            () ->
                errors(replaced, newsroom, schedule.at())
                    .filter(finding -> overridden.contains(finding.code())));
    return obstacles(
        inAnyCase(revision.content(), newsroom, schedule.at()),
        errors,
        ReleaseFailure.ErrorsFound.WayOut.SCHEDULE_ANEW);
  }

  /** Returns what stops it from taking the place of one that is public: any new error too. */
  List<ReleaseFailure> inPlaceOfPublic(
      Revision replaced,
      Revision revision,
      Newsroom newsroom,
      Instant now,
      List<Overriding> overridings) {
    Set<String> overridden = codes(overridings);
    List<Finding> errors =
        newOnes(
            errors(revision, newsroom, now).filter(finding -> !overridden.contains(finding.code())),
            () -> errors(replaced, newsroom, now));
    return obstacles(
        inAnyCase(revision.content(), newsroom, now),
        errors,
        ReleaseFailure.ErrorsFound.WayOut.OVERRIDE_BESIDE_NOTE);
  }

  /** Returns what stops its publication at {@code at}, whatever a careful editor says. */
  private static List<ReleaseFailure> inAnyCase(
      ReleaseContent content, Newsroom newsroom, Instant at) {
    return Stream.of(
            lacking(content), undisclosed(content, newsroom), embargo(content, newsroom, at))
        .<ReleaseFailure>flatMap(Optional::stream)
        .toList();
  }

  private static List<ReleaseFailure> obstacles(
      List<ReleaseFailure> inAnyCase,
      List<Finding> errors,
      ReleaseFailure.ErrorsFound.WayOut wayOut) {
    if (errors.isEmpty()) {
      return inAnyCase;
    }
    List<ReleaseFailure> obstacles = new ArrayList<>(inAnyCase);
    obstacles.add(new ReleaseFailure.ErrorsFound(errors, saidBy(inAnyCase), wayOut));
    return obstacles;
  }

  /** Returns the codes of findings that say again what nothing overrides. */
  private static Set<String> saidBy(List<ReleaseFailure> inAnyCase) {
    return inAnyCase.stream()
        .flatMap(
            obstacle ->
                switch (obstacle) {
                  case ReleaseFailure.DisclosureMissing f -> OF_DISCLOSURE.stream();
                  case ReleaseFailure.EmbargoActive f -> OF_EMBARGO.stream();
                  default -> Stream.<String>empty();
                })
        .collect(Collectors.toSet());
  }

  /** Looks for what was there before only where something is there now. */
  private static List<Finding> newOnes(Stream<Finding> found, Supplier<Stream<Finding>> before) {
    List<Finding> errors = found.toList();
    if (errors.isEmpty()) {
      return errors;
    }
    List<Finding> known = before.get().toList();
    return errors.stream().filter(finding -> known.stream().noneMatch(finding::isLike)).toList();
  }

  /** Makes sure that whoever sees it learns for whom it is, where its newsroom must say that. */
  static void requireDisclosed(ReleaseContent content, Newsroom newsroom) {
    undisclosed(content, newsroom)
        .ifPresent(
            obstacle -> {
              throw obstacle;
            });
  }

  /** Returns what it lacks that every public release has. */
  private static Optional<ReleaseFailure> lacking(ReleaseContent content) {
    List<Fault> lacking = new ArrayList<>();
    if (content.body() == null) {
      lacking.add(new Fault("#/body", "is missing; a published release needs a body"));
    }
    if (content.language() == null) {
      lacking.add(new Fault("#/language", "is missing; say in what language it is, such as en"));
    }
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReleaseFailure.Incomplete(lacking));
  }

  /** Returns what it does not disclose although its newsroom must; nothing overrides that. */
  static Optional<ReleaseFailure> undisclosed(ReleaseContent content, Newsroom newsroom) {
    List<Fault> faults = Disclosures.faults(content, newsroom.disclosure());
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReleaseFailure.DisclosureMissing(faults));
  }

  /** Returns its own embargo, if that is not past at {@code at}. */
  private static Optional<ReleaseFailure> embargo(
      ReleaseContent content, Newsroom newsroom, Instant at) {
    ReleaseLine line = content.releaseLine();
    if (line == null || !line.embargo()) {
      return Optional.empty();
    }
    Optional<Instant> until = line.embargoedUntil(newsroom.zone());
    if (until.isEmpty()) {
      return Optional.of(new ReleaseFailure.EmbargoActive());
    }
    return at.isBefore(until.get())
        ? Optional.of(new ReleaseFailure.EmbargoActive(until.get()))
        : Optional.empty();
  }

  /** What only the source showed is remembered; all else is looked for anew. */
  private Stream<Finding> errors(Revision revision, Newsroom newsroom, Instant at) {
    return linter.findings(revision.content(), revision.ofSource(), newsroom, at).stream()
        .filter(finding -> finding.level() == Finding.Level.ERROR);
  }

  private static Set<String> codes(List<Overriding> overridings) {
    return overridings.stream().map(Overriding::code).collect(Collectors.toSet());
  }

  /** Returns when it may be public at the earliest: now, or when its own embargo ends. */
  static Instant earliest(ReleaseContent content, Newsroom newsroom, Instant now) {
    ReleaseLine line = content.releaseLine();
    return Optional.ofNullable(line)
        .flatMap(each -> each.embargoedUntil(newsroom.zone()))
        .filter(now::isBefore)
        .orElse(now);
  }
}
