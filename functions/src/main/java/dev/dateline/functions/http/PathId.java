package dev.dateline.functions.http;

import dev.dateline.newsroom.KeyId;
import dev.dateline.release.AttachmentId;
import dev.dateline.release.PreviewId;
import dev.dateline.release.ReleaseId;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.SourceName;

/** The ids in a path: of a release, a preview, an attachment, a key, a source, a delivery. */
public final class PathId {
  private PathId() {}

  /** Reads the path parameter {@code id}. */
  public static ReleaseId of(HttpRequest request) {
    try {
      return new ReleaseId(request.pathParameter("id"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no id of a release: %s. Is $ID set?%s"
              .formatted(
                  e.getMessage(),
                  request.method().equals("PUT")
                      ? " curl -T puts the file's name there; POST /releases gives an id itself."
                      : ""));
    }
  }

  /** Reads the path parameter {@code attachment}. */
  public static AttachmentId ofAttachment(HttpRequest request) {
    try {
      return new AttachmentId(request.pathParameter("attachment"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no id of an attachment: %s. POST /releases/{id}/attachments gives one."
              .formatted(e.getMessage()));
    }
  }

  /** Reads the path parameter {@code key}. */
  public static KeyId ofKey(HttpRequest request) {
    try {
      return new KeyId(request.pathParameter("key"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no id of a key: %s. GET /keys lists them.".formatted(e.getMessage()));
    }
  }

  /** Reads the path parameter {@code preview}. */
  public static PreviewId ofPreview(HttpRequest request) {
    try {
      return new PreviewId(request.pathParameter("preview"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no id of a preview: %s. GET /releases/{id}/previews lists them."
              .formatted(e.getMessage()));
    }
  }

  /** Reads the path parameter {@code source}. */
  public static SourceName ofSource(HttpRequest request) {
    try {
      return new SourceName(request.pathParameter("source"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no name of a webhook source, which %s. GET /webhook-sources lists them."
              .formatted(e.getMessage()));
    }
  }

  /** Reads the path parameter {@code delivery}. */
  public static DeliveryId ofDelivery(HttpRequest request) {
    try {
      return new DeliveryId(request.pathParameter("delivery"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no id of a delivery: %s. GET /webhook-sources/{source}/deliveries lists"
                  .formatted(e.getMessage())
              + " them.");
    }
  }
}
