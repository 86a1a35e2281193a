package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands now.
 *
 * @param version counts every change, from 1
 * @param address where it is, or will be at its time; frozen at first publication
 * @param aliases where it was before; one of these may be another release's by now
 * @param inbound the releases whose readers are led to this one
 * @param schedule when it was to become public, if that was asked for; kept after publication
 * @param corrections what readers were told about changes, oldest first
 * @param filings the copies that are or were owed for each distribution, oldest first
 * @param files what was announced to be uploaded for it, oldest first
 */
public record State(
    long version,
    Status status,
    @Nullable Address address,
    List<Address> aliases,
    List<ReleaseId> inbound,
    @Nullable Schedule schedule,
    List<Correction> corrections,
    @Nullable Withdrawal withdrawal,
    List<Filing> filings,
    List<ReleaseFile> files,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt) {
  public static final int MOST_ALIASES = 50;
  public static final int MOST_INBOUND = 50;
  public static final int MOST_CORRECTIONS = 50;
  public static final int MOST_FILINGS = MOST_CORRECTIONS + 1;

  /** Those among them that corrections removed, whose paths must never be shown again. */
  public static final int MOST_FILES = 100;

  public State {
    aliases = List.copyOf(aliases);
    inbound = List.copyOf(inbound);
    corrections = List.copyOf(corrections);
    filings = List.copyOf(filings);
    files = List.copyOf(files);
    Limits.most("aliases", aliases, MOST_ALIASES);
    Limits.most("inbound", inbound, MOST_INBOUND);
    Limits.most("corrections", corrections, MOST_CORRECTIONS);
    Limits.most("filings", filings, MOST_FILINGS);
    Limits.most("files", files, MOST_FILES);
    if (status.hasBeenPublic() && (address == null || publishedAt == null)) {
      throw new IllegalArgumentException("what has been public has an address and an instant");
    }
    if (status == Status.SCHEDULED && (address == null || schedule == null)) {
      throw new IllegalArgumentException("what is scheduled has an address and a schedule");
    }
  }

  static State draft(Instant now) {
    return new Builder(1, Status.DRAFT, now, now).build();
  }

  /** Returns the correction that readers see first, if there is one. */
  public @Nullable Correction correction() {
    return corrections.isEmpty() ? null : corrections.getLast();
  }

  /** Returns what is to be filed next, or else was filed last; null if nothing was ever owed. */
  public @Nullable Filing filing() {
    return filings.stream()
        .filter(filing -> !filing.isFiled())
        .findFirst()
        .orElse(filings.isEmpty() ? null : filings.getLast());
  }

  /** Returns the files whose bytes are kept, whether readers find them or not. */
  List<ReleaseFile> keptFiles() {
    return files.stream().filter(file -> !file.isAt(ReleaseFile.Stage.ANNOUNCED)).toList();
  }

  /** Returns when it was to become public, if that was asked for. */
  public @Nullable Instant scheduledAt() {
    return schedule == null ? null : schedule.at();
  }

  /** Returns this state without the corrections that a revision had not been through yet. */
  State beforeCorrectionsAfter(int revision) {
    return copy(version, updatedAt)
        .corrections(
            corrections.stream().filter(correction -> correction.replaced() < revision).toList())
        .build();
  }

  /** Returns this state as one that came about at this instant. */
  State updatedAt(Instant now) {
    return copy(version, now).build();
  }

  /** Begins this state again, to be changed by a step that goes on. */
  Builder same() {
    return copy(version, updatedAt);
  }

  /** Begins the state that follows this one. */
  Builder next(Instant now) {
    return copy(version + 1, now);
  }

  private Builder copy(long version, Instant updatedAt) {
    Builder builder = new Builder(version, status, createdAt, updatedAt);
    builder.address = address;
    builder.aliases = aliases;
    builder.inbound = inbound;
    builder.schedule = schedule;
    builder.corrections = corrections;
    builder.withdrawal = withdrawal;
    builder.filings = filings;
    builder.files = files;
    builder.publishedAt = publishedAt;
    return builder;
  }

  /** Collects the members of a state by name; what is not named stays as it was. */
  static final class Builder {
    private final long version;
    private Status status;
    private @Nullable Address address;
    private List<Address> aliases = List.of();
    private List<ReleaseId> inbound = List.of();
    private @Nullable Schedule schedule;
    private List<Correction> corrections = List.of();
    private @Nullable Withdrawal withdrawal;
    private List<Filing> filings = List.of();
    private List<ReleaseFile> files = List.of();
    private final Instant createdAt;
    private final Instant updatedAt;
    private @Nullable Instant publishedAt;

    private Builder(long version, Status status, Instant createdAt, Instant updatedAt) {
      this.version = version;
      this.status = status;
      this.createdAt = createdAt;
      this.updatedAt = updatedAt;
    }

    Builder status(Status value) {
      status = value;
      return this;
    }

    Builder address(@Nullable Address value) {
      address = value;
      return this;
    }

    Builder aliases(List<Address> value) {
      aliases = value;
      return this;
    }

    Builder inbound(List<ReleaseId> value) {
      inbound = value;
      return this;
    }

    Builder schedule(@Nullable Schedule value) {
      schedule = value;
      return this;
    }

    Builder corrections(List<Correction> value) {
      corrections = value;
      return this;
    }

    Builder withdrawal(@Nullable Withdrawal value) {
      withdrawal = value;
      return this;
    }

    Builder filings(List<Filing> value) {
      filings = value;
      return this;
    }

    Builder files(List<ReleaseFile> value) {
      files = value;
      return this;
    }

    Builder publishedAt(Instant value) {
      publishedAt = value;
      return this;
    }

    State build() {
      return new State(
          version,
          status,
          address,
          aliases,
          inbound,
          schedule,
          corrections,
          withdrawal,
          filings,
          files,
          createdAt,
          updatedAt,
          publishedAt);
    }
  }
}
