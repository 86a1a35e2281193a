package dev.dateline.functions.http;

import dev.dateline.intake.Reading;
import dev.dateline.intake.html.BodyLosses;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.mail.MailReader;
import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.intake.text.TextReader;
import dev.dateline.json.BrokenJson;
import dev.dateline.json.ContentReader;
import dev.dateline.json.Json;
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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a release out of a request's body, by its media type. */
public final class SubmissionReader {
  /** What is taken, as an Accept-Post header says it. */
  static final String TAKEN = Form.all() + ", application/octet-stream";

  private static final String WORKS =
      " Send a text as it is: curl \"$DATELINE_URL/releases\" -H \"Authorization: Bearer"
          + " $DATELINE_KEY\" -H 'Content-Type: text/plain' --data-binary @release.txt, or JSON:"
          + " --json @release.json instead of the last two options.";

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private SubmissionReader() {}

  /**
   * Reads JSON or plain text.
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
    MediaType sent = MediaType.of(request.header("content-type").orElse(""));
    MediaType type = sent;
    if (sent.is("application/octet-stream")) {
      type = MediaType.of(query.getOrDefault("type", ""));
    } else if (query.containsKey("type")) {
      throw new RequestFailure.BadRequest(
          "The parameter 'type' goes with Content-Type: application/octet-stream only.");
    }
    Optional<Form> form = Form.of(type);
    if (form.isEmpty()) {
      if (request.body().length == 0 && sent.essence().isEmpty()) {
        requireBody(request.body());
      }
      throw unsupported(sent, type);
    }
    byte[] bytes = requireBody(BodyBytes.of(request, form.get().mostBytes()));
    Source source = new Source(bytes, type.name());
    Charset charset = sent.is("application/octet-stream") ? type.charset() : utf8Of(type);
    return switch (form.get()) {
      case JSON -> {
        requireUtf8Name(type);
        yield readJson(withoutMark(requireUtf8(bytes, type)), source);
      }
      case MARKDOWN -> submission(new MarkdownReader().read(decoded(bytes, charset)), source);
      case HTML -> submission(new HtmlReader().read(decoded(bytes, charset)), source);
      case TEXT -> submission(new TextReader().read(decoded(bytes, charset)), source);
      case MAIL -> submission(new MailReader().read(bytes), source);
    };
  }

  private static CreateRelease.Submission submission(Reading reading, Source source) {
    return new CreateRelease.Submission(
        reading.content(), reading.findings(), reading.understanding(), source);
  }

  static Map<String, String> query(
      HttpRequest request, Set<String> otherParameters, List<Fault> faults) {
    Set<String> known = new HashSet<>(otherParameters);
    known.add("type");
    return request.query(known, faults);
  }

  private static CreateRelease.Submission readJson(byte[] bytes, Source source) {
    try {
      return ofJson(ContentReader.read(Json.read(bytes)), bytes, source);
    } catch (BrokenJson e) {
      throw new RequestFailure.UnreadableBody(
          "The body is no JSON that is taken. " + e.getMessage());
    }
  }

  /** Returns what JSON said, and what its bytes and its body show beside that. */
  static CreateRelease.Submission ofJson(ReleaseContent content, byte[] bytes, Source source) {
    return new CreateRelease.Submission(content, damage(bytes), understanding(content), source);
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

  private static void requireUtf8Name(MediaType json) {
    if (!json.charset().equals(StandardCharsets.UTF_8)) {
      throw new RequestFailure.UnsupportedMediaType(
          "JSON is UTF-8 always, and this says %s. Save it as UTF-8 and send it with --json @release.json."
              .formatted(json.charset().name()));
    }
  }

  private static byte[] requireBody(byte[] bytes) {
    if (bytes.length == 0) {
      throw new RequestFailure.UnreadableBody("The body is empty." + WORKS);
    }
    return bytes;
  }

  private static byte[] requireUtf8(byte[] bytes, MediaType type) {
    return decoded(bytes, utf8Of(type)).getBytes(StandardCharsets.UTF_8);
  }

  /** The gateway makes UTF-8 of text, and what it does to other charsets is not to be relied on. */
  private static Charset utf8Of(MediaType type) {
    Charset charset = type.charset();
    if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
      return StandardCharsets.UTF_8;
    }
    throw new RequestFailure.UnsupportedMediaType(
        ("Text in %s may be damaged on its way. Send its bytes: -H 'Content-Type:"
                + " application/octet-stream' --data-binary @release.txt to"
                + " \"$DATELINE_URL/releases?type=%s%%3Bcharset%%3D%s\".")
            .formatted(charset.name(), type.essence(), charset.name()));
  }

  private static String decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RequestFailure.UnreadableBody(
          "The body's bytes are not %s. Save it as UTF-8; of plain text another charset can be named in 'type'."
              .formatted(charset.name()));
    }
  }

  private static byte[] withoutMark(byte[] bytes) {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3)
        ? Arrays.copyOfRange(bytes, 3, bytes.length)
        : bytes;
  }

  private static RequestFailure unsupported(MediaType sent, MediaType type) {
    if (sent.is("application/x-www-form-urlencoded")) {
      return new RequestFailure.UnsupportedMediaType(
          "This came as a form, which curl makes of -d: that takes the line breaks out." + WORKS);
    }
    if (sent.is("multipart/form-data")) {
      return new RequestFailure.UnsupportedMediaType(
          "This came as a form with a file, which curl makes of -F." + WORKS);
    }
    if (sent.is("application/octet-stream") && type.essence().isEmpty()) {
      return new RequestFailure.UnsupportedMediaType(
          "Bytes need to say what they are: add ?type=text/plain%3Bcharset%3Dwindows-1252 (or"
              + " another charset) to the address, or send Content-Type: text/plain.");
    }
    return new RequestFailure.UnsupportedMediaType(
        "%s is not taken; these are: %s."
                .formatted(
                    type.essence().isEmpty() ? "A body without Content-Type" : type.essence(),
                    TAKEN)
            + WORKS);
  }
}
