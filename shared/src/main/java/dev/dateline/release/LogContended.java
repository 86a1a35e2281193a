package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;

/** Others wrote into the logs of a newsroom each time; nothing is lost, and it can be repeated. */
public final class LogContended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogContended(NewsroomName newsroom) {
    super("others are writing into the log of newsroom '%s'".formatted(newsroom));
  }
}
