package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.newsroom.Sha256;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files from their announcement to their end. */
class AttachmentsTest {
  private static final byte[] LAMP = Pictures.png(30, 20);

  private final Desk desk = new Desk();
  private final AddAttachment addAttachment =
      new AddAttachment(desk.releases, new FilePermits(desk.clock), new Random(5), desk.clock);
  private final RemoveAttachment removeAttachment = new RemoveAttachment(desk.releases, desk.clock);
  private final CompleteAttachment completeAttachment =
      new CompleteAttachment(
          desk.releases,
          desk.releases,
          desk.newsrooms,
          desk.uploads,
          desk.renderer,
          Examples.SILENT,
          desk.clock);

  @Test
  void isNoPartOfTheReleaseBeforeItWasLookedAt() {
    PressRelease announced = announced(draft(), "Lamp.PNG", LAMP);

    assertThat(announced.content().attachments()).isEmpty();
    assertThat(file(announced).path().value()).matches("media/[0-9a-f]{32}/lamp\\.png");
    assertThatThrownBy(() -> complete(announced))
        .isInstanceOf(ReleaseFailure.NotUploaded.class)
        .hasMessageContaining("'Lamp.PNG'");
  }

  @Test
  void isAPartOfTheDraftOnceItIsComplete() {
    PressRelease complete = completed(draft(), LAMP);

    assertThat(complete.content().attachments())
        .containsExactly(
            new Attachment(
                file(complete).path(),
                "image/png",
                "A lamp",
                "The new one",
                "N. Byrne",
                new ImageSize(30, 20)));
    assertThat(complete.revision().number()).isEqualTo(2);
    assertThat(desk.uploads.kept(Sha256.of(LAMP))).isPresent();
    // Its words are the release's now, and not in its state, which has to stay small.
    assertThat(file(complete).attachment().caption()).isNull();
    assertThat(desk.find(complete)).isEqualTo(complete);
  }

  @Test
  void isCompleteOnlyOnce() {
    PressRelease complete = completed(draft(), LAMP);

    assertThat(complete(complete)).isEqualTo(complete);
  }

  @Test
  void isCompleteForEachOfTwoWhoCompleteItAtOnce() {
    PressRelease announced = announced(draft(), "lamp.png", LAMP);
    upload(announced, LAMP);
    List<PressRelease> firsts = new ArrayList<>();
    Releases releases =
        before(
            "commit",
            () -> {
              if (firsts.isEmpty()) {
                firsts.add(complete(announced));
              }
            });
    CompleteAttachment second =
        new CompleteAttachment(
            releases,
            desk.releases,
            desk.newsrooms,
            desk.uploads,
            desk.renderer,
            Examples.SILENT,
            desk.clock);

    PressRelease complete = second.complete(desk.orderSeen(announced), file(announced).id());

    assertThat(firsts).containsExactly(complete);
    assertThat(complete.state().version()).isEqualTo(announced.state().version() + 1);
  }

  @Test
  void isCompleteAlthoughOtherFilesAreCompletedAtOnce() {
    PressRelease release = draft();
    for (int i = 0; i < 4; i++) {
      release = announced(release, "lamp-" + i + ".png", LAMP);
      upload(release, LAMP);
    }
    PressRelease four = release;
    Queue<ReleaseFile> others = new ArrayDeque<>(four.state().files().subList(0, 3));
    Releases busy =
        before(
            "commit",
            () -> {
              if (!others.isEmpty()) {
                complete(four, others.remove().id());
              }
            });
    CompleteAttachment last =
        new CompleteAttachment(
            busy,
            desk.releases,
            desk.newsrooms,
            desk.uploads,
            desk.renderer,
            Examples.SILENT,
            desk.clock);

    PressRelease complete = last.complete(desk.order(four), file(four).id());

    assertThat(complete.content().attachments()).hasSize(4);
  }

  /** Returns the releases of the desk, before one of whose methods something happens. */
  private Releases before(String name, Runnable happening) {
    return (Releases)
        Proxy.newProxyInstance(
            Releases.class.getClassLoader(),
            new Class<?>[] {Releases.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(name)) {
                happening.run();
              }
              return method.isDefault()
                  ? InvocationHandler.invokeDefault(proxy, method, arguments)
                  : method.invoke(desk.releases, arguments);
            });
  }

  @Test
  void takesAFileInWithThePublicationOfItsRelease() {
    PressRelease announced = announced(draft(), "lamp.png", LAMP);
    upload(announced, LAMP);

    PressRelease published = desk.publish(announced);

    assertThat(published.content().attachments()).hasSize(1);
    assertThat(published.revision().number()).isEqualTo(2);
    assertThat(desk.find(published)).isEqualTo(published);
    assertThat(filesOfSite()).containsExactly(Map.entry(file(published).path(), Sha256.of(LAMP)));
  }

  @Test
  void publishesWithoutWhatNobodyUploaded() {
    PressRelease published = desk.publish(announced(draft(), "lamp.png", LAMP));

    assertThat(published.content().attachments()).isEmpty();
    assertThat(filesOfSite()).isEmpty();
  }

  @Test
  void refusesToPublishWithAFileThatCannotBeTakenIn() {
    PressRelease announced = announced(draft(), "lamp.png", LAMP);
    upload(announced, "<svg/>".getBytes());

    assertThatThrownBy(() -> desk.publish(announced))
        .isInstanceOf(ReleaseFailure.UnfitUpload.class)
        .hasMessageContaining("'lamp.png'");
    assertThat(
            desk.publishRelease
                .preview(desk.order(announced), new Timing.Now(), List.of())
                .obstacles())
        .hasExactlyElementsOfTypes(ReleaseFailure.UnfitUpload.class);
    assertThat(desk.find(announced)).isEqualTo(announced);
    assertThat(desk.publish(announced(announced, "lamp.png", LAMP)).status())
        .isEqualTo(Status.PUBLISHED);
  }

  @Test
  void publishesNothingBeforeTheReleaseIsPublic() {
    PressRelease complete = completed(draft(), LAMP);
    desk.schedule(complete, desk.clock.instant().plus(Duration.ofHours(1)));

    assertThat(filesOfSite()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesNothingInWithWhichWhatIsScheduledCannotBeRendered(Rendition broken) {
    PressRelease draft = draft();
    desk.schedule(draft, desk.clock.instant().plus(Duration.ofHours(1)));
    PressRelease announced = announced(draft, "lamp.png", LAMP);
    upload(announced, LAMP);
    desk.renderer.breaks =
        (rendition, release) -> rendition == broken && !release.content().attachments().isEmpty();

    assertThatThrownBy(() -> complete(announced)).isInstanceOf(Unrenderable.class);

    assertThat(desk.find(announced)).isEqualTo(announced);
    assertThat(desk.uploads.kept(Sha256.of(LAMP))).isEmpty();
  }

  @Test
  void showsTheFilesOfWhatWasScheduled() throws InterruptedException {
    PressRelease announced = announced(draft(), "lamp.png", LAMP);
    upload(announced, LAMP);
    desk.schedule(announced, desk.clock.instant().plus(Duration.ofHours(1)));

    desk.runScheduleAt(desk.clock.instant().plus(Duration.ofHours(1)));

    assertThat(desk.find(announced).status()).isEqualTo(Status.PUBLISHED);
    assertThat(filesOfSite()).containsKey(file(announced).path());
  }

  @Test
  void showsFilesBeforeThePagesAndHidesThemAfterThem() {
    PressRelease complete = completed(draft(), LAMP);
    List<String> calls = new ArrayList<>();
    ConvergeRelease converge = convergingThrough(calls);

    publishing(converge).publish(desk.order(complete), new Timing.Now(), List.of());
    assertThat(calls).containsExactly("show", "put", "put", "put", "put");
    calls.clear();
    new KillRelease(desk.releases, converge, desk.clock)
        .kill(desk.order(complete), "It named a person.");
    assertThat(calls).containsExactly("put", "put", "put", "put", "hide");
    calls.clear();
    desk.site.remove(desk.find(complete).requiredAddress());
    converge.converge(desk.find(complete));
    assertThat(calls).containsExactly("put", "hide");
  }

  @Test
  void showsTheFilesOfAReleaseSideBySideAndThenItsPages() {
    PressRelease complete = completed(completed(draft(), LAMP), Pictures.png(40, 20));
    List<String> calls = new ArrayList<>();
    PublishRelease publishRelease = publishing(convergingThrough(calls, new CyclicBarrier(2)));

    publishRelease.publish(desk.order(complete), new Timing.Now(), List.of());

    assertThat(calls).containsExactly("show", "show", "put", "put", "put", "put");
  }

  @Test
  void keepsNoReleaseWaitingForTheFilesOfAnother() throws InterruptedException {
    Instant noon = desk.clock.instant().plus(Duration.ofHours(1));
    desk.schedule(completed(draft(), LAMP), noon);
    desk.schedule(completed(draft(), Pictures.png(40, 20)), noon);
    List<String> calls = new ArrayList<>();
    ConvergeRelease converge = convergingThrough(calls, new CyclicBarrier(2));
    desk.moveClockTo(noon.minusSeconds(10));
    CountDownLatch prepared = new CountDownLatch(1);
    Waiting waiting =
        instant -> {
          if (instant.equals(noon)) {
            prepared.countDown();
          }
          if (instant.isAfter(desk.clock.instant())) {
            prepared.await();
            desk.moveClockTo(instant);
          }
        };

    new PublishDueReleases(desk.releases, publishing(converge), converge, waiting, desk.clock)
        .run();

    assertThat(calls).startsWith("show", "show").hasSize(10);
    assertThat(filesOfSite()).hasSize(2);
  }

  private PublishRelease publishing(ConvergeRelease converge) {
    return new PublishRelease(
        desk.releases,
        desk.newsrooms,
        desk.uploads,
        desk.renderer,
        converge,
        Examples.SILENT,
        desk.clock);
  }

  @Test
  void showsTheFilesOfWhatWasCutShort() {
    PressRelease published = desk.publish(completed(draft(), LAMP));
    desk.site.files().keySet().forEach(desk.site::removeFile);
    desk.site.remove(published.requiredAddress());
    List<String> calls = new ArrayList<>();

    assertThat(convergingThrough(calls).converge(published)).hasSize(1);

    assertThat(calls).containsExactly("show", "put");
    assertThat(filesOfSite()).containsKey(file(published).path());
  }

  /** Converges through a site that tells what is written to it. */
  private ConvergeRelease convergingThrough(List<String> calls) {
    return convergingThrough(calls, new CyclicBarrier(1));
  }

  /** Converges through a site at which so many files must be shown at once. */
  private ConvergeRelease convergingThrough(List<String> calls, CyclicBarrier atOnce) {
    List<String> told = Collections.synchronizedList(calls);
    Site site =
        (Site)
            Proxy.newProxyInstance(
                Site.class.getClassLoader(),
                new Class<?>[] {Site.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("find")) {
                    told.add(method.getName());
                  }
                  if (method.getName().equals("show")) {
                    atOnce.await(10, TimeUnit.SECONDS);
                  }
                  return method.invoke(desk.site, arguments);
                });
    return new ConvergeRelease(
        desk.releases, new ConvergeAddress(desk.releases, desk.newsrooms, desk.renderer, site));
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"WITHDRAWN", "KILLED"})
  void isGoneWithTheRelease(Status status) {
    PressRelease published = desk.publish(completed(draft(), LAMP));

    PressRelease taken =
        status == Status.KILLED
            ? desk.killRelease.kill(desk.order(published), "It named a person.")
            : desk.withdrawRelease.withdraw(desk.order(published), "Too early.");

    assertThat(taken.status()).isEqualTo(status);
    assertThat(filesOfSite()).containsExactly(Map.entry(file(published).path(), "gone"));
  }

  @Test
  void letsNobodyWhoIsLateShowWhatWasKilled() {
    PressRelease published = desk.publish(completed(draft(), LAMP));
    desk.killRelease.kill(desk.order(published), "It named a person.");

    assertThat(desk.site.show(file(published))).isFalse();
    desk.project(published);

    assertThat(filesOfSite()).containsExactly(Map.entry(file(published).path(), "gone"));
  }

  @Test
  void isGoneWithTheCorrectionThatTakesItOut() {
    PressRelease published = desk.publish(completed(draft(), LAMP));

    PressRelease corrected = desk.correct(published, Examples.content("The lamp"));

    assertThat(corrected.content().attachments()).isEmpty();
    assertThat(filesOfSite()).containsExactly(Map.entry(file(published).path(), "gone"));
    assertThatThrownBy(() -> desk.correct(corrected, published.content()))
        .isInstanceOfSatisfying(
            ReleaseFailure.UnfittingOrder.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::place)
                    .containsExactly("#/attachments/0/href"));
  }

  @Test
  void isShownByTheCorrectionThatNamesIt() {
    PressRelease published = desk.publish(draft());
    PressRelease complete = completed(published, LAMP);
    assertThat(complete.content().attachments()).isEmpty();
    assertThat(filesOfSite()).isEmpty();
    Attachment said =
        new Attachment(file(complete).path(), "text/plain", "Another alt", null, null);

    PressRelease corrected = desk.correct(complete, with(said));

    assertThat(corrected.content().attachments())
        .containsExactly(
            new Attachment(
                said.href(), "image/png", "Another alt", null, null, new ImageSize(30, 20)));
    assertThat(filesOfSite()).containsExactly(Map.entry(file(complete).path(), Sha256.of(LAMP)));
  }

  @Test
  void staysWithADraftThatIsRevisedAsText() {
    PressRelease complete = completed(draft(), LAMP);
    CreateRelease.Submission text =
        new CreateRelease.Submission(
            Examples.content("The lamp, revised"),
            List.of(),
            Understanding.PLAIN,
            new Source("The lamp, revised".getBytes(), "text/plain"));

    PressRelease revised = desk.reviseRelease.revise(desk.orderSeen(complete), text);

    assertThat(revised.content().attachments()).isEqualTo(complete.content().attachments());
  }

  @Test
  void leavesADraftWithTheJsonThatDoesNotNameIt() {
    PressRelease complete = completed(draft(), LAMP);

    PressRelease revised =
        desk.reviseRelease.revise(
            desk.orderSeen(complete), Desk.submission(Examples.content("The lamp")));

    assertThat(revised.content().attachments()).isEmpty();
    assertThat(revised.state().files()).isEmpty();
  }

  @Test
  void isNamedByNoOtherRelease() {
    PressRelease complete = completed(draft(), LAMP);

    assertThatThrownBy(() -> desk.create(complete.content()))
        .isInstanceOf(ReleaseFailure.UnfittingOrder.class);
    assertThatThrownBy(
            () ->
                desk.reviseRelease.revise(
                    desk.orderSeen(draft()), Desk.submission(complete.content())))
        .isInstanceOf(ReleaseFailure.UnfittingOrder.class);
  }

  @Test
  void believesNoSizeThatIsSaidOfAFileElsewhere() {
    Attachment foreign =
        new Attachment(
            new WebAddress("https://lamp.example/lamp.png"), "image/png", "A lamp", null, null);
    ReleaseContent sized =
        with(
            new Attachment(
                foreign.href(), "image/png", "A lamp", null, null, new ImageSize(30, 20)));

    assertThat(desk.create(sized).content().attachments()).containsExactly(foreign);
  }

  @Test
  void isUnknownToOtherNewsrooms() {
    PressRelease announced = announced(draft(), "lamp.png", LAMP);
    upload(announced, LAMP);
    ApiKey stranger =
        new ApiKey(
            Examples.everything().hash(),
            new NewsroomName("elsewhere"),
            Set.of(Scope.values()),
            "stranger",
            null);
    Order order = new Order(stranger, announced.id(), OptionalLong.empty(), null);

    assertThatThrownBy(() -> completeAttachment.complete(order, file(announced).id()))
        .isInstanceOf(ReleaseFailure.NotFound.class);
    assertThatThrownBy(() -> addAttachment.announce(order, wish("lamp.png", LAMP)))
        .isInstanceOf(ReleaseFailure.NotFound.class);
    assertThatThrownBy(() -> complete(draft(), file(announced).id()))
        .isInstanceOf(ReleaseFailure.NoSuchAttachment.class);
  }

  @Test
  void refusesWhatHasAnotherHash() {
    assertUnfit(LAMP, Pictures.png(31, 20), "#/sha256");
  }

  @Test
  void refusesWhatIsOfAnotherType() {
    assertUnfit(Pictures.PDF, Pictures.PDF, "#/mediaType");
  }

  @Test
  void refusesWhatIsCutShort() {
    byte[] cut = Arrays.copyOf(LAMP, LAMP.length - 1);
    assertUnfit(cut, cut, "#/mediaType");
  }

  @Test
  void refusesAnImageWithoutASize() {
    byte[] cut = Arrays.copyOf(LAMP, 20);
    assertUnfit(cut, cut, "#/mediaType");
  }

  @Test
  void remembersOfAFileThatItTellsWhereItWasTaken() {
    byte[] photo = Pictures.photo(true, 6, true);
    PressRelease published = desk.publish(draft());
    PressRelease announced =
        addAttachment.announce(
            desk.order(published),
            new AddAttachment.Wish(
                "lamp.jpg", FileType.JPEG, photo.length, Sha256.of(photo), "A lamp", null, null));
    upload(announced, photo);
    PressRelease complete = complete(announced);
    Attachment named =
        new Attachment(file(complete).path(), "image/jpeg", "Another alt", null, null);

    PressRelease corrected = desk.correct(complete, with(named));

    assertThat(corrected.content().attachments())
        .containsExactly(
            new Attachment(
                named.href(),
                "image/jpeg",
                "Another alt",
                null,
                null,
                new ImageSize(200, 300),
                true));
    assertThat(desk.find(corrected)).isEqualTo(corrected);
  }

  @Test
  void takesFiftyMillionPixelsAndNotOneMore() {
    assertThat(completed(draft(), sized(50_000, 1_000)).content().attachments()).hasSize(1);
    byte[] larger = sized(50_000_001, 1);
    assertUnfit(larger, larger, "#/mediaType");
  }

  @Test
  void takesTwentyFilesAndNotOneMore() {
    PressRelease release = draft();
    for (int i = 0; i < 20; i++) {
      release = announced(release, "lamp-" + i + ".png", LAMP);
    }
    PressRelease full = release;

    assertThatThrownBy(() -> announced(full, "one-more.png", LAMP))
        .isInstanceOf(ReleaseFailure.LimitReached.class);
    assertThat(announced(full, "lamp-7.png", LAMP).state().files()).hasSize(20);
  }

  @Test
  void saysWhichOfTheTwentyAreNotCompletedAndForgetsNoneOfThem() {
    PressRelease release = completed(draft(), LAMP);
    for (int i = 1; i < 20; i++) {
      release = announced(release, "lamp-" + i + ".png", LAMP);
    }
    PressRelease full = release;
    List<ReleaseFile> waiting = full.state().files().subList(1, 20);
    desk.clock.advance(Duration.ofDays(2));

    assertThatThrownBy(() -> announced(full, "one-more.png", LAMP))
        .isInstanceOf(ReleaseFailure.LimitReached.class)
        .hasMessageContaining("1 and 19 that were announced and not completed yet")
        .hasMessageContainingAll(
            waiting.stream()
                .map(file -> file.id() + " '" + file.filename() + "'")
                .toArray(String[]::new))
        .message()
        .doesNotContain("'lamp.png'");
    upload(full, LAMP);
    assertThat(complete(full).content().attachments()).hasSize(2);
  }

  @Test
  void leavesRoomToTakeBackAReleaseThatCanHaveNoMoreWordsOfFilesAndNotes() {
    String longest = "語".repeat(2_000);
    PressRelease release = desk.publish(draft());
    for (int i = 0; i < 49; i++) {
      release = corrected(release, longest);
    }
    PressRelease noted = release;

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 20; i++) {
                addAttachment.announce(desk.order(noted), wordyWish(i));
              }
            })
        .isInstanceOf(ReleaseFailure.TooLarge.class)
        .hasMessageContaining("'alt', 'caption' and 'credit'");
    PressRelease full = desk.find(noted);
    assertThat(full.state().files()).hasSizeBetween(1, 19);
    assertThatThrownBy(() -> corrected(full, longest)).isInstanceOf(ReleaseFailure.TooLarge.class);
    assertThat(desk.find(full)).isEqualTo(full);

    desk.withdrawRelease.withdraw(desk.order(full), longest);
    assertThat(desk.killRelease.kill(desk.order(full), longest).status()).isEqualTo(Status.KILLED);
  }

  @Test
  void takesThePlaceOfWhatWasAnnouncedUnderItsFilenameWhateverTheType() {
    PressRelease announced = announced(draft(), "lamp.png", LAMP);
    AddAttachment.Wish photo =
        new AddAttachment.Wish("lamp.png", FileType.JPEG, 9, Sha256.of(LAMP), "A lamp", null, null);

    PressRelease again = addAttachment.announce(desk.order(announced), photo);

    assertThat(again.state().files())
        .extracting(file -> file.attachment().mediaType())
        .containsExactly("image/jpeg");
  }

  @Test
  void tellsFilenamesApartThatAreAlikeInAddresses() {
    PressRelease release = announced(draft(), "写真.png", LAMP);
    release = announced(release, "набережная.png", LAMP);
    release = announced(release, "写真.jpeg.png", LAMP);
    release = announced(release, "写真.png", LAMP);

    assertThat(release.state().files())
        .extracting(ReleaseFile::filename)
        .containsExactly("набережная.png", "写真.jpeg.png", "写真.png");
    assertThat(desk.find(release)).isEqualTo(release);
  }

  @Test
  void makesRoomForAnotherFileWhereOneIsRemoved() {
    PressRelease release = draft();
    for (int i = 0; i < 20; i++) {
      release = announced(release, "lamp-" + i + ".png", LAMP);
    }
    PressRelease removed = removed(release);

    assertThat(removed.state().files()).hasSize(19);
    assertThat(removed.revision()).isEqualTo(release.revision());
    assertThat(desk.find(release)).isEqualTo(removed);
    assertThat(announced(removed, "one-more.png", LAMP).state().files()).hasSize(20);
    assertThatThrownBy(() -> removeAttachment.remove(desk.order(removed), file(removed).id()))
        .isInstanceOf(ReleaseFailure.VersionNotNamed.class);
  }

  @Test
  void removesWhatWasTakenInForAPublishedReleaseThatDoesNotNameIt() {
    PressRelease complete = completed(desk.publish(draft()), LAMP);

    PressRelease removed = removed(complete);

    assertThat(removed.state().files()).isEmpty();
    assertThatThrownBy(() -> removeAttachment.remove(desk.orderSeen(removed), file(complete).id()))
        .isInstanceOf(ReleaseFailure.NoSuchAttachment.class);
    assertThatThrownBy(() -> desk.correct(removed, with(file(complete).attachment())))
        .isInstanceOf(ReleaseFailure.UnfittingOrder.class);
  }

  @Test
  void removesNothingThatTheReleaseNames() {
    PressRelease complete = completed(draft(), LAMP);
    assertThatThrownBy(() -> removed(complete))
        .isInstanceOfSatisfying(
            ReleaseFailure.UnfittingOrder.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::place)
                    .containsExactly("#/attachments/0"));

    PressRelease published = desk.publish(complete);
    assertThatThrownBy(() -> removed(published)).isInstanceOf(ReleaseFailure.UnfittingOrder.class);
    assertThat(desk.find(published)).isEqualTo(published);
  }

  @Test
  void forgetsNothingThatReadersHaveSeen() {
    PressRelease published = desk.publish(completed(draft(), LAMP));
    PressRelease corrected = desk.correct(published, Examples.content("The lamp"));

    assertThatThrownBy(() -> removed(corrected))
        .isInstanceOf(ReleaseFailure.NoSuchAttachment.class);
    desk.killRelease.kill(desk.order(published), "It named a person.");
    assertThatThrownBy(() -> removed(desk.find(corrected)))
        .isInstanceOf(ReleaseFailure.WrongStatus.class);
    assertThat(filesOfSite()).containsExactly(Map.entry(file(published).path(), "gone"));
  }

  @Test
  void countsForeignFilesToo() {
    List<Attachment> foreign = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      foreign.add(
          new Attachment(
              new WebAddress("https://lamp.example/%d.png".formatted(i)),
              "image/png",
              "A lamp",
              null,
              null));
    }
    PressRelease announced =
        announced(desk.create(with(foreign.toArray(Attachment[]::new))), "lamp.png", LAMP);
    upload(announced, LAMP);

    assertThatThrownBy(() -> complete(announced)).isInstanceOf(ReleaseFailure.LimitReached.class);
  }

  private void assertUnfit(byte[] announced, byte[] uploaded, String place) {
    PressRelease release = announced(draft(), "lamp.png", announced);
    upload(release, uploaded);

    assertThatThrownBy(() -> complete(release))
        .isInstanceOfSatisfying(
            ReleaseFailure.UnfitUpload.class,
            refused ->
                assertThat(refused.faults()).extracting(Fault::place).containsExactly(place));
    assertThat(desk.find(release)).isEqualTo(release);
    assertThat(desk.uploads.kept(Sha256.of(uploaded))).isEmpty();
  }

  private Map<SitePath, String> filesOfSite() {
    return desk.site.files();
  }

  private PressRelease draft() {
    return desk.create(Examples.content("The lamp"));
  }

  private static ReleaseContent with(Attachment... attachments) {
    return Examples.content("The lamp").change().attachments(List.of(attachments)).build();
  }

  private PressRelease announced(PressRelease release, String filename, byte[] bytes) {
    return addAttachment.announce(desk.order(release), wish(filename, bytes));
  }

  private static AddAttachment.Wish wish(String filename, byte[] bytes) {
    return new AddAttachment.Wish(
        filename,
        FileType.PNG,
        bytes.length,
        Sha256.of(bytes),
        "A lamp",
        "The new one",
        "N. Byrne");
  }

  private static AddAttachment.Wish wordyWish(int number) {
    return new AddAttachment.Wish(
        "語".repeat(190) + number,
        FileType.PNG,
        1,
        Sha256.of(LAMP),
        "語".repeat(1_000),
        "語".repeat(1_000),
        "語".repeat(300));
  }

  private PressRelease corrected(PressRelease published, String note) {
    return desk.correctRelease.correct(
        desk.orderSeen(published),
        new CorrectRelease.Amendment(
            Correction.Weight.UPDATE, note, Desk.submission(published.content()), List.of()));
  }

  private void upload(PressRelease announced, byte[] bytes) {
    desk.uploads.upload(UploadKey.of(announced, file(announced)), bytes);
  }

  private PressRelease completed(PressRelease release, byte[] bytes) {
    PressRelease announced = announced(release, "Lamp.png", bytes);
    upload(announced, bytes);
    return complete(announced);
  }

  private PressRelease removed(PressRelease release) {
    return removeAttachment.remove(desk.orderSeen(release), file(release).id());
  }

  private PressRelease complete(PressRelease announced) {
    return complete(announced, file(announced).id());
  }

  private PressRelease complete(PressRelease release, AttachmentId id) {
    return completeAttachment.complete(desk.order(release), id);
  }

  private static ReleaseFile file(PressRelease release) {
    return release.state().files().getLast();
  }

  /** Returns a PNG that says this size of itself, and has no pixels. */
  private static byte[] sized(int width, int height) {
    byte[] image = Pictures.png(1, 1);
    for (int i = 0; i < 4; i++) {
      image[16 + i] = (byte) (width >> 24 - 8 * i);
      image[20 + i] = (byte) (height >> 24 - 8 * i);
    }
    return image;
  }
}
