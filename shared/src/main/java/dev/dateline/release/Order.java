package dev.dateline.release;

import dev.dateline.newsroom.Caller;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a release, whatever it is: by whom, of which, and seen in which version.
 *
 * @param expected the version that the caller has seen, where it says so
 * @param attempt the request, where it can be repeated
 */
public record Order(Caller caller, ReleaseId id, OptionalLong expected, @Nullable Attempt attempt) {

  /**
   * Makes sure that the caller, if it says which version it has seen, has seen this one.
   *
   * @throws ReleaseFailure.OtherVersion if it has seen another
   */
  void requireVersionOf(PressRelease release) {
    long version = release.state().version();
    if (expected.isPresent() && expected.getAsLong() != version) {
      throw new ReleaseFailure.OtherVersion(id, version);
    }
  }

  /**
   * Makes sure that the caller says which version it has seen.
   *
   * @throws ReleaseFailure.VersionNotNamed if it does not
   */
  void requireExpected(PressRelease release) {
    if (expected.isEmpty()) {
      throw new ReleaseFailure.VersionNotNamed(id, release.state().version());
    }
  }
}
