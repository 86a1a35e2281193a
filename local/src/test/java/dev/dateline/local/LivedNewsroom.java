package dev.dateline.local;

import dev.dateline.newsroom.Sha256;
import dev.dateline.release.AddAttachment;
import dev.dateline.release.Address;
import dev.dateline.release.ConvergeAddress;
import dev.dateline.release.ConvergeRelease;
import dev.dateline.release.CorrectRelease;
import dev.dateline.release.Correction;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.DiscardRelease;
import dev.dateline.release.Examples;
import dev.dateline.release.FileType;
import dev.dateline.release.Finding;
import dev.dateline.release.KillRelease;
import dev.dateline.release.Loss;
import dev.dateline.release.Order;
import dev.dateline.release.Originals;
import dev.dateline.release.Pictures;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PublishDueReleases;
import dev.dateline.release.PublishRelease;
import dev.dateline.release.RedirectRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseIds;
import dev.dateline.release.Releases;
import dev.dateline.release.ReviseRelease;
import dev.dateline.release.Slug;
import dev.dateline.release.Source;
import dev.dateline.release.SourcePart;
import dev.dateline.release.TickingClock;
import dev.dateline.release.Timing;
import dev.dateline.release.Understanding;
import dev.dateline.release.WithdrawRelease;
import dev.dateline.render.SiteRenderer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import software.amazon.awssdk.core.sync.RequestBody;

/** A newsroom whose releases have been through everything that a release can go through. */
final class LivedNewsroom {
  private final TickingClock clock = new TickingClock(Examples.NOON);
  private final CreateRelease createRelease;
  private final ReviseRelease reviseRelease;
  private final DiscardRelease discardRelease;
  private final PublishRelease publishRelease;
  private final PublishDueReleases publishDue;
  private final CorrectRelease correctRelease;
  private final WithdrawRelease withdrawRelease;
  private final KillRelease killRelease;
  private final AddAttachment addAttachment;
  private final TestStorage storage;
  private final RedirectRelease redirectRelease;

  LivedNewsroom(TestStorage storage) {
    this.storage = storage;
    addAttachment =
        new AddAttachment(
            storage.releases(), storage.production().uploadPermits(), new Random(7), clock);
    storage.newsrooms().add(Examples.NEWSROOM);
    Releases releases = storage.releases();
    Originals originals = storage.production().originals();
    SiteRenderer renderer = new SiteRenderer(URI.create(storage.environment.get("SITE_URL")));
    ConvergeRelease converge =
        new ConvergeRelease(
            releases, new ConvergeAddress(releases, storage.newsrooms(), renderer, storage.site()));
    createRelease =
        new CreateRelease(
            releases,
            storage.newsrooms(),
            originals,
            Examples.SILENT,
            new ReleaseIds(clock, new Random(7)),
            clock);
    reviseRelease =
        new ReviseRelease(
            releases, storage.newsrooms(), originals, renderer, Examples.SILENT, clock);
    discardRelease = new DiscardRelease(releases, clock);
    publishRelease =
        new PublishRelease(
            releases,
            storage.newsrooms(),
            storage.production().uploads(),
            renderer,
            converge,
            Examples.SILENT,
            clock);
    publishDue = new PublishDueReleases(releases, publishRelease, converge, instant -> {}, clock);
    correctRelease =
        new CorrectRelease(
            releases, storage.newsrooms(), originals, renderer, converge, Examples.SILENT, clock);
    withdrawRelease = new WithdrawRelease(releases, storage.newsrooms(), renderer, converge, clock);
    killRelease = new KillRelease(releases, converge, clock);
    redirectRelease = new RedirectRelease(releases, converge, clock);
  }

  /** Lives through everything. */
  void live() throws InterruptedException {
    liveShortly();
    revised(create("A Draft"));
    discardRelease.discard(seen(create("Thrown Away")));

    PressRelease due = publish(revised(create("Due")), in(Duration.ofMinutes(5)));
    publish(create("Due Later"), in(Duration.ofDays(9000)));
    clock.advance(Duration.ofMinutes(6));
    publishDue.run();

    PressRelease swapped = publishNow(create("Swapped"));
    swapped = corrected(swapped, "there");
    corrected(swapped, "swapped");

    corrected(publishNow(create("Taken Over")), "left");
    publishNow(createAs("Takes Over", "taken-over"));

    publishNow(withPicture(create("Shows a Picture")));
    kill(publishNow(withPicture(create("Killed"))));
    kill(corrected(publishNow(create("Killed After a Correction")), "killed-elsewhere"));
    PressRelease first = publishNow(create("Leads On"));
    PressRelease second = publishNow(create("Leads to a Third"));
    redirectRelease.redirect(order(first), second.id(), null);
    redirectRelease.redirect(order(second), due.id(), "It is all in one place now.");

    publishRelease.publish(
        order(create("Of an Archive")),
        new Timing.Then(
            Examples.moment(Instant.parse("2011-05-03T09:00:00Z")),
            List.of(Address.of("harbour/2011/old-path"), Address.of("harbour/2010/older"))),
        List.of());
  }

  /** Makes one of each kind that is restored in its own way. */
  void liveShortly() {
    PressRelease target = corrected(publishNow(create("Readers Come Here")), "here");
    redirectRelease.redirect(order(publishNow(create("Leads There"))), target.id(), null);
    publish(create("Not Yet"), in(Duration.ofDays(8000)));
    withdrawRelease.withdraw(order(publishNow(create("Withdrawn"))), "It was early.");
  }

  private Timing in(Duration duration) {
    return new Timing.At(Examples.moment(clock.instant().plus(duration)));
  }

  private PressRelease create(String headline) {
    return create(Examples.content(headline));
  }

  private PressRelease createAs(String headline, String slug) {
    return create(Examples.content(headline).change().slug(new Slug(slug)).build());
  }

  private PressRelease create(ReleaseContent content) {
    clock.advance(Duration.ofSeconds(1));
    return createRelease.create(Examples.everything(), submission(content), null);
  }

  /** Uploads a picture, which the publication takes in. */
  private PressRelease withPicture(PressRelease draft) {
    byte[] picture = Pictures.png(30, 20);
    PressRelease announced =
        addAttachment.announce(
            order(draft),
            new AddAttachment.Wish(
                "lamp.png",
                FileType.PNG,
                picture.length,
                Sha256.of(picture),
                "A lamp",
                null,
                null));
    String file = announced.state().files().getLast().id().value();
    storage
        .s3()
        .putObject(
            put ->
                put.bucket(storage.bucket())
                    .key("private/upload/harbour/%s/%s".formatted(draft.id(), file))
                    .contentType("image/png"),
            RequestBody.fromBytes(picture));
    return announced;
  }

  private PressRelease revised(PressRelease draft) {
    for (String tag : List.of("first", "second")) {
      ReleaseContent content = draft.content().change().tags(List.of(tag)).build();
      draft = reviseRelease.revise(seen(draft), submission(content));
    }
    return draft;
  }

  private PressRelease publishNow(PressRelease draft) {
    return publish(draft, new Timing.Now());
  }

  private PressRelease publish(PressRelease draft, Timing timing) {
    clock.advance(Duration.ofSeconds(1));
    return publishRelease.publish(order(draft), timing, List.of());
  }

  private PressRelease corrected(PressRelease published, String slug) {
    clock.advance(Duration.ofSeconds(1));
    ReleaseContent content = published.content().change().slug(new Slug(slug)).build();
    return correctRelease.correct(
        seen(published),
        new CorrectRelease.Amendment(
            Correction.Weight.CORRECTION, "It was elsewhere.", submission(content), List.of()));
  }

  private void kill(PressRelease published) {
    killRelease.kill(order(published), "It named a person.");
  }

  private static CreateRelease.Submission submission(ReleaseContent content) {
    byte[] bytes = ("As it came: " + content).getBytes(StandardCharsets.UTF_8);
    return new CreateRelease.Submission(
        content,
        List.of(new Finding("DATE_WEEKDAY", Finding.Level.WARNING, "Look.", "#/dateline")),
        new Understanding(
            List.of(new SourcePart("#/headline", 1, 1)),
            List.of(new Loss("<script>", "Pages run no script.", 2))),
        new Source(bytes, "text/plain"));
  }

  private static Order order(PressRelease release) {
    return new Order(Examples.everything(), release.id(), OptionalLong.empty(), null);
  }

  private static Order seen(PressRelease release) {
    return new Order(
        Examples.everything(), release.id(), OptionalLong.of(release.state().version()), null);
  }
}
