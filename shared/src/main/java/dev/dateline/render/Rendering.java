package dev.dateline.render;

import dev.dateline.release.PressRelease;
import org.jspecify.annotations.Nullable;

/** One form of a release, and of what stands in its place. */
interface Rendering {
  /**
   * Renders a release to be read.
   *
   * @param canonical the address of its page; null where it has none yet
   */
  byte[] release(PressRelease release, @Nullable String canonical);

  /** Renders a revision for editors, which says before all but the label that it is one. */
  byte[] revision(PressRelease release);

  /** Renders what stands in place of a withdrawn release: its headline, why, and when. */
  byte[] withdrawn(PressRelease release);

  /** Renders what stands in place of a killed release, with nothing of its content. */
  byte[] killed(PressRelease release);

  /**
   * Reads what was rendered for the label that the law wants at its beginning (28 CFR 5.402).
   *
   * @throws IllegalStateException if it is not there
   */
  void requireLabel(byte[] rendered, String label);
}
