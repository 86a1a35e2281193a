package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a front matter says about when its release may go out: the day that it bears, until when to
 * wait, and whether it is a draft.
 *
 * <p>Site generators keep a page back for each of these, so whoever writes one relies on it.
 */
final class FrontTiming {
  /** Members that have others in them which are about a page, and not about what it tells. */
  private static final Set<String> NESTING =
      Set.of(
          "params",
          "extra",
          "data",
          "meta",
          "build",
          "sitemap",
          "dates",
          "timing",
          "schedule",
          "publication",
          "publishing",
          "release",
          "workflow");

  private static final Set<String> NEVER = Set.of("never", "false");
  private static final String EMBARGOED = "EMBARGOED UNTIL";
  private final Losses losses;
  private final List<Finding> findings = new ArrayList<>();
  private final FrontWait wait;
  private @Nullable FrontDate date;
  private @Nullable String withoutEnd;
  private final Set<String> denied = new HashSet<>();

  FrontTiming(Losses losses) {
    this.losses = losses;
    this.wait = new FrontWait(losses, findings);
  }

  /** Reads a member if it is about that, and tells whether it is. */
  boolean take(String key, Object value, int line) {
    if (value instanceof Map<?, ?> members && NESTING.contains(FrontNames.joined(key))) {
      takeNested(members, line);
      return false;
    }
    String text = FrontValue.text(value);
    String word = text.toLowerCase(Locale.ROOT);
    Optional<Boolean> draft = FrontStatus.keepsBack(key, text);
    if (FrontNames.isDate(key)) {
      FrontDate.read(key, text, line, losses).ifPresent(this::takeDate);
    } else if (draft.isPresent()) {
      takeDraft(key, text, draft.get(), line);
    } else if (FrontNames.isEmbargo(key) && FrontStatus.isFlag(word)) {
      losses.add(key, "says not until when; that is said in 'releaseLine'", line);
      takeFlag(key, text, FrontStatus.YES.contains(word));
    } else if (FrontNames.isEmbargo(key)
        || FrontNames.isMoment(key)
        || (FrontNames.asks(key) && value instanceof Map<?, ?>)
        || (FrontNames.mayBeMoment(key) && FrontWait.isMoment(value))) {
      wait.take(key, FrontNames.asks(key) ? EMBARGOED : FrontWait.FOR_RELEASE, value, line);
    } else if (FrontNames.isExpiry(key)) {
      takeExpiry(key, text, line);
    } else {
      if (value instanceof Map<?, ?> members) {
        takeMoments(members, line);
      }
      return false;
    }
    return true;
  }

  /** Looks for what keeps a page back within a member that is none of a release and is lost. */
  private void takeNested(Map<?, ?> members, int line) {
    members.forEach(
        (key, each) -> {
          String text = FrontValue.text(each);
          if (key.equals("render") && NEVER.contains(text.toLowerCase(Locale.ROOT))) {
            takeDraft("render", text, true, line);
          } else if (key instanceof String member && each != null && !FrontNames.isDate(member)) {
            take(member, each, line);
          }
        });
  }

  /** Of a member that is about something else, a moment to wait for counts, and no status does. */
  private void takeMoments(Map<?, ?> members, int line) {
    members.forEach(
        (key, each) -> {
          boolean waits =
              key instanceof String name && (FrontNames.asks(name) || FrontNames.isMoment(name));
          if (waits && each != null && FrontWait.isMoment(each)) {
            take((String) key, each, line);
          }
        });
  }

  Optional<FrontDate> date() {
    return Optional.ofNullable(date);
  }

  /** Returns a source without the lines that say of no embargo: {@code embargo: false}. */
  String withoutDenied(String source) {
    return denied.isEmpty()
        ? source
        : source
            .lines()
            .filter(line -> !denied.contains(line.replace(" ", "")))
            .collect(Collectors.joining("\n"));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The line of the source from which the release line is, where it is from here. */
  OptionalInt lineOf(ReleaseContent content) {
    return wait.lineOf(content);
  }

  /** Returns a release that waits as long as the front matter asks, or longer by its own words. */
  ReleaseContent keptBack(ReleaseContent content) {
    ReleaseLine own = content.releaseLine();
    if (withoutEnd != null && !wait.isAsked() && (own == null || !own.embargo())) {
      askAlone(withoutEnd);
    } else if (date != null) {
      takeHour(date, own);
    }
    return wait.keptBack(content);
  }

  /** The hour of the day that the release bears counts where nothing else says when. */
  private void takeHour(FrontDate said, @Nullable ReleaseLine own) {
    if (!wait.isAsked() && said.countsHour(own)) {
      wait.take(said.key(), FrontWait.FOR_RELEASE, said.text(), said.line());
    } else {
      said.reportRest(losses);
    }
  }

  /** Who asks to wait and says not until when means the day that the release bears. */
  private void askAlone(String said) {
    if (date == null) {
      wait.addUnread(said);
    } else {
      wait.take("date", EMBARGOED, date.text(), date.line());
    }
  }

  /** Of two days the later counts. */
  private void takeDate(FrontDate read) {
    FrontDate before = date;
    boolean later = before == null || read.day().isAfter(before.day());
    date = later ? read : before;
    FrontDate dropped = later ? before : read;
    if (dropped != null) {
      losses.add(dropped.said(), "the front matter has a later date", dropped.line());
    }
  }

  private void takeFlag(String key, String text, boolean embargo) {
    if (embargo) {
      withoutEnd = key + ": " + text;
    } else {
      denied.add(key + ":" + text);
    }
  }

  private void takeDraft(String key, String text, boolean draft, int line) {
    losses.add(key, "whether a release is public is said by publishing it", line);
    if (draft) {
      findings.add(
          new Finding(
              "DRAFT",
              Finding.Level.ERROR,
              "The front matter calls this a draft, %s. Take that out and send the release again once it may go out; or publish with an override that says who released it."
                  .formatted(Disagreements.quoted(key + ": " + text)),
              "#"));
    }
  }

  private void takeExpiry(String key, String text, int line) {
    losses.add("%s: %s".formatted(key, text), "no release is taken off by itself", line);
    findings.add(
        Disagreements.finding(
            "#",
            "The front matter asks to take the release off, %s, and no release is taken off by itself; withdraw it then."
                .formatted(Disagreements.quoted(key + ": " + text))));
  }
}
