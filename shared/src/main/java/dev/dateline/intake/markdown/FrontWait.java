package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.intake.text.EmbargoEnd;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Until when a front matter asks to wait, and what of that is doubtful or was not taken. */
final class FrontWait {
  /** Opens the release line of a page that is to come out at a moment. */
  static final String FOR_RELEASE = "FOR RELEASE:";

  private final Losses losses;
  private final List<Finding> findings;
  private @Nullable Wait asked;

  FrontWait(Losses losses, List<Finding> findings) {
    this.losses = losses;
    this.findings = findings;
  }

  /** A member that asks to wait, as it is written and as it was read. */
  private record Wait(String said, ReleaseLine until, int line) {}

  boolean isAsked() {
    return asked != null;
  }

  /**
   * Reads a member that asks to wait; of several the one counts that asks longest.
   *
   * @param words what the release line opens with
   */
  void take(String key, String words, Object value, int line) {
    String said = "%s: %s".formatted(key, FrontValue.text(value));
    EmbargoEnd.Asked read = read(words, value).orElse(null);
    if (read == null) {
      losses.add(said, "is no date; write it as 2026-05-03", line);
      addUnread(said);
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

  static boolean isMoment(Object value) {
    return read(FOR_RELEASE, value).isPresent();
  }

  private static Optional<EmbargoEnd.Asked> read(String words, Object value) {
    return FrontValue.moment(value).flatMap(moment -> EmbargoEnd.read(words, moment));
  }

  /** Holds back a release whose front matter asks to wait and does not say until when. */
  void addUnread(String said) {
    findings.add(
        new Finding(
            UnreadEmbargo.CODE,
            Finding.Level.ERROR,
            "The front matter asks to wait, %s, and no day can be read there. Say it in 'releaseLine' with \"embargo\": true and its date; or publish with an override that says why nobody need wait."
                .formatted(Disagreements.quoted(said)),
            "#/releaseLine"));
  }

  /** The line of the source from which the release line is, where it is from here. */
  OptionalInt lineOf(ReleaseContent content) {
    return asked != null && asked.until().equals(content.releaseLine())
        ? OptionalInt.of(asked.line())
        : OptionalInt.empty();
  }

  /** Returns a release that waits as long as the front matter asks, or longer by its own words. */
  ReleaseContent keptBack(ReleaseContent content) {
    if (asked == null) {
      return content;
    }
    ReleaseLine own = content.releaseLine();
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
}
