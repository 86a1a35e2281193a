package dev.dateline.release;

import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Previews from their making to their end. */
class PreviewTest {
  private static final Class<ReleaseFailure.NotFound> NOT_FOUND = ReleaseFailure.NotFound.class;
  private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));

  private final Desk desk = new Desk();
  private final InMemoryPreviews previews = new InMemoryPreviews(desk.releases);
  private final RandomGenerator random = new Random(11);
  private final List<RuntimeException> uncounted = new ArrayList<>();
  private final List<PreviewBanner> banners = new ArrayList<>();
  private final CreatePreview createPreview =
      new CreatePreview(desk.releases, desk.newsrooms, previews, random, desk.clock);
  private final ListPreviews listPreviews = new ListPreviews(desk.releases, previews, desk.clock);
  private final RevokePreview revokePreview =
      new RevokePreview(desk.releases, previews, desk.clock);

  @Test
  void showsADraftToWhoeverHasTheLinkAndCounts() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "The Quay Gazette", NEXT_WEEK);

    assertThat(show(draft, granted.token()))
        .contains(new ShowPreview.Page("preview of A lamp is lit for The Quay Gazette"));
    desk.clock.advance(Duration.ofHours(1));
    show(draft, granted.token());

    assertThat(listed(draft))
        .singleElement()
        .satisfies(
            preview -> {
              assertThat(preview.uses()).isEqualTo(2);
              assertThat(preview.lastUsedAt()).isEqualTo(desk.clock.instant());
              assertThat(preview.createdBy()).isEqualTo(Actor.of(desk.caller));
            });
  }

  @Test
  void showsWhatTheReleaseSaysNow() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);

    desk.reviseRelease.revise(desk.orderSeen(draft), Desk.submission(content("Two lamps are lit")));

    assertThat(show(draft, granted.token()))
        .contains(new ShowPreview.Page("preview of Two lamps are lit for Gazette"));
  }

  @Test
  void saysInTheBannerWhenTheReleaseIsToBePublic() {
    Instant at = NOON.plus(Duration.ofDays(2));
    PressRelease draft = desk.create(content("A lamp is lit"));
    PressRelease scheduled = desk.schedule(desk.create(content("Two lamps are lit")), at);
    PressRelease embargoed =
        desk.create(
            content("Three lamps are lit")
                .change()
                .releaseLine(
                    new ReleaseLine("EMBARGOED", false, true, LocalDate.of(2026, 3, 5), null, null))
                .build());

    PressRelease past =
        desk.create(
            content("Four lamps are lit")
                .change()
                .releaseLine(
                    new ReleaseLine("EMBARGOED", false, true, LocalDate.of(2019, 3, 5), null, null))
                .build());

    for (PressRelease release : List.of(draft, scheduled, embargoed, past)) {
      show(release, granted(release, "Gazette", NEXT_WEEK).token());
    }

    assertThat(banners)
        .containsExactly(
            new PreviewBanner("Gazette", null, NEXT_WEEK),
            new PreviewBanner("Gazette", at, NEXT_WEEK),
            new PreviewBanner("Gazette", Instant.parse("2026-03-05T00:00:00Z"), NEXT_WEEK),
            new PreviewBanner("Gazette", null, NEXT_WEEK));
  }

  @Test
  void leadsToTheReleaseOnceReadersHaveIt() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);
    PressRelease published = desk.publish(draft);
    ShowPreview.Public there = new ShowPreview.Public(published.requiredAddress());

    assertThat(show(draft, granted.token())).contains(there);
    desk.killRelease.kill(desk.order(published), "It was wrong.");
    assertThat(show(draft, granted.token())).contains(there);

    assertThat(listed(draft)).singleElement().extracting(Preview::uses).isEqualTo(0L);
  }

  @Test
  void leadsNowhereWithoutTheRightToken() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    PressRelease other = desk.create(content("Another lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);

    assertThat(show(draft, PreviewToken.next(random))).isEmpty();
    assertThat(show(other, granted.token())).isEmpty();
    assertThat(showPreview(previews).show(Examples.id(404), granted.token())).isEmpty();
  }

  @Test
  void leadsNowhereFromItsEndOn() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", desk.clock.instant().plusSeconds(60));

    desk.clock.advance(Duration.ofMillis(59_999));
    assertThat(show(draft, granted.token())).isPresent();
    desk.clock.advance(Duration.ofMillis(1));
    assertThat(show(draft, granted.token())).isEmpty();
    assertThat(listed(draft)).isEmpty();
  }

  @Test
  void leadsNowhereOnceItIsRevoked() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);
    CreatePreview.Granted other = granted(draft, "Herald", NEXT_WEEK);

    revoke(draft, granted);

    assertThat(show(draft, granted.token())).isEmpty();
    assertThat(show(draft, other.token())).isPresent();
    assertThatThrownBy(() -> revoke(draft, granted))
        .isInstanceOf(ReleaseFailure.NoSuchPreview.class);
  }

  @Test
  void leadsNowhereOnceTheReleaseIsDiscarded() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);

    desk.discardRelease.discard(desk.orderSeen(draft));

    assertThat(show(draft, granted.token())).isEmpty();
  }

  @Test
  void showsThePageEvenIfTheUseCannotBeCounted() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);
    RuntimeException fault = new IllegalStateException("the table is away");
    Previews broken =
        intercepted(
            Previews.class,
            previews,
            (name, arguments) -> {
              if (name.equals("countUse")) {
                throw fault;
              }
            });

    assertThat(showPreview(broken).show(draft.id(), granted.token())).isPresent();
    assertThat(uncounted).containsExactly(fault);
  }

  @Test
  void isMadeOnlyOfWhatIsNotPublicYet() {
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));

    assertThatThrownBy(() -> granted(published, "Gazette", NEXT_WEEK))
        .isInstanceOf(ReleaseFailure.WrongStatus.class)
        .hasMessageContaining("is published; possible from there: correct");
  }

  @Test
  void isMadeOfTheVersionThatTheCallerHasSeen() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    desk.schedule(draft, NEXT_WEEK);
    CreatePreview.Wish wish = new CreatePreview.Wish("Gazette", NEXT_WEEK);

    assertThatThrownBy(() -> createPreview.create(desk.orderSeen(draft), wish))
        .isInstanceOf(ReleaseFailure.OtherVersion.class);
  }

  @Test
  void endsAfterNowAndWithinNinetyDays() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    Instant now = desk.clock.instant();
    Instant latest = now.plus(Duration.ofDays(90));

    for (Instant end : List.of(now.plusMillis(1), latest)) {
      assertThatCode(() -> granted(draft, "Gazette", end)).doesNotThrowAnyException();
    }
    for (Instant end : List.of(now, now.plusNanos(1), latest.plusMillis(1), Instant.MAX)) {
      assertThatThrownBy(() -> granted(draft, "Gazette", end))
          .isInstanceOfSatisfying(
              ReleaseFailure.UnfittingOrder.class,
              failure ->
                  assertThat(failure.faults())
                      .extracting(Fault::place)
                      .containsExactly("#/expiresAt"));
    }
  }

  @Test
  void areFiftyAtMostOfThoseThatLeadSomewhere() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    Instant soon = desk.clock.instant().plusSeconds(60);
    granted(draft, "Number 1", soon);
    for (int i = 2; i <= CreatePreview.MOST; i++) {
      granted(draft, "Number " + i, NEXT_WEEK);
    }

    assertThatThrownBy(() -> granted(draft, "One more", NEXT_WEEK))
        .isInstanceOf(ReleaseFailure.LimitReached.class)
        .hasMessageContaining("50 previews");
    desk.clock.advance(Duration.ofSeconds(60));
    assertThatCode(() -> granted(draft, "One more", NEXT_WEEK)).doesNotThrowAnyException();
  }

  @Test
  void keepsItsUsesWhenItGetsAnotherLink() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted first = granted(draft, "Gazette", NEXT_WEEK);
    show(draft, first.token());

    CreatePreview.Granted second = createPreview.renew(desk.order(draft), first.preview().id());

    assertThat(show(draft, first.token())).isEmpty();
    assertThat(show(draft, second.token())).isPresent();
    assertThat(listed(draft))
        .singleElement()
        .satisfies(
            preview -> {
              assertThat(preview.id()).isEqualTo(first.preview().id());
              assertThat(preview.uses()).isEqualTo(2);
            });
  }

  @Test
  void getsNoOtherLinkOnceItIsRevoked() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);
    revoke(draft, granted);

    assertThatThrownBy(() -> createPreview.renew(desk.order(draft), granted.preview().id()))
        .isInstanceOf(ReleaseFailure.NoSuchPreview.class);
  }

  @Test
  void belongToOneNewsroom() {
    PressRelease draft = desk.create(content("A lamp is lit"));
    CreatePreview.Granted granted = granted(draft, "Gazette", NEXT_WEEK);
    ApiKey stranger = Examples.key(new NewsroomName("elsewhere"), Scope.values());
    Order order = new Order(stranger, draft.id(), OptionalLong.empty(), null);
    CreatePreview.Wish wish = new CreatePreview.Wish("Gazette", NEXT_WEEK);
    PreviewId id = granted.preview().id();

    assertThatThrownBy(() -> createPreview.create(order, wish)).isInstanceOf(NOT_FOUND);
    assertThatThrownBy(() -> createPreview.renew(order, id)).isInstanceOf(NOT_FOUND);
    assertThatThrownBy(() -> listPreviews.list(stranger, draft.id())).isInstanceOf(NOT_FOUND);
    assertThatThrownBy(() -> revokePreview.revoke(stranger, draft.id(), id))
        .isInstanceOf(NOT_FOUND);
  }

  @Test
  void hasATokenOf128BitsThatNoMessageTells() {
    PreviewToken token = PreviewToken.next(random);

    assertThat(token.value()).matches("[A-Za-z0-9_-]{21}[AQgw]");
    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(token.hash()).matches("[0-9a-f]{64}");
    for (String wrong : List.of("", "x".repeat(21), "x".repeat(23), "x".repeat(21) + "=")) {
      assertThatThrownBy(() -> new PreviewToken(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("xx");
    }
  }

  private CreatePreview.Granted granted(PressRelease release, String label, Instant expiresAt) {
    return createPreview.create(desk.order(release), new CreatePreview.Wish(label, expiresAt));
  }

  private void revoke(PressRelease release, CreatePreview.Granted granted) {
    revokePreview.revoke(desk.caller, release.id(), granted.preview().id());
  }

  private List<Preview> listed(PressRelease release) {
    return listPreviews.list(desk.caller, release.id());
  }

  private Optional<ShowPreview.Sight> show(PressRelease release, PreviewToken token) {
    return showPreview(previews).show(release.id(), token);
  }

  private ShowPreview showPreview(Previews from) {
    Renderer renderer =
        intercepted(
            Renderer.class,
            desk.renderer,
            (name, arguments) -> {
              if (name.equals("preview")) {
                banners.add((PreviewBanner) arguments[2]);
              }
            });
    return new ShowPreview(
        desk.releases, from, desk.newsrooms, renderer, uncounted::add, desk.clock);
  }

  /** The same, of whose calls something hears before they are carried out. */
  private static <T> T intercepted(Class<T> port, T works, BiConsumer<String, Object[]> hears) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              hears.accept(method.getName(), arguments);
              return method.invoke(works, arguments);
            }));
  }
}
