package dev.dateline.functions.http;

import dev.dateline.newsroom.KeyId;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.release.AttachmentId;
import dev.dateline.release.PreviewId;
import dev.dateline.release.ReleaseId;
import dev.dateline.webhook.DeliveryId;
import dev.dateline.webhook.SourceName;

/** The ids of releases and of what belongs to them or to a newsroom, in a path. */
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

  /** Reads the path parameter {@code endpoint}. */
  public static EndpointId ofEndpoint(HttpRequest request) {
    try {
      return new EndpointId(request.pathParameter("endpoint"));
    } catch (IllegalArgumentException e) {
      throw new RequestFailure.BadRequest(
          "The path has no id of a webhook endpoint: %s. GET /webhook-endpoints lists them."
              .formatted(e.getMessage()));
    }
  }

  /** Reads the path parameter {@code sequence}. */
  public static long ofSequence(HttpRequest request) {
    String sequence = request.pathParameter("sequence");
    if (!sequence.matches("[1-9][0-9]{0,17}")) {
      throw new RequestFailure.BadRequest(
          "The path has no sequence of a delivery, such as 42;"
              + " GET /webhook-endpoints/{endpoint}/deliveries lists them.");
    }
    return Long.parseLong(sequence);
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
