package dev.dateline.local;

import dev.dateline.newsroom.Newsrooms;
import dev.dateline.newsroom.NewsroomsContract;

class EmbeddedNewsroomsTest extends NewsroomsContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Newsrooms newsrooms() {
    return storage.newsrooms();
  }
}
