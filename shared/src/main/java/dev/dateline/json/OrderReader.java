package dev.dateline.json;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.Correction;
import dev.dateline.release.CreatePreview;
import dev.dateline.release.Fault;
import dev.dateline.release.Filing;
import dev.dateline.release.Moment;
import dev.dateline.release.Overriding;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.RecordFiling;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.State;
import dev.dateline.release.Timing;
import dev.dateline.release.Withdrawal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is to be done with a release out of a tree, with all faults at once. */
public final class OrderReader {
  /** In every zone its year has four digits, as addresses and the keys of rows have. */
  private static final Instant FIRST = Instant.parse("1001-01-01T00:00:00Z");

  private static final Instant AFTER_LAST = Instant.parse("9999-01-01T00:00:00Z");

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
    return read(text, fields -> publication(fields, newsroom, requireCode));
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
          Instant expiresAt = fields.value("expiresAt", OrderReader::instant);
          return fields.build(
              () -> new CreatePreview.Wish(label, Objects.requireNonNull(expiresAt)));
        });
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
          Instant at = fields.value("filedAt", OrderReader::instant);
          String reference = fields.text("reference", Filing.REFERENCE);
          Instant due = fields.value("due", OrderReader::instant);
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

  private static @Nullable Publication publication(
      Fields fields, NewsroomName newsroom, Consumer<String> requireCode) {
    Moment at = fields.value("at", OrderReader::moment);
    LocalDateTime local = fields.value("local", OrderReader::local);
    ZoneId zone = fields.value("zone", OrderReader::zone);
    Moment.Overlap overlap = fields.constant("overlap", Moment.Overlap.class);
    boolean archive = fields.flag("import");
    List<Address> aliases =
        fields.values("aliases", State.MOST_ALIASES, path -> alias(path, newsroom));
    List<Overriding> overridings = overridings(fields, requireCode);
    fields.refuseNulls();
    Moment moment = fields.has("local") ? moment(fields, local, zone, overlap) : at;
    if (fields.has("at") && fields.has("local")) {
      fields.fault("local", "stands beside 'at'; say the instant in one way");
    }
    if (fields.has("zone") && !fields.has("local")) {
      fields.fault("zone", "goes with 'local' only");
    }
    if (fields.has("overlap") && !fields.has("local")) {
      fields.fault("overlap", "goes with 'local' only");
    }
    if (archive && !fields.has("at") && !fields.has("local")) {
      fields.fault("at", "is missing; an import keeps the date of its first publication");
    }
    if (!archive && fields.has("aliases")) {
      fields.fault("aliases", "goes with \"import\": true only");
    }
    return fields.build(
        () -> {
          if (moment == null) {
            return new Publication(new Timing.Now(), overridings);
          }
          Timing timing = archive ? new Timing.Then(moment, aliases) : new Timing.At(moment);
          return new Publication(timing, overridings);
        });
  }

  private static List<Overriding> overridings(Fields fields, Consumer<String> requireCode) {
    return fields.objects(
        "overrides", Overriding.MOST, each -> OverridingTree.read(each, requireCode));
  }

  private static @Nullable Moment moment(
      Fields fields,
      @Nullable LocalDateTime local,
      @Nullable ZoneId zone,
      Moment.@Nullable Overlap overlap) {
    if (!fields.has("zone")) {
      fields.fault("zone", "is missing; say whose clock 'local' is by, such as America/New_York");
    }
    if (local == null || zone == null) {
      return null;
    }
    try {
      return inFourDigits(Moment.of(local, zone, overlap));
    } catch (DateTimeException e) {
      fields.fault("local", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static Moment moment(String text) {
    try {
      return inFourDigits(Moment.of(OffsetDateTime.parse(text)));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "is no instant with its offset; write it as 2026-12-01T09:00:00-05:00, or send 'local'"
              + " and 'zone'",
          e);
    }
  }

  private static Moment inFourDigits(Moment moment) {
    if (moment.at().isBefore(FIRST) || !moment.at().isBefore(AFTER_LAST)) {
      throw new DateTimeException(
          "is in a year that no release has; those from 1001 to 9998 are taken");
    }
    return moment;
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "is no instant with its offset; write it as 2026-12-01T09:00:00-05:00", e);
    }
  }

  private static LocalDateTime local(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "is no local time; write it as 2026-12-01T09:00, without an offset", e);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "is no time zone; write it as America/New_York or +01:00", e);
    }
  }

  private static Address alias(String path, NewsroomName newsroom) {
    try {
      return Address.of(newsroom + "/" + path);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "is no path of this newsroom; write it as 2019/old-slug", e);
    }
  }

  private static <T> T read(Json.Text text, Function<Fields, @Nullable T> reader) {
    List<Fault> faults = new ArrayList<>();
    text.doubled().forEach(pointer -> faults.add(new Fault(pointer, "stands twice in its object")));
    T read = Fields.object(text.tree(), "#", faults, reader);
    if (read == null || !faults.isEmpty()) {
      throw new ReleaseFailure.InvalidOrder(faults);
    }
    return read;
  }
}
