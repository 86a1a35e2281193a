package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;

/** Writes pages of one line. */
public final class PlainRenderer implements Renderer {
  @Override
  public int version() {
    return 1;
  }

  @Override
  public String published(PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "page of " + release.content().headline() + " " + newsroom.title() + " " + epoch;
  }

  @Override
  public String withdrawn(PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "notice " + epoch;
  }

  @Override
  public String killed(PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "gone " + epoch;
  }

  @Override
  public String moved(Address to, Newsroom newsroom, Epoch epoch) {
    return "moved to " + to.path() + " " + epoch;
  }
}
