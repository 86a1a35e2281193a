package dev.dateline.newsroom;

/**
 * A source of webhooks, for which somebody of the newsroom has vouched.
 *
 * @param label the source's name
 */
public record WebhookCaller(NewsroomName newsroom, String label) implements Caller {
  @Override
  public boolean seesUnpublished() {
    return true;
  }
}
