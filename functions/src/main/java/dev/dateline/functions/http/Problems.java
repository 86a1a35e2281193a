package dev.dateline.functions.http;

import dev.dateline.json.StateTree;
import dev.dateline.release.Fault;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseFailure;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Explains failures to clients, as problem documents (RFC 9457).
 *
 * <p>The {@code type} of each leads to its page of {@code docs/problems}, which the site serves
 * under {@code /problems/}.
 */
public final class Problems {
  private final URI siteUrl;

  public Problems(URI siteUrl) {
    this.siteUrl = siteUrl;
  }

  /** One kind of problem: the page that explains it, its status, and its constant title. */
  private record Type(String page, int status, String title) {}

  HttpResponse explain(RequestFailure failure, String instance) {
    return problem(failure, instance).answer();
  }

  HttpResponse explain(ReleaseFailure failure, String instance) {
    return problem(failure, instance).answer();
  }

  private Problem problem(RequestFailure failure, String instance) {
    return switch (failure) {
      case RequestFailure.Unauthorized f ->
          problem(new Type("unauthorized", 401, "A valid API key is needed"), f, instance)
              .with("www-authenticate", "Bearer realm=\"dateline\"");
      case RequestFailure.UnauthenticWebhook f ->
          problem(
                  new Type("unauthentic-webhook", 401, "The webhook is not signed by its source"),
                  f,
                  instance)
              .with("www-authenticate", "Signature realm=\"dateline\"");
      case RequestFailure.MissingScope f ->
          problem(new Type("missing-scope", 403, "The key may not do this"), f, instance)
              .with(
                  "www-authenticate",
                  "Bearer realm=\"dateline\", error=\"insufficient_scope\", scope=\"%s\""
                      .formatted(f.scope().text()));
      case RequestFailure.BadRequest f ->
          problem(new Type("bad-request", 400, "A part of the request is wrong"), f, instance);
      case RequestFailure.UnreadableBody f ->
          problem(new Type("unreadable-body", 400, "The body cannot be read"), f, instance);
      case RequestFailure.BodyTooLarge f ->
          problem(new Type("body-too-large", 413, "The body is too large"), f, instance);
      case RequestFailure.UnsupportedMediaType f ->
          problem(
                  new Type("unsupported-media-type", 415, "The body's form is not taken"),
                  f,
                  instance)
              .with("accept-post", f.taken());
      case RequestFailure.NoSuchRoute f ->
          problem(new Type("no-such-route", 404, "Nothing is at this path"), f, instance);
      case RequestFailure.NotAcceptable f ->
          problem(
                  new Type("not-acceptable", 406, "A release has no form that is accepted"),
                  f,
                  instance,
                  Map.of("formats", Format.list()))
              .with("vary", "Accept");
      case RequestFailure.MethodNotAllowed f ->
          problem(new Type("method-not-allowed", 405, "The path takes other methods"), f, instance)
              .with("allow", f.allow());
    };
  }

  private Problem problem(ReleaseFailure failure, String instance) {
    return switch (failure) {
      case ReleaseFailure.NotFound f ->
          problem(new Type("release-not-found", 404, "There is no such release"), f, instance);
      case ReleaseFailure.InvalidRelease f ->
          problem(new Type("invalid-release", 422, "This cannot become a release"), f, instance);
      case ReleaseFailure.InvalidNewsroom f ->
          problem(
              new Type("invalid-newsroom", 422, "These cannot be a newsroom's settings"),
              f,
              instance);
      case ReleaseFailure.InvalidOrder f ->
          problem(
              new Type("invalid-order", 422, "The body does not say what is to be done"),
              f,
              instance);
      case ReleaseFailure.UnfittingOrder f ->
          problem(
              new Type("unfitting-order", 422, "This cannot be done as things are"), f, instance);
      case ReleaseFailure.Incomplete f ->
          problem(new Type("incomplete-release", 422, "The release lacks something"), f, instance);
      case ReleaseFailure.DisclosureMissing f ->
          problem(
              new Type("disclosure-missing", 422, "The release does not disclose for whom it is"),
              f,
              instance);
      case ReleaseFailure.ErrorsFound f ->
          problem(
              new Type("errors-found", 422, "The release has errors"),
              f,
              instance,
              Map.of("findings", StateTree.findings(f.errors())));
      case ReleaseFailure.NotReady f -> notReady(f, instance);
      case ReleaseFailure.NothingToFile f ->
          problem(new Type("nothing-to-file", 409, "No copies are to be filed"), f, instance);
      case ReleaseFailure.EmbargoActive f ->
          problem(new Type("embargo-active", 422, "The embargo is not past"), f, instance);
      case ReleaseFailure.AlreadyPublished f ->
          problem(
              new Type("already-published", 409, "The release is already published"),
              f,
              instance,
              Map.of("url", siteUrl + "/" + f.address().path()));
      case ReleaseFailure.WrongStatus f ->
          problem(
              new Type("wrong-status", 409, "The release's status does not allow this"),
              f,
              instance,
              Map.of(
                  "releaseStatus", Names.of(f.status()),
                  "possible", f.status().possible().stream().map(Names::of).toList()));
      case ReleaseFailure.InstantPast f ->
          problem(new Type("instant-past", 422, "The instant is past"), f, instance);
      case ReleaseFailure.NotPast f ->
          problem(new Type("instant-to-come", 422, "The instant is not past"), f, instance);
      case ReleaseFailure.NowhereToLead f ->
          problem(new Type("nowhere-to-lead", 409, "Readers cannot be led there"), f, instance);
      case ReleaseFailure.IdTaken f ->
          problem(new Type("id-taken", 409, "The id was given before"), f, instance);
      case ReleaseFailure.NoSuchRevision f ->
          problem(new Type("no-such-revision", 404, "There is no such revision"), f, instance);
      case ReleaseFailure.NoSuchPreview f ->
          problem(new Type("no-such-preview", 404, "There is no such preview"), f, instance);
      case ReleaseFailure.NoSuchKey f ->
          problem(new Type("no-such-key", 404, "There is no such key"), f, instance);
      case ReleaseFailure.NoSuchSource f ->
          problem(new Type("no-such-source", 404, "There is no such webhook source"), f, instance);
      case ReleaseFailure.SourceTaken f ->
          problem(
              new Type("source-taken", 409, "There is a webhook source of this name"), f, instance);
      case ReleaseFailure.NoSuchDelivery f ->
          problem(new Type("no-such-delivery", 404, "There is no such delivery"), f, instance);
      case ReleaseFailure.NotReplayable f ->
          problem(new Type("not-replayable", 409, "This is not replayed as it is"), f, instance);
      case ReleaseFailure.NoSuchEndpoint f ->
          problem(
              new Type("no-such-webhook-endpoint", 404, "There is no such webhook endpoint"),
              f,
              instance);
      case ReleaseFailure.NoSuchAttachment f ->
          problem(new Type("no-such-attachment", 404, "There is no such attachment"), f, instance);
      case ReleaseFailure.NotUploaded f ->
          problem(new Type("not-uploaded", 409, "The file is not uploaded yet"), f, instance);
      case ReleaseFailure.UnfitUpload f ->
          problem(new Type("unfit-upload", 422, "The uploaded file cannot be taken"), f, instance);
      case ReleaseFailure.LimitReached f ->
          problem(new Type("limit-reached", 409, "There can be no more of these"), f, instance);
      case ReleaseFailure.VersionNotNamed f ->
          problem(new Type("version-not-named", 428, "If-Match is needed"), f, instance)
              .with("etag", ReleaseAnswer.etag(f.current()));
      case ReleaseFailure.SlugTaken f ->
          problem(new Type("slug-taken", 409, "The slug is another release's"), f, instance);
      case ReleaseFailure.AliasTaken f ->
          problem(new Type("alias-taken", 409, "An old path is another release's"), f, instance);
      case ReleaseFailure.OtherVersion f ->
          problem(new Type("version-mismatch", 412, "There is another version by now"), f, instance)
              .with("etag", ReleaseAnswer.etag(f.current()));
      case ReleaseFailure.Contended f ->
          problem(new Type("contended", 409, "Others are changing the same"), f, instance)
              .with("retry-after", "1");
      case ReleaseFailure.TooLarge f ->
          problem(new Type("release-too-large", 413, "The release is too large"), f, instance);
      case ReleaseFailure.InvalidQuestion f ->
          problem(
              new Type("invalid-query", 400, "The query cannot be understood"),
              f,
              instance,
              errors(f.faults(), "parameter"));
      case ReleaseFailure.KeyReused f ->
          problem(
              new Type("idempotency-key-reused", 422, "The Idempotency-Key was used before"),
              f,
              instance);
    };
  }

  /** Explains like the first obstacle alone, and with the document of each. */
  private Problem notReady(ReleaseFailure.NotReady failure, String instance) {
    Problem first = problem(failure.obstacles().getFirst(), instance);
    Map<String, Object> document = new LinkedHashMap<>(first.document());
    document.put("detail", String.valueOf(failure.getMessage()));
    document.put("obstacles", documents(failure.obstacles()));
    return new Problem(first.status(), document, first.headers());
  }

  /** Returns the documents that explain failures, for one answer that names many. */
  List<Map<String, Object>> documents(List<ReleaseFailure> failures) {
    return failures.stream().map(failure -> problem(failure, "").document()).toList();
  }

  HttpResponse unexpected(String requestId, String instance) {
    return problem(
            new Type("unexpected", 500, "Something is wrong on our side"),
            "Repeat the request; that is safe with the same Idempotency-Key. If it stays, report the"
                + " request id '%s'.".formatted(requestId),
            instance,
            Map.of())
        .answer();
  }

  private Problem problem(Type type, RuntimeException failure, String instance) {
    return problem(type, failure, instance, Map.of());
  }

  private Problem problem(Type type, ReleaseFailure.Faulty failure, String instance) {
    return problem(type, failure, instance, errors(failure.faults(), "pointer"));
  }

  private Problem problem(
      Type type, RuntimeException failure, String instance, Map<String, ?> more) {
    return problem(type, String.valueOf(failure.getMessage()), instance, more);
  }

  private Problem problem(Type type, String detail, String instance, Map<String, ?> more) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", siteUrl + "/problems/" + type.page());
    document.put("title", type.title());
    document.put("status", type.status());
    document.put("detail", detail);
    if (!instance.isEmpty()) {
      document.put("instance", instance);
    }
    document.putAll(more);
    return new Problem(
        type.status(),
        document,
        Map.of("content-type", "application/problem+json", "cache-control", "no-store"));
  }

  private static Map<String, ?> errors(List<Fault> faults, String placeName) {
    List<Map<String, String>> errors =
        faults.stream()
            .map(
                fault -> {
                  Map<String, String> error = new LinkedHashMap<>();
                  error.put("detail", fault.detail());
                  error.put(placeName, fault.place());
                  return error;
                })
            .toList();
    return Map.of("errors", errors);
  }
}
