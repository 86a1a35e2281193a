package dev.dateline.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Lets a file be uploaded for a release; it is no part of that before somebody looked at it. */
public final class AddAttachment {
  public static final long MOST_BYTES = 10_000_000;
  public static final TextRule FILENAME = TextRule.line(200);

  private static final Duration OPEN = Duration.ofMinutes(15);

  private static final int LONGEST_NAME = 80;

  private final Releases releases;
  private final UploadPermits permits;
  private final RandomGenerator random;
  private final Steps steps;

  /** Gives paths that nobody can guess if {@code random} is unguessable. */
  public AddAttachment(
      Releases releases, UploadPermits permits, RandomGenerator random, Clock clock) {
    this.releases = releases;
    this.permits = permits;
    this.random = random;
    this.steps = new Steps(releases, clock);
  }

  /**
   * A file that is to be uploaded.
   *
   * @param sha256 in lower-case hex
   */
  public record Wish(
      String filename,
      FileType type,
      long bytes,
      String sha256,
      String alt,
      @Nullable String caption,
      @Nullable String credit) {}

  /** A file, and by what it can be uploaded; the only time that both are together. */
  public record Announced(ReleaseFile file, UploadPermits.Permit permit) {}

  /**
   * Announces a file, in place of one of the same filename that was announced and not taken in yet.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.WrongStatus if it was taken back
   * @throws ReleaseFailure.OtherVersion if the caller has seen another version
   * @throws ReleaseFailure.LimitReached if it has 20 already
   * @throws ReleaseFailure.TooLarge if there is no room for its words
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease announce(Order order, Wish wish) {
    return steps.take(
        order,
        Verb.ATTACH,
        (release, now, again) -> {
          ReleaseFile file = file(wish, now);
          List<ReleaseFile> files = new ArrayList<>(release.state().files());
          files.removeIf(
              other ->
                  other.isAt(ReleaseFile.Stage.ANNOUNCED)
                      && other.filename().equals(file.filename()));
          requireRoom(files);
          files.add(file);
          PressRelease with = release.as(release.state().next(now).files(files));
          releases.requireRoomFor(with);
          return Flip.of(Change.of(release, with, Action.ATTACH, order));
        });
  }

  /** Permits the upload of the file that was announced last, each time anew. */
  public Announced permit(PressRelease announced) {
    ReleaseFile file = announced.state().files().getLast();
    return new Announced(file, permits.permit(UploadKey.of(announced, file), file, OPEN));
  }

  private static void requireRoom(List<ReleaseFile> files) {
    int kept = at(ReleaseFile.Stage.KEPT, files).size();
    List<ReleaseFile> announced = at(ReleaseFile.Stage.ANNOUNCED, files);
    if (kept >= ReleaseContent.MOST_ATTACHMENTS) {
      throw new ReleaseFailure.LimitReached("attachments", ReleaseContent.MOST_ATTACHMENTS);
    }
    if (kept + announced.size() >= ReleaseContent.MOST_ATTACHMENTS) {
      throw new ReleaseFailure.LimitReached(kept, announced);
    }
    if (files.size() >= State.MOST_FILES) {
      throw new ReleaseFailure.LimitReached(
          "files with those that corrections took out", State.MOST_FILES);
    }
  }

  private static List<ReleaseFile> at(ReleaseFile.Stage stage, List<ReleaseFile> files) {
    return files.stream().filter(file -> file.isAt(stage)).toList();
  }

  private ReleaseFile file(Wish wish, Instant now) {
    AttachmentId id = AttachmentId.next(random);
    SitePath path =
        new SitePath("media/%s/%s.%s".formatted(id, name(wish.filename()), wish.type().ending()));
    Attachment attachment =
        new Attachment(path, wish.type().mediaType(), wish.alt(), wish.caption(), wish.credit());
    return new ReleaseFile(
        id,
        wish.filename(),
        attachment,
        wish.bytes(),
        wish.sha256(),
        now,
        ReleaseFile.Stage.ANNOUNCED);
  }

  private static String name(String filename) {
    int dot = filename.lastIndexOf('.');
    String name = Slugs.spell(dot > 0 ? filename.substring(0, dot) : filename);
    if (name.isEmpty()) {
      return "file";
    }
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
