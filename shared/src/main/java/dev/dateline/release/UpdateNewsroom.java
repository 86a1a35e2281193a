package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.newsroom.Profile;
import dev.dateline.newsroom.RuleLevel;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Gives a newsroom other settings.
 *
 * <p>Their version grows with each change: it is part of the epoch of every page, by which a repair
 * finds those that were made with older settings.
 */
public final class UpdateNewsroom {
  private final Newsrooms newsrooms;

  public UpdateNewsroom(Newsrooms newsrooms) {
    this.newsrooms = newsrooms;
  }

  /** What a newsroom may be told to be; each member as {@link Newsroom} has it. */
  public record Settings(
      String title,
      ZoneId zone,
      Profile profile,
      DisclosurePolicy disclosure,
      Map<String, RuleLevel> rules) {
    public Settings {
      rules = Map.copyOf(rules);
    }

    /** Returns the newsroom that has these settings. */
    public Newsroom of(NewsroomName name, long version) {
      return new Newsroom(name, version, title, zone, profile, disclosure, rules);
    }
  }

  /**
   * Replaces all settings of the caller's newsroom and returns them as they are then.
   *
   * @param expected the version that the caller has seen
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   * @throws ReleaseFailure.OtherVersion if it has seen another, or others were faster
   */
  public Newsroom update(ApiKey caller, OptionalLong expected, Settings settings) {
    Newsroom before = newsrooms.required(caller.newsroom());
    if (expected.isEmpty()) {
      throw new ReleaseFailure.VersionNotNamed(before.name(), before.version());
    }
    if (expected.getAsLong() != before.version()) {
      throw new ReleaseFailure.OtherVersion(before.name(), before.version());
    }
    Newsroom after = settings.of(before.name(), before.version() + 1);
    if (!newsrooms.replace(before, after)) {
      // A write whose answer was lost is sent again, and finds itself.
      Newsroom now = newsrooms.required(before.name());
      if (!now.equals(after)) {
        throw new ReleaseFailure.OtherVersion(now.name(), now.version());
      }
    }
    return after;
  }
}
