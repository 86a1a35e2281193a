package dev.dateline.functions.http;

import dev.dateline.intake.Reading;
import dev.dateline.intake.html.BodyLosses;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.mail.MailReader;
import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.intake.text.TextReader;
import dev.dateline.json.ContentReader;
import dev.dateline.release.Body;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Source;
import dev.dateline.release.Understanding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a release out of a request's body, by its media type. */
public final class SubmissionReader {
  private static final String BYTES = "application/octet-stream";

  /** What is taken, as an Accept-Post header says it. */
  static final String TAKEN = Form.all() + ", " + BYTES;

  private SubmissionReader() {}

  /**
   * Reads JSON, Markdown, HTML, plain text or a mail.
   *
   * @throws RequestFailure if the body is of another form, too large or unreadable
   * @throws dev.dateline.release.ReleaseFailure.InvalidRelease if it says no release
   */
  public static CreateRelease.Submission read(HttpRequest request) {
    return read(request, Set.of());
  }

  /** Reads the same where the query has other parameters too. */
  static CreateRelease.Submission read(HttpRequest request, Set<String> otherParameters) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> query = query(request, otherParameters, faults);
    HttpRequest.requireNone(faults);
    MediaType sent = sentType(request);
    MediaType type = typeOf(request, query);
    Optional<Form> form = Form.of(type);
    if (form.isEmpty()) {
      if (sent.essence().isEmpty()) {
        requireBody(request, request.body());
      }
      throw unsupported(request, sent, type);
    }
    byte[] bytes = requireBody(request, BodyBytes.of(request, form.get().mostBytes()));
    if (form.get() == Form.JSON) {
      JsonBody body = JsonBody.of(bytes, type, TAKEN);
      return ofJson(ContentReader.read(body.text()), body.bytes(), type);
    }
    if (!sent.is(BYTES) && form.get() != Form.MAIL) {
      requireUtf8Name(request, type);
    }
    return submission(form.get(), bytes, type);
  }

  private static CreateRelease.Submission submission(Form form, byte[] bytes, MediaType type) {
    Reading reading =
        switch (form) {
          case MARKDOWN -> new MarkdownReader().read(decoded(bytes, type));
          case HTML -> new HtmlReader().read(decoded(bytes, type));
          case TEXT -> new TextReader().read(decoded(bytes, type));
          case MAIL -> new MailReader().read(bytes);
          case JSON -> throw new IllegalArgumentException("JSON is not read as a text");
        };
    return new CreateRelease.Submission(
        reading.content(),
        reading.findings(),
        reading.understanding(),
        new Source(bytes, type.name()));
  }

  private static MediaType sentType(HttpRequest request) {
    return MediaType.of(request.header("content-type").orElse(""));
  }

  /**
   * Returns what a body is: of bytes the query says it.
   *
   * @throws RequestFailure.BadRequest if the query says it of something else
   */
  static MediaType typeOf(HttpRequest request, Map<String, String> query) {
    MediaType sent = sentType(request);
    if (sent.is(BYTES)) {
      return MediaType.of(query.getOrDefault("type", ""));
    }
    if (query.containsKey("type")) {
      throw new RequestFailure.BadRequest(
          "The parameter 'type' goes with Content-Type: application/octet-stream only.");
    }
    return sent;
  }

  static Map<String, String> query(
      HttpRequest request, Set<String> otherParameters, List<Fault> faults) {
    Set<String> known = new HashSet<>(otherParameters);
    known.add("type");
    return request.query(known, faults);
  }

  /** Returns what JSON said, and what its bytes and its body show beside that. */
  static CreateRelease.Submission ofJson(ReleaseContent content, byte[] bytes, MediaType type) {
    return new CreateRelease.Submission(
        content, damage(bytes), understanding(content), new Source(bytes, type.name()));
  }

  /** The members of JSON are what they are; only of HTML a page does not show everything. */
  private static Understanding understanding(ReleaseContent json) {
    Body body = json.body();
    return body != null && body.format() == Body.Format.HTML
        ? new Understanding(List.of(), BodyLosses.of(body.value(), 1))
        : Understanding.PLAIN;
  }

  /** Finds letters that were lost before the body was sent. */
  private static List<Finding> damage(byte[] utf8) {
    if (new String(utf8, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0) {
      return List.of();
    }
    return List.of(
        new Finding(
            "ENCODING",
            Finding.Level.WARNING,
            "There are replacement characters (U+FFFD) where letters were lost. Send the JSON as"
                + " UTF-8.",
            "#"));
  }

  private static byte[] requireBody(HttpRequest request, byte[] bytes) {
    if (bytes.length == 0) {
      throw new RequestFailure.UnreadableBody("The body is empty." + works(request));
    }
    return bytes;
  }

  private static String works(HttpRequest request) {
    return (" Send a text as it is: curl \"$DATELINE_URL%s\" -H \"Authorization: Bearer"
            + " $DATELINE_KEY\" -H 'Content-Type: text/plain' --data-binary @release.txt, or JSON:"
            + " --json @release.json instead of the last two options.")
        .formatted(request.path());
  }

  /** The gateway makes UTF-8 of text, and what it does to other charsets is not to be relied on. */
  private static void requireUtf8Name(HttpRequest request, MediaType type) {
    if (!type.isUtf8()) {
      String charset = type.charset().name();
      throw new RequestFailure.UnsupportedMediaType(
          ("Text in %s may be damaged on its way. Send its bytes, -H 'Content-Type:"
                  + " application/octet-stream' --data-binary @release.txt, and say in the query of"
                  + " %s what they are: type=%s%%3Bcharset%%3D%s.")
              .formatted(charset, request.path(), type.essence(), charset));
    }
  }

  private static String decoded(byte[] bytes, MediaType type) {
    Charset charset = type.isUtf8() ? StandardCharsets.UTF_8 : type.charset();
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RequestFailure.UnreadableBody(
          "The body's bytes are not %s. Save it as UTF-8; of plain text another charset can be named in 'type'."
              .formatted(charset.name()));
    }
  }

  private static RequestFailure unsupported(HttpRequest request, MediaType sent, MediaType type) {
    if (sent.is("application/x-www-form-urlencoded")) {
      return new RequestFailure.UnsupportedMediaType(
          "This came as a form, which curl makes of -d: that takes the line breaks out."
              + works(request));
    }
    if (sent.is("multipart/form-data")) {
      return new RequestFailure.UnsupportedMediaType(
          "This came as a form with a file, which curl makes of -F." + works(request));
    }
    if (sent.is(BYTES) && type.essence().isEmpty()) {
      return new RequestFailure.UnsupportedMediaType(
          "Bytes need to say what they are: add ?type=text/plain%3Bcharset%3Dwindows-1252 (or"
              + " another charset) to the address, or send Content-Type: text/plain.");
    }
    return new RequestFailure.UnsupportedMediaType(
        "%s is not taken; these are: %s."
                .formatted(
                    type.essence().isEmpty() ? "A body without Content-Type" : type.essence(),
                    TAKEN)
            + works(request));
  }
}
