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
  private static final Set<String> DRAFT =
      Set.of("draft", "isdraft", "private", "hidden", "unlisted", "unpublished", "wip");
  private static final Set<String> PUBLIC =
      Set.of("published", "publish", "ispublished", "live", "public", "visible", "approved");

  /** Members that say how far a page is; WordPress, Ghost and Kirby have each their own. */
  private static final Set<String> STATUS = Set.of("status", "poststatus", "state", "visibility");

  /** Members of site generators that have others in them. */
  private static final Set<String> NESTING =
      Set.of("params", "extra", "data", "meta", "build", "sitemap");

  private static final Set<String> NOT_PUBLIC =
      Set.of(
          "draft",
          "hidden",
          "skip",
          "pending",
          "private",
          "future",
          "scheduled",
          "unpublished",
          "unlisted",
          "review");
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
          "golivedate",
          "scheduled",
          "scheduledat",
          "scheduledfor",
          "availablefrom",
          "availableat",
          "visiblefrom",
          "releaseat",
          "holduntil",
          "notbefore");
  private static final Set<String> EMBARGO =
      Set.of("embargo", "embargoed", "embargodate", "embargountil", "embargoeduntil", "sperrfrist");
  private static final Set<String> EXPIRY =
      Set.of("expirydate", "expires", "expireson", "unpublishdate", "unpublishon");
  private static final Set<String> NO = Set.of("false", "no", "off", "n", "0", "none", "");
  private static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
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
    } else if (STATUS.contains(name)) {
      takeDraft(key, text, NOT_PUBLIC.contains(word), line);
    } else if (EMBARGO.contains(name) && flag) {
      losses.add(key, "says not until when; that is said in 'releaseLine'", line);
      takeFlag(key, text, YES.contains(word));
    } else if (EMBARGO.contains(name)) {
      wait.take(key, EMBARGOED, text, line);
    } else if (UNTIL.contains(name) || PUBLIC.contains(name)) {
      wait.take(key, "FOR RELEASE:", text, line);
    } else if (EXPIRY.contains(name)) {
      takeExpiry(key, text, line);
    } else {
      takeNested(name, value, line);
      return false;
    }
    return true;
  }

  /** Looks for what keeps a page back within a member that is none of a release and is lost. */
  private void takeNested(String name, Object value, int line) {
    if (NESTING.contains(name) && value instanceof Map<?, ?> members) {
      members.forEach(
          (key, each) -> {
            String text = String.valueOf(each).strip();
            if (key.equals("render") && NEVER.contains(text.toLowerCase(Locale.ROOT))) {
              takeDraft("render", text, true, line);
            } else if (key instanceof String member && each != null && !member.equals("date")) {
              take(member, each, line);
            }
          });
    }
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
    }
    return wait.keptBack(content);
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
