package dev.dateline.json;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.Moment;
import dev.dateline.release.Overriding;
import dev.dateline.release.State;
import dev.dateline.release.Timing;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads when, where and in spite of what a release is to become public. */
final class PublicationReader {
  /** In every zone its year has four digits, as addresses and the keys of rows have. */
  private static final Instant FIRST = Instant.parse("1001-01-01T00:00:00Z");

  private static final Instant AFTER_LAST = Instant.parse("9999-01-01T00:00:00Z");

  private PublicationReader() {}

  static OrderReader.@Nullable Publication publication(
      Fields fields, NewsroomName newsroom, Consumer<String> requireCode) {
    Moment at = fields.value("at", PublicationReader::moment);
    LocalDateTime local = fields.value("local", PublicationReader::local);
    ZoneId zone = fields.value("zone", Times::zone);
    Moment.Overlap overlap = fields.constant("overlap", Moment.Overlap.class);
    boolean archive = fields.flag("import");
    List<Address> aliases =
        fields.values("aliases", State.MOST_ALIASES, path -> alias(path, newsroom));
    List<Overriding> overridings = OrderReader.overridings(fields, requireCode);
    fields.refuseNulls();
    Moment moment = fields.has("local") ? moment(fields, local, zone, overlap) : at;
    if (fields.has("at") && fields.has("local")) {
      fields.fault("local", "stands beside 'at'; say the instant in one way");
    }
    if (fields.has("zone") && !fields.names("local")) {
      fields.fault("zone", "goes with 'local' only");
    }
    if (fields.has("overlap") && !fields.names("local")) {
      fields.fault("overlap", "goes with 'local' only");
    }
    if (archive && !fields.names("at") && !fields.names("local")) {
      fields.fault("at", "is missing; an import keeps the date of its first publication");
    }
    if (fields.isOff("import") && fields.has("aliases")) {
      fields.fault("aliases", "goes with \"import\": true only");
    }
    return fields.build(
        () -> {
          if (moment == null) {
            return new OrderReader.Publication(new Timing.Now(), overridings);
          }
          Timing timing = archive ? new Timing.Then(moment, aliases) : new Timing.At(moment);
          return new OrderReader.Publication(timing, overridings);
        });
  }

  private static @Nullable Moment moment(
      Fields fields,
      @Nullable LocalDateTime local,
      @Nullable ZoneId zone,
      Moment.@Nullable Overlap overlap) {
    if (!fields.names("zone")) {
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

  private static LocalDateTime local(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "is no local time; write it as 2026-12-01T09:00, without an offset", e);
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
}
