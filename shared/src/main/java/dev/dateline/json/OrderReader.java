package dev.dateline.json;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.AddAttachment;
import dev.dateline.release.Attachment;
import dev.dateline.release.Correction;
import dev.dateline.release.CreatePreview;
import dev.dateline.release.Fault;
import dev.dateline.release.FileType;
import dev.dateline.release.Filing;
import dev.dateline.release.IssueKey;
import dev.dateline.release.Overriding;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.RecordFiling;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Timing;
import dev.dateline.release.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is to be done with a release out of a tree, with all faults at once. */
public final class OrderReader {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private OrderReader() {}

  /** Where readers are led, and why if that is said. */
  public record Redirection(ReleaseId to, @Nullable String explanation) {}

  /** When a release is to become public, and in spite of which errors. */
  public record Publication(Timing timing, List<Overriding> overridings) {
    public Publication {
      overridings = List.copyOf(overridings);
    }
  }

  /** What a correction says, the content that it puts in place, and in spite of which errors. */
  public record Amendment(
      Correction.Weight weight, String note, ReleaseContent content, List<Overriding> overridings) {
    public Amendment {
      overridings = List.copyOf(overridings);
    }
  }

  /**
   * Makes sure that nothing is said.
   *
   * @throws ReleaseFailure.InvalidOrder naming each member that is there
   */
  public static void nothing(Json.Text text) {
    read(text, fields -> fields.build(() -> Boolean.TRUE));
  }

  /**
   * Reads {@code {"at": ...}}, {@code {"local": ..., "zone": ...}} or nothing, which means now, and
   * {@code "overrides"} beside it.
   *
   * @param requireCode refuses codes that no finding has, with {@link IllegalArgumentException}
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static Publication publication(
      Json.Text text, NewsroomName newsroom, Consumer<String> requireCode) {
    return read(text, fields -> PublicationReader.publication(fields, newsroom, requireCode));
  }

  /**
   * Reads {@code {"explanation": ...}}.
   *
   * @throws ReleaseFailure.InvalidOrder if it is missing or wrong
   */
  public static String explanation(Json.Text text) {
    return read(
        text,
        fields -> {
          String explanation = fields.requiredText("explanation", Withdrawal.EXPLANATION);
          return fields.build(() -> explanation);
        });
  }

  /**
   * Reads {@code {"to": ..., "explanation": ...}}.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static Redirection redirection(Json.Text text) {
    return read(
        text,
        fields -> {
          fields.require("to");
          ReleaseId to = fields.value("to", ReleaseId::new);
          String explanation = fields.text("explanation", Withdrawal.EXPLANATION);
          return fields.build(() -> new Redirection(Objects.requireNonNull(to), explanation));
        });
  }

  /**
   * Reads {@code {"label": ..., "expiresAt": ...}}.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static CreatePreview.Wish preview(Json.Text text) {
    return read(
        text,
        fields -> {
          String label = fields.requiredText("label", PreviewBanner.LABEL);
          fields.require("expiresAt");
          Instant expiresAt = fields.value("expiresAt", Times::instant);
          return fields.build(
              () -> new CreatePreview.Wish(label, Objects.requireNonNull(expiresAt)));
        });
  }

  /**
   * Reads {@code {"label": ..., "scopes": [...]}} with {@code "expiresAt"} beside them.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static IssueKey.Wish key(Json.Text text) {
    return read(
        text,
        fields -> {
          String label = fields.requiredText("label", IssueKey.LABEL);
          fields.require("scopes");
          fields.requireElement("scopes");
          List<Scope> scopes = fields.values("scopes", Scope.values().length, Scope::of);
          Instant expiresAt = fields.value("expiresAt", Times::instant);
          return fields.build(() -> new IssueKey.Wish(label, Set.copyOf(scopes), expiresAt));
        });
  }

  /**
   * Reads {@code {"filename": ..., "mediaType": ..., "bytes": ..., "sha256": ...}} with {@code
   * "alt"}, {@code "caption"} and {@code "credit"} beside them.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static AddAttachment.Wish attachment(Json.Text text) {
    return read(
        text,
        fields -> {
          String filename = fields.requiredText("filename", AddAttachment.FILENAME);
          fields.requireAll("mediaType", "sha256");
          FileType type = fields.value("mediaType", FileType::named);
          long bytes = fields.count("bytes", AddAttachment.MOST_BYTES);
          String sha256 = fields.value("sha256", OrderReader::sha256);
          // The name of a document says what it is; nobody hears what an image shows.
          if (type == null || type.isImage()) {
            fields.require("alt");
          }
          String alt = fields.text("alt", Attachment.ALT);
          String caption = fields.text("caption", Attachment.CAPTION);
          String credit = fields.text("credit", Attachment.CREDIT);
          return fields.build(
              () ->
                  new AddAttachment.Wish(
                      filename,
                      Objects.requireNonNull(type),
                      bytes,
                      Objects.requireNonNull(sha256),
                      alt == null ? filename : alt,
                      caption,
                      credit));
        });
  }

  private static String sha256(String text) {
    if (!SHA256.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "is no SHA-256 in hex: 64 digits, as sha256sum prints them");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@code {"filedAt": ..., "reference": ..., "due": ...}}.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static RecordFiling.Filed filed(Json.Text text) {
    return read(
        text,
        fields -> {
          fields.require("filedAt");
          Instant at = fields.value("filedAt", Times::instant);
          String reference = fields.text("reference", Filing.REFERENCE);
          Instant due = fields.value("due", Times::instant);
          return fields.build(
              () -> new RecordFiling.Filed(Objects.requireNonNull(at), reference, due));
        });
  }

  /**
   * Reads {@code {"note": ..., "class": ..., "release": {...}}}, and {@code "overrides"} beside it.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong, those of the release too
   */
  public static Amendment amendment(Json.Text text, Consumer<String> requireCode) {
    return read(
        text,
        fields -> {
          String note = fields.requiredText("note", Correction.NOTE);
          fields.require("class");
          Correction.Weight weight = fields.constant("class", Correction.Weight.class);
          fields.require("release");
          ReleaseContent content = fields.object("release", ContentReader::content);
          List<Overriding> overridings = overridings(fields, requireCode);
          return fields.build(
              () ->
                  new Amendment(
                      Objects.requireNonNull(weight),
                      note,
                      Objects.requireNonNull(content),
                      overridings));
        });
  }

  /** Reads the errors in spite of which something is to be done. */
  static List<Overriding> overridings(Fields fields, Consumer<String> requireCode) {
    return fields.objects(
        "overrides", Overriding.MOST, each -> OverridingTree.read(each, requireCode));
  }

  static <T> T read(Json.Text text, Function<Fields, @Nullable T> reader) {
    List<Fault> faults = new ArrayList<>();
    text.doubled().forEach(pointer -> faults.add(new Fault(pointer, "stands twice in its object")));
    T read = Fields.object(text.tree(), "#", faults, reader);
    if (read == null || !faults.isEmpty()) {
      throw new ReleaseFailure.InvalidOrder(faults);
    }
    return read;
  }
}
