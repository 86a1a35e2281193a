package dev.dateline.webhook;

import dev.dateline.release.InMemoryReleases;
import dev.dateline.release.Releases;

class InMemoryExternalsTest extends ExternalsContract {
  private final InMemoryReleases releases = new InMemoryReleases();
  private final InMemoryExternals externals = new InMemoryExternals(releases);

  @Override
  protected Externals externals() {
    return externals;
  }

  @Override
  protected Releases releases() {
    return releases;
  }
}
