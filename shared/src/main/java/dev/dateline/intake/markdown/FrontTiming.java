package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.intake.text.EmbargoEnd;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
  private static final Set<String> DRAFT = Set.of("draft", "isdraft");
  private static final Set<String> PUBLIC = Set.of("published", "publish");
  private static final Set<String> NOT_PUBLIC =
      Set.of("draft", "hidden", "skip", "pending", "private", "future", "scheduled", "unpublished");
  private static final Set<String> UNTIL =
      Set.of(
          "publishdate",
          "pubdate",
          "publishon",
          "publishat",
          "publishedat",
          "publicationdate",
          "releasedate",
          "golive",
          "golivedate");
  private static final Set<String> EMBARGO =
      Set.of("embargo", "embargoed", "embargodate", "embargountil", "embargoeduntil", "sperrfrist");
  private static final Set<String> EXPIRY =
      Set.of("expirydate", "expires", "expireson", "unpublishdate", "unpublishon");
  private static final Set<String> NO = Set.of("false", "no", "off", "n", "0", "none", "");
  private static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
  private static final String EMBARGOED = "EMBARGOED UNTIL";
  private final Losses losses;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable FrontDate date;
  private @Nullable Wait asked;
  private @Nullable String withoutEnd;
  private final Set<String> denied = new HashSet<>();

  FrontTiming(Losses losses) {
    this.losses = losses;
  }

  /** A member that asks to wait, as it is written and as it was read. */
  private record Wait(String said, ReleaseLine until, int line) {}

  /** Reads a member if it is about that, and tells whether it is. */
  boolean take(String key, Object value, int line) {
    String name = key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    String text = value.toString().strip();
    String word = text.toLowerCase(Locale.ROOT);
    boolean flag = NO.contains(word) || YES.contains(word);
    if (name.equals("date")) {
      FrontDate.read(key, text, line, losses).ifPresent(this::takeDate);
    } else if (DRAFT.contains(name)) {
      takeDraft(key, text, !NO.contains(word), line);
    } else if (PUBLIC.contains(name) && flag) {
      takeDraft(key, text, NO.contains(word), line);
    } else if (name.equals("status")) {
      takeDraft(key, text, NOT_PUBLIC.contains(word), line);
    } else if (EMBARGO.contains(name) && flag) {
      losses.add(key, "says not until when; that is said in 'releaseLine'", line);
      takeFlag(key, text, YES.contains(word));
    } else if (EMBARGO.contains(name)) {
      takeUntil(key, EMBARGOED, text, line);
    } else if (UNTIL.contains(name) || PUBLIC.contains(name)) {
      takeUntil(key, "FOR RELEASE:", text, line);
    } else if (EXPIRY.contains(name)) {
      takeExpiry(key, text, line);
    } else {
      return false;
    }
    return true;
  }

  Optional<FrontDate> date() {
    return Optional.ofNullable(date);
  }

  /** The line of the source from which the release line is, where it is from here. */
  OptionalInt lineOf(ReleaseContent content) {
    return asked != null && asked.until().equals(content.releaseLine())
        ? OptionalInt.of(asked.line())
        : OptionalInt.empty();
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

  /** Returns a release that waits as long as the front matter asks, or longer by its own words. */
  ReleaseContent keptBack(ReleaseContent content) {
    ReleaseLine own = content.releaseLine();
    if (withoutEnd != null && asked == null && (own == null || !own.embargo())) {
      askAlone(withoutEnd);
    }
    if (asked == null) {
      return content;
    }
    ReleaseLine until = asked.until();
    if (own != null && own.embargo()) {
      compare(until, own);
      if (!OrderOfMoments.isLonger(until, own)) {
        drop(asked, own.text());
        return content;
      }
    }
    boolean dateAlone = own != null && own.text().equals(String.valueOf(own.date()));
    if (own != null && !(dateAlone && Objects.equals(until.date(), own.date()))) {
      findings.add(
          Disagreements.finding(
              "#/releaseLine",
              "The front matter asks to wait, %s, and %s stands there as well; who asks longest counts. Take one of the two out."
                  .formatted(
                      Disagreements.quoted(until.text()), Disagreements.quoted(own.text()))));
      losses.add(own.text(), "gives way to '%s' of the front matter".formatted(asked.said()), null);
    }
    return content.change().releaseLine(until).build();
  }

  /** Who asks to wait and says not until when means the day that the release bears. */
  private void askAlone(String said) {
    if (date == null) {
      findings.add(unread(said));
    } else {
      takeUntil("date", EMBARGOED, date.text(), date.line());
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

  /** Of several the one counts that asks longest. */
  private void takeUntil(String key, String words, String text, int line) {
    String said = "%s: %s".formatted(key, text);
    EmbargoEnd.Asked read = EmbargoEnd.read(words, text).orElse(null);
    if (read == null) {
      losses.add(said, "is no date; write it as 2026-05-03", line);
      findings.add(unread(said));
      return;
    }
    Wait wait = new Wait(said, read.line(), line);
    if (asked != null) {
      compare(wait.until(), asked.until());
      if (!OrderOfMoments.isLonger(wait.until(), asked.until())) {
        drop(wait, asked.said());
        return;
      }
      drop(asked, said);
    }
    findings.addAll(read.findings());
    asked = wait;
  }

  private void drop(Wait wait, String taken) {
    losses.add(wait.said(), "asks to wait no longer than '%s'".formatted(taken), wait.line());
  }

  private void compare(ReleaseLine one, ReleaseLine other) {
    if (OrderOfMoments.dependsOnNewsroom(one, other)) {
      findings.add(
          new Finding(
              UnreadEmbargo.CODE,
              Finding.Level.ERROR,
              "Which of %s and %s is later depends on the zone of the newsroom, since one of them names none. Name it, or take one of the two out; or publish with an override that says until when to wait."
                  .formatted(Disagreements.quoted(one.text()), Disagreements.quoted(other.text())),
              "#/releaseLine"));
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

  private static Finding unread(String said) {
    return new Finding(
        UnreadEmbargo.CODE,
        Finding.Level.ERROR,
        "The front matter asks to wait, %s, and no day can be read there. Say it in 'releaseLine' with \"embargo\": true and its date; or publish with an override that says why nobody need wait."
            .formatted(Disagreements.quoted(said)),
        "#/releaseLine");
  }
}
