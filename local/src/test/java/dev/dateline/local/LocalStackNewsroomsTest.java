package dev.dateline.local;

import dev.dateline.newsroom.Newsrooms;
import dev.dateline.newsroom.NewsroomsContract;

class LocalStackNewsroomsTest extends NewsroomsContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Newsrooms newsrooms() {
    return storage.newsrooms();
  }
}
