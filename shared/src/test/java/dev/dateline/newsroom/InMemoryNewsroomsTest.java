package dev.dateline.newsroom;

class InMemoryNewsroomsTest extends NewsroomsContract {
  private final InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();

  @Override
  protected Newsrooms newsrooms() {
    return newsrooms;
  }
}
