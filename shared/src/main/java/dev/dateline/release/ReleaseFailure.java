package dev.dateline.release;

import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a request about releases could not be carried out; every reason is listed here. */
public abstract sealed class ReleaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ReleaseFailure(String message) {
    super(message);
  }

  /** Returns what it says, with all that it names elsewhere than in its message. */
  public String whole() {
    return String.valueOf(getMessage());
  }

  /** No release that the caller may see has this id. */
  public static final class NotFound extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NotFound(ReleaseId id) {
      super("No release of your newsroom that this key may see has the id '%s'.".formatted(id));
    }
  }

  /** Several things may be wrong at once; so many are named as fit into an answer that is kept. */
  public abstract static sealed class Faulty extends ReleaseFailure {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FAULTS = 100;

    /** At most six bytes each in JSON: less than a row of the table can hold. */
    private static final int MOST_CHARACTERS = 50_000;

    private final transient List<Fault> faults;

    private Faulty(String detail, List<Fault> faults) {
      List<Fault> named = first(faults);
      super(
          named.size() == faults.size()
              ? detail
              : "%s There are %d; the first %d are named."
                  .formatted(detail, faults.size(), named.size()));
      this.faults = named;
    }

    public List<Fault> faults() {
      return faults;
    }

    @Override
    public String whole() {
      return faults.stream()
          .map(fault -> fault.place() + " " + fault.detail())
          .collect(Collectors.joining("; ", getMessage() + " ", "."));
    }

    private static List<Fault> first(List<Fault> faults) {
      List<Fault> first = new ArrayList<>();
      int characters = 0;
      for (Fault fault : faults) {
        characters += fault.place().length() + fault.detail().length();
        if (first.size() == MOST_FAULTS || (characters > MOST_CHARACTERS && !first.isEmpty())) {
          break;
        }
        first.add(fault);
      }
      return List.copyOf(first);
    }
  }

  /** What was sent cannot become a release; all of its faults at once. */
  public static final class InvalidRelease extends Faulty {
    private static final long serialVersionUID = 1L;

    public InvalidRelease(String detail, List<Fault> faults) {
      super(detail, faults);
    }
  }

  /** What was sent cannot be the settings of a newsroom; all of its faults at once. */
  public static final class InvalidNewsroom extends Faulty {
    private static final long serialVersionUID = 1L;

    public InvalidNewsroom(List<Fault> faults) {
      super(
          "The JSON does not say a newsroom's settings; 'errors' names each member that is wrong.",
          faults);
    }
  }

  /** It cannot be understood what is to be done with the release; all of its faults at once. */
  public static final class InvalidOrder extends Faulty {
    private static final long serialVersionUID = 1L;

    public InvalidOrder(List<Fault> faults) {
      super(
          "The JSON does not say what is to be done; 'errors' names each member that is wrong.",
          faults);
    }
  }

  /** What is to be done is understood, and does not go with the release or the time as they are. */
  public static final class UnfittingOrder extends Faulty {
    private static final long serialVersionUID = 1L;

    public UnfittingOrder(Fault fault) {
      this(List.of(fault));
    }

    public UnfittingOrder(List<Fault> faults) {
      super("What is to be done does not fit what there is now; 'errors' says why.", faults);
    }
  }

  /** A draft lacks what a published release must have. */
  public static final class Incomplete extends Faulty {
    private static final long serialVersionUID = 1L;

    public Incomplete(List<Fault> faults) {
      super("The release cannot be published before it has what is named in 'errors'.", faults);
    }
  }

  /** The newsroom must say for whom the release is, and it says nothing or something else. */
  public static final class DisclosureMissing extends Faulty {
    private static final long serialVersionUID = 1L;

    public DisclosureMissing(List<Fault> faults) {
      super(
          "The newsroom is an agent of foreign principals, and the release does not disclose for"
              + " whom it speaks. Send it with a 'disclosure' that names registrant and principal"
              + " as they stand in GET /newsroom; nothing overrides this.",
          faults);
    }
  }

  /** Several things stand in the way, each of which would be refused by itself too. */
  public static final class NotReady extends ReleaseFailure {
    private static final long serialVersionUID = 1L;
    private final transient List<ReleaseFailure> obstacles;

    /** {@code obstacles} are two at least. */
    public NotReady(List<ReleaseFailure> obstacles) {
      super(
          "%d obstacles stand in the way, and 'obstacles' names each. The first: %s"
              .formatted(obstacles.size(), obstacles.getFirst().getMessage()));
      this.obstacles = List.copyOf(obstacles);
    }

    public List<ReleaseFailure> obstacles() {
      return obstacles;
    }

    @Override
    public String whole() {
      return obstacles.stream().map(ReleaseFailure::whole).collect(Collectors.joining("\n"));
    }
  }

  /** No copies of the release are owed to anybody. */
  public static final class NothingToFile extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NothingToFile(ReleaseId id) {
      super(
          ("Of release '%s' no copies are to be filed: it was not published with a disclosure by a"
                  + " newsroom whose policy is fara.")
              .formatted(id));
    }
  }

  /** Rules find errors that nobody overrides. */
  public static final class ErrorsFound extends ReleaseFailure {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> errors;

    /** How a release comes out in spite of an error. */
    public enum WayOut {
      OVERRIDE("publish it with {\"overrides\": [%s]}"),
      OVERRIDE_BESIDE_NOTE(
          "send the correction as JSON with \"overrides\": [%s] beside 'note', 'class' and 'release'"),
      SCHEDULE_ANEW(
          "unschedule the release, revise it, and schedule it with {\"overrides\": [%s]}");

      private final String how;

      WayOut(String how) {
        this.how = how;
      }
    }

    /** {@code needless} are the codes that would be overridden in vain. */
    public ErrorsFound(List<Finding> errors, Set<String> needless, WayOut wayOut) {
      super(
          "The release has errors, which 'findings' names. Mend them"
              + inSpiteOf(
                  errors.stream()
                      .map(Finding::code)
                      .distinct()
                      .filter(code -> !needless.contains(code))
                      .limit(Overriding.MOST)
                      .toList(),
                  wayOut)
              + ".");
      this.errors = List.copyOf(errors);
    }

    private static String inSpiteOf(List<String> codes, WayOut wayOut) {
      String overrides =
          codes.stream()
              .map("{\"code\": \"%s\", \"reason\": \"...\"}"::formatted)
              .collect(Collectors.joining(", "));
      return codes.isEmpty()
          ? ""
          : "; or, in spite of what can be overridden, " + wayOut.how.formatted(overrides);
    }

    public List<Finding> errors() {
      return errors;
    }

    @Override
    public String whole() {
      return errors.stream()
          .map(
              error ->
                  "%s %s: %s"
                      .formatted(
                          error.code(),
                          Objects.requireNonNullElse(error.pointer(), "#"),
                          error.message()))
          .collect(Collectors.joining(" ", getMessage() + " ", ""));
    }
  }

  /** The embargo that the release itself states is not past. */
  public static final class EmbargoActive extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public EmbargoActive(Instant until) {
      super(
          ("The release line asks for an embargo until %s. Publish it after that instant, or send"
                  + " the release with another release line.")
              .formatted(until));
    }

    public EmbargoActive() {
      super(
          "The release line asks for an embargo without saying until when. Send the release with"
              + " a date in '#/releaseLine', or without the embargo.");
    }
  }

  /** The release is out already, and publishing cannot be repeated. */
  public static final class AlreadyPublished extends ReleaseFailure {
    private static final long serialVersionUID = 1L;
    private final transient Address address;

    public AlreadyPublished(ReleaseId id, Address address) {
      super("Release '%s' is already published.".formatted(id));
      this.address = address;
    }

    public Address address() {
      return address;
    }
  }

  /** The release's status does not allow this operation. */
  public static final class WrongStatus extends ReleaseFailure {
    private static final long serialVersionUID = 1L;
    private final Status status;

    public WrongStatus(ReleaseId id, Status status) {
      super(
          "Release '%s' is %s; possible from there: %s."
              .formatted(
                  id,
                  Names.of(status),
                  status.possible().isEmpty()
                      ? "nothing"
                      : status.possible().stream()
                          .map(Names::of)
                          .collect(Collectors.joining(", "))));
      this.status = status;
    }

    public Status status() {
      return status;
    }
  }

  /** The instant to publish at is past, and it is not said that this is an import. */
  public static final class InstantPast extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public InstantPast(Instant at, Instant now) {
      super(
          ("%s is past; it is %s now. Publish without 'at' for now, name an instant to come, or add"
                  + " \"import\": true for a release of an archive.")
              .formatted(at, now));
    }
  }

  /** A release of an archive cannot have been published in the future. */
  public static final class NotPast extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NotPast(Instant at, Instant now) {
      super(
          "%s is to come; it is %s now, and this takes an instant of the past only."
              .formatted(at, now));
    }
  }

  /** Readers can be led to a published release only. */
  public static final class NowhereToLead extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NowhereToLead(String to, String why) {
      super("Readers cannot be led to '%s': %s.".formatted(to, why));
    }
  }

  /** The id was given before, and it is not to be known to what. */
  public static final class IdTaken extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public IdTaken(ReleaseId id) {
      super("The id '%s' was given before. Take a new random UUID.".formatted(id));
    }
  }

  /** A release has no revision of this number. */
  public static final class NoSuchRevision extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchRevision(ReleaseId id, int newest) {
      super("Release '%s' has the revisions 1 to %d.".formatted(id, newest));
    }
  }

  /** A release has no such preview, or none any more. */
  public static final class NoSuchPreview extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchPreview(PreviewId id) {
      super(
          "The release has no preview '%s'; it was never made, was revoked or has expired."
              .formatted(id));
    }
  }

  /** The newsroom has no such key, or none any more. */
  public static final class NoSuchKey extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchKey(KeyId id) {
      super(
          "Your newsroom has no key '%s'; it was never made, was revoked or has expired."
              .formatted(id));
    }
  }

  /** The newsroom has no such endpoint of webhooks. */
  public static final class NoSuchEndpoint extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchEndpoint(String id) {
      super(
          "Your newsroom has no webhook endpoint '%s'; it was never made, or was removed."
              .formatted(id));
    }
  }

  /** The newsroom has no webhook source of this name. */
  public static final class NoSuchSource extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchSource(String name) {
      super("There is no webhook source '%s'; it was never made, or was removed.".formatted(name));
    }
  }

  /** The newsroom has a webhook source of this name. */
  public static final class SourceTaken extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public SourceTaken(String name) {
      super(
          ("Your newsroom has a webhook source '%s' already. Take another name, or change that one"
                  + " with PUT /webhook-sources/%s.")
              .formatted(name, name));
    }
  }

  /** There is no such delivery of a webhook source or to an endpoint, or none any more. */
  public static final class NoSuchDelivery extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    private NoSuchDelivery(String detail) {
      super(detail);
    }

    public static NoSuchDelivery ofSource(String name, String id) {
      return new NoSuchDelivery(
          "Webhook source '%s' has no delivery '%s'; each is kept for 30 days."
              .formatted(name, id));
    }

    public static NoSuchDelivery toEndpoint(String id, long sequence) {
      return new NoSuchDelivery(
          "Webhook endpoint '%s' has no delivery %d; each is kept for 30 days."
              .formatted(id, sequence));
    }
  }

  /** A delivery cannot be acted on, or a request answered, once more as things are. */
  public static final class NotReplayable extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    private NotReplayable(String detail) {
      super(detail);
    }

    public static NotReplayable open(String delivery) {
      return new NotReplayable(
          ("Delivery '%s' is yet to be acted on; replay it when its result is there, or if there is"
                  + " none a quarter of an hour after it came.")
              .formatted(delivery));
    }

    /** What was given another secret since keeps that one, which may be in use. */
    public static NotReplayable rotated(String what, String path, String name) {
      return new NotReplayable(
          ("%s '%s' was given another secret since this request was carried out, and keeps it. For"
                  + " yet another one send POST /%s/%s/secret with a new Idempotency-Key.")
              .formatted(what, name, path, name));
    }

    public static NotReplayable paused(String source) {
      return new NotReplayable(
          ("Webhook source '%s' is paused, so nothing of it is acted on. Take 'paused' off with PUT"
                  + " /webhook-sources/%s first.")
              .formatted(source, source));
    }
  }

  /** The release has no file of this id. */
  public static final class NoSuchAttachment extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchAttachment(AttachmentId id) {
      super(
          "The release has no attachment '%s'; it was never announced, or taken out since."
              .formatted(id));
    }
  }

  /** Nothing was uploaded where a file was announced. */
  public static final class NotUploaded extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public NotUploaded(ReleaseFile file) {
      super(
          ("Nothing was uploaded for '%s' (attachment %s). Send the file with the url, method and"
                  + " headers that POST /releases/{id}/attachments gave, and then this again.")
              .formatted(file.filename(), file.id()));
    }
  }

  /** What was uploaded is not what was announced, or no file that is taken. */
  public static final class UnfitUpload extends Faulty {
    private static final long serialVersionUID = 1L;

    public UnfitUpload(ReleaseFile file, List<Fault> faults) {
      super(
          ("The file that was uploaded as '%s' (attachment %s) cannot be taken; 'errors' says why."
                  + " Announce it anew under the same filename, which takes this one's place.")
              .formatted(file.filename(), file.id()),
          faults);
    }
  }

  /** A release keeps no more of these. */
  public static final class LimitReached extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public LimitReached(String what, int most) {
      super("A release has at most %d %s, and these are reached.".formatted(most, what));
    }

    private LimitReached(String detail) {
      super(detail);
    }

    /** The newsroom has as many of these as it may; one goes by the way out. */
    public static LimitReached ofNewsroom(String what, int most, String wayOut) {
      return new LimitReached(
          "A newsroom has at most %d %s, and these are reached. %s".formatted(most, what, wayOut));
    }

    /** As many secrets count as may, of a webhook source or endpoint. */
    public static LimitReached ofSecrets(String whose, int most) {
      return new LimitReached(
          ("A webhook %s has at most %d secrets that count, and these are reached. Wait until one"
                  + " has ended, or send {\"overlapSeconds\": 0}, which ends those of before at"
                  + " once.")
              .formatted(whose, most));
    }

    /** It has as many files as it may, some of which nobody has completed. */
    LimitReached(int kept, List<ReleaseFile> announced) {
      super(
          ("A release has at most %d attachments, and this one has %d and %d that were announced"
                  + " and not completed yet: %s. Complete or delete these, or announce a file under"
                  + " the filename of one of them, whose place it takes.")
              .formatted(
                  ReleaseContent.MOST_ATTACHMENTS, kept, announced.size(), names(announced)));
    }

    private static String names(List<ReleaseFile> files) {
      return files.stream()
          .map(file -> "%s '%s'".formatted(file.id(), file.filename()))
          .collect(Collectors.joining(", "));
    }
  }

  /** A change that could overwrite another's must say which version it has seen. */
  public static final class VersionNotNamed extends ReleaseFailure {
    private static final long serialVersionUID = 1L;
    private final long current;

    public VersionNotNamed(ReleaseId id, long current) {
      this("release", id.value(), current);
    }

    public VersionNotNamed(NewsroomName newsroom, long current) {
      this("newsroom", newsroom.value(), current);
    }

    public static VersionNotNamed ofSource(String name, long current) {
      return new VersionNotNamed("webhook source", name, current);
    }

    public static VersionNotNamed ofEndpoint(String id, long current) {
      return new VersionNotNamed("webhook endpoint", id, current);
    }

    private VersionNotNamed(String what, String name, long current) {
      super(
          ("Say which version of %s '%s' you have seen: it is the ETag of the answer that you have,"
                  + " and goes into If-Match. The current one is \"v%d-json\".")
              .formatted(what, name, current));
      this.current = current;
    }

    public long current() {
      return current;
    }
  }

  /** The slug that the author wishes belongs to another release of that year. */
  public static final class SlugTaken extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public SlugTaken(Address address) {
      super(
          ("The slug '%s' belongs to another release of %d. Send the release with another slug, or"
                  + " without one: then the headline gives a free one.")
              .formatted(address.slug(), address.year()));
    }
  }

  /** Old paths that are to lead to an imported release are other ones'. */
  public static final class AliasTaken extends Faulty {
    private static final long serialVersionUID = 1L;

    public AliasTaken(List<Fault> faults) {
      super("Other releases are at old paths that 'errors' names. Leave these out.", faults);
    }
  }

  /** The release, or the newsroom, has another version than the request asks for. */
  public static final class OtherVersion extends ReleaseFailure {
    private static final long serialVersionUID = 1L;
    private final long current;

    public OtherVersion(ReleaseId id, long current) {
      this("Release", id.value(), current);
    }

    public OtherVersion(NewsroomName newsroom, long current) {
      this("Newsroom", newsroom.value(), current);
    }

    public static OtherVersion ofSource(String name, long current) {
      return new OtherVersion("Webhook source", name, current);
    }

    public static OtherVersion ofEndpoint(String id, long current) {
      return new OtherVersion("Webhook endpoint", id, current);
    }

    private OtherVersion(String what, String name, long current) {
      super(
          "%s '%s' has version %d by now; read it again and decide again."
              .formatted(what, name, current));
      this.current = current;
    }

    public long current() {
      return current;
    }
  }

  /** Others changed the release each time that this operation tried. */
  public static final class Contended extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public Contended(ReleaseId id) {
      super("Others are changing release '%s' at this moment; try again.".formatted(id));
    }

    Contended(KeyId id) {
      this("key", id.value());
    }

    private Contended(String what, String name) {
      super("Others are changing %s '%s' at this moment; try again.".formatted(what, name));
    }

    public static Contended ofSource(String name) {
      return new Contended("webhook source", name);
    }

    public static Contended ofEndpoint(String id) {
      return new Contended("webhook endpoint", id);
    }
  }

  /** The release is larger than one row of the table can be. */
  public static final class TooLarge extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public TooLarge(int bytes, int most, String largest) {
      super(
          String.format(
              Locale.ROOT,
              "The release takes %,d bytes in store; at most %,d are possible. Its largest part is"
                  + " '%s': shorten that.",
              bytes,
              most,
              largest));
    }

    /** It has too much beside what it says. */
    public TooLarge(int bytes, int most) {
      super(
          String.format(
              Locale.ROOT,
              "The files of the release and the notes of its corrections take %,d bytes in store; at"
                  + " most %,d are possible. Shorten the 'note' of a correction, or 'alt', 'caption'"
                  + " and 'credit' of a file; one that is completed or deleted needs no room for these.",
              bytes,
              most));
    }
  }

  /** The question about a list cannot be understood. */
  public static final class InvalidQuestion extends Faulty {
    private static final long serialVersionUID = 1L;

    public InvalidQuestion(List<Fault> faults) {
      super("The query cannot be understood; 'errors' says which parameters are wrong.", faults);
    }
  }

  /** An Idempotency-Key came again with another request. */
  public static final class KeyReused extends ReleaseFailure {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
      super(
          "This Idempotency-Key was used within the last 24 hours for another request. Send a new"
              + " key with each new request, and the same one only to repeat it.");
    }
  }
}
