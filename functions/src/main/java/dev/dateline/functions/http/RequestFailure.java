package dev.dateline.functions.http;

import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.Unauthentic;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Why a request is refused before any use case sees it; every reason is listed here. */
public abstract sealed class RequestFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private RequestFailure(String detail) {
    super(detail);
  }

  /** No key came, or none that is taken: 401. */
  public static final class Unauthorized extends RequestFailure {
    private static final long serialVersionUID = 1L;

    Unauthorized(String detail) {
      super(detail);
    }
  }

  /** A hook does not show that its source sent it, or not lately: 401. */
  public static final class UnauthenticWebhook extends RequestFailure {
    private static final long serialVersionUID = 1L;

    public UnauthenticWebhook(Unauthentic why) {
      super(String.valueOf(why.getMessage()));
    }
  }

  /** The key may not do this: 403. */
  public static final class MissingScope extends RequestFailure {
    private static final long serialVersionUID = 1L;
    private final Scope scope;

    public MissingScope(Scope scope) {
      super("This key lacks the scope '%s', which this request needs.".formatted(scope.text()));
      this.scope = scope;
    }

    Scope scope() {
      return scope;
    }
  }

  /** A part of the request other than the release is wrong: 400. */
  public static final class BadRequest extends RequestFailure {
    private static final long serialVersionUID = 1L;

    public BadRequest(String detail) {
      super(detail);
    }
  }

  /** The body cannot be read as what it is said to be: 400. */
  public static final class UnreadableBody extends RequestFailure {
    private static final long serialVersionUID = 1L;

    public UnreadableBody(String detail) {
      super(detail);
    }
  }

  /** The body is larger than is taken: 413. */
  public static final class BodyTooLarge extends RequestFailure {
    private static final long serialVersionUID = 1L;

    /** It was read no further than what is taken. */
    BodyTooLarge(int most) {
      super(
          String.format(Locale.ROOT, "The body has more than the %,d bytes that are taken.", most));
    }

    public BodyTooLarge(int bytes, int most) {
      super(
          String.format(
              Locale.ROOT, "The body has %,d bytes; at most %,d are taken.", bytes, most));
    }
  }

  /** The body is of a form that is not taken: 415. */
  public static final class UnsupportedMediaType extends RequestFailure {
    private static final long serialVersionUID = 1L;
    private final String taken;

    /** Where a release is read. */
    public UnsupportedMediaType(String detail) {
      this(detail, SubmissionReader.TAKEN);
    }

    UnsupportedMediaType(String detail, String taken) {
      super(detail);
      this.taken = taken;
    }

    /** Returns what is taken instead, as an Accept-Post header says it. */
    String taken() {
      return taken;
    }
  }

  /** Nothing is at this path: 404. */
  public static final class NoSuchRoute extends RequestFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchRoute(String detail) {
      super(detail);
    }
  }

  /** What is asked for has no form that the client takes: 406. */
  public static final class NotAcceptable extends RequestFailure {
    private static final long serialVersionUID = 1L;

    NotAcceptable(String detail) {
      super(detail);
    }
  }

  /** The path takes other methods: 405. */
  public static final class MethodNotAllowed extends RequestFailure {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable SortedSet<String> allowed;

    public MethodNotAllowed(SortedSet<String> allowed, String detail) {
      super(detail);
      this.allowed = allowed;
    }

    String allow() {
      return allowed == null ? "" : String.join(", ", allowed);
    }
  }
}
