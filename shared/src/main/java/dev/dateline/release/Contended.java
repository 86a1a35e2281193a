package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;

/** Others wrote what a newsroom counts each time; nothing is lost, and it can be repeated. */
public final class Contended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Contended(NewsroomName newsroom) {
    super("others are writing into the log or the shelves of newsroom '%s'".formatted(newsroom));
  }
}
