package dev.dateline.release;

import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.DisclosurePolicy.Principal;
import dev.dateline.newsroom.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of releases of an agent of foreign principals. */
class DisclosureTest {
  private static final Principal PORT = new Principal("Port of Elsewhere", "Elsewhere");
  private static final Principal ISLES = new Principal("The Far Isles", null);
  private static final Instant LATER = NOON.plus(Duration.ofHours(2));

  private final Desk desk = new Desk();

  @Test
  void isAddedAtIntakeWhereItCanOnlyBeOneThing() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));

    PressRelease draft = desk.create(content("A lamp is lit"));

    assertThat(draft.content().disclosure())
        .isEqualTo(
            new Disclosure(
                Disclosure.Regime.FARA, "Quay Ltd.", "Port of Elsewhere", "Elsewhere", null));
    assertThat(desk.publish(draft).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void isAddedToRevisionsAndCorrectionsToo() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    PressRelease draft = desk.create(content("A lamp is lit"));

    PressRelease revised =
        desk.reviseRelease.revise(desk.orderSeen(draft), Desk.submission(content("Two lamps")));
    PressRelease corrected = desk.correct(desk.publish(revised), content("Three lamps"));

    assertThat(revised.content().disclosure()).isNotNull();
    assertThat(corrected.content().disclosure()).isNotNull();
  }

  @Test
  void isDoubtfulUntilAnotherOneIsSaidWhereTheSourceSpokeOfOthers() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    Finding unread =
        new Finding("DISCLOSURE_UNREAD", Finding.Level.WARNING, "Line 9.", "#/disclosure");
    CreateRelease.Submission text =
        new CreateRelease.Submission(
            content("A lamp is lit"),
            List.of(unread),
            Understanding.PLAIN,
            new Source(new byte[] {1}, "text/plain"));
    PressRelease first = desk.createRelease.create(desk.caller, text, null);

    PressRelease same =
        desk.reviseRelease.revise(desk.orderSeen(first), Desk.submission(first.content()));
    PressRelease without =
        desk.reviseRelease.revise(desk.orderSeen(same), Desk.submission(content("Two lamps")));
    assertThat(same.revision().findings()).containsExactly(unread.asOfSource());
    assertThat(without.revision().findings()).containsExactly(unread.asOfSource());

    PressRelease said =
        desk.reviseRelease.revise(
            desk.orderSeen(without),
            Desk.submission(in("en", "Distributed by Quay Ltd. on behalf of Port of Elsewhere.")));
    assertThat(said.revision().findings()).isEmpty();
  }

  @Test
  void stopsThePublicationWhereItIsMissingAndNothingOverridesThat() {
    follow(new Fara("Quay Ltd.", List.of(PORT, ISLES), Map.of()));
    PressRelease draft = desk.create(content("A lamp is lit"));
    List<Overriding> all =
        List.of(
            new Overriding("FARA_PRESENT", "Nobody reads it."),
            new Overriding("disclosure-missing", "Nobody reads it."));

    for (Timing timing :
        List.of(
            new Timing.Now(),
            new Timing.At(Examples.moment(LATER)),
            new Timing.Then(Examples.moment(NOON.minusSeconds(9)), List.of()))) {
      assertThatThrownBy(() -> desk.publishRelease.publish(desk.order(draft), timing, all))
          .isInstanceOf(ReleaseFailure.DisclosureMissing.class);
      assertThat(desk.publishRelease.preview(desk.order(draft), timing, all).obstacles())
          .hasAtLeastOneElementOfType(ReleaseFailure.DisclosureMissing.class);
    }
    assertThat(desk.find(draft)).isEqualTo(draft);
  }

  @Test
  void stopsThePublicationWhereItContradictsThePolicy() {
    follow(new Fara("Quay Ltd.", List.of(PORT, ISLES), Map.of()));

    assertThat(faultsOf("Pier Ltd.", "Port of Elsewhere"))
        .containsExactly("#/disclosure/registrant");
    assertThat(faultsOf("Quay Ltd.", "Port of Nowhere")).containsExactly("#/disclosure/principal");
    assertThat(faultsOf("Pier Ltd.", "Port of Nowhere"))
        .containsExactly("#/disclosure/registrant", "#/disclosure/principal");
    assertThat(faultsOf("QUAY LTD", "far isles")).isEmpty();
  }

  @Test
  void stopsAScheduledReleaseWhoseNewsroomMustDiscloseByThen() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("A lamp is lit")), LATER);
    follow(new Fara("Quay Ltd.", List.of(PORT, ISLES), Map.of()));

    desk.runScheduleAt(LATER);

    assertThat(desk.find(scheduled).status()).isEqualTo(Status.SCHEDULED);
    assertThat(desk.find(scheduled).state().schedule().failure().reason()).contains("disclose");
  }

  @Test
  void stopsAScheduledReleaseWhosePolicyComesBetweenItsPreparationAndItsInstant() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("A lamp is lit")), LATER);

    desk.runScheduleInOneThread(
        LATER.minusSeconds(30),
        instant -> {
          desk.moveClockTo(instant);
          if (instant.equals(LATER)) {
            follow(new Fara("Quay Ltd.", List.of(PORT, ISLES), Map.of()));
          }
        });

    assertThat(desk.find(scheduled).status()).isEqualTo(Status.SCHEDULED);
    assertThat(desk.site.find(scheduled.requiredAddress())).isEmpty();
  }

  @Test
  void speaksInTheWordsOfThePolicyAndInTheLanguageOfTheRelease() {
    Fara fara =
        new Fara(
            "Quay Ltd.",
            List.of(PORT),
            Map.of(
                "fr",
                "Diffusé par {registrant} pour {principal}.",
                "de-at",
                "{principal}: {registrant}"));
    Disclosure disclosure =
        new Disclosure(Disclosure.Regime.FARA, "Quay", "Port of Elsewhere", null, "As written.");

    assertThat(disclosure.label(fara, new Language("fr-CA")))
        .isEqualTo("Diffusé par Quay Ltd. pour Port of Elsewhere.");
    assertThat(disclosure.label(fara, new Language("de-AT")))
        .isEqualTo("Port of Elsewhere: Quay Ltd.");
    assertThat(disclosure.label(fara, new Language("en-GB")))
        .isEqualTo(
            "This material is distributed by Quay Ltd. on behalf of Port of Elsewhere. Additional"
                + " information is available at the Department of Justice, Washington, DC.");
    assertThat(disclosure.label(fara, new Language("es"))).isEqualTo("As written.");
    assertThat(
            new Disclosure(Disclosure.Regime.FARA, "Quay", "Port of Elsewhere", null, null)
                .label(fara, new Language("es")))
        .startsWith("This material is distributed by Quay on behalf of Port of Elsewhere.");
    assertThat(disclosure.label(new DisclosurePolicy.None(), null)).isEqualTo("As written.");
  }

  @Test
  void isMissingInALanguageThatTheNewsroomHasNoWordingFor() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of("fr", "{registrant}, {principal}")));

    assertThat(faultsOf(in("fr-CA", null))).isEmpty();
    assertThat(faultsOf(in("en", null))).isEmpty();
    assertThat(faultsOf(in("es", null))).containsExactly("#/disclosure/text");
    assertThat(faultsOf(in("es", "Difundido por Quay Ltd. para Port of Elsewhere."))).isEmpty();
    assertThat(faultsOf(in("es", "Difundido por Quay Ltd."))).containsExactly("#/disclosure/text");
  }

  @Test
  void owesCopiesWithin48HoursOfEachDistribution() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));
    Instant first = published.state().publishedAt().plus(Duration.ofHours(48));

    assertThat(published.state().filing()).isEqualTo(new Filing(first, null, null));
    assertThat(published.state().filing().dueDate()).hasToString("2026-03-04");
    assertThat(published.state().filing().dueLocal().getOffset()).hasToString("-05:00");
    PressRelease filed = file(published, "6427-1");
    assertThat(filed.state().filing().reference()).isEqualTo("6427-1");
    desk.clock.advance(Duration.ofDays(3));

    PressRelease corrected = desk.correct(filed, content("A lamp is lit again"));

    Filing second = new Filing(desk.clock.instant().plus(Duration.ofHours(48)), null, null);
    assertThat(corrected.state().filing()).isEqualTo(second);
    assertThat(corrected.state().filings()).containsExactly(filed.state().filing(), second);
  }

  @Test
  void owesTheCopiesOfAReleaseAndOfItsCorrection() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));
    Filing first = published.state().filing();
    desk.clock.advance(Duration.ofDays(1));
    PressRelease corrected = desk.correct(published, content("A lamp is lit again"));
    Filing second = corrected.state().filings().getLast();

    assertThat(corrected.state().filing()).isEqualTo(first);
    assertThatThrownBy(() -> file(corrected, "6427-1", null))
        .isInstanceOfSatisfying(
            ReleaseFailure.UnfittingOrder.class,
            which ->
                assertThat(which.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.place()).isEqualTo("#/due"))
                    .satisfies(
                        fault ->
                            assertThat(fault.detail())
                                .contains(first.due().toString(), second.due().toString())));
    assertThatThrownBy(() -> file(corrected, "6427-1", first.due().plusMillis(1)))
        .isInstanceOf(ReleaseFailure.UnfittingOrder.class);
    PressRelease one = file(corrected, "6427-1", first.due());
    PressRelease again = file(one, "6427-1a", first.due());
    assertThat(again.state().filing()).isEqualTo(second);
    assertThat(again.state().filings().getFirst().reference()).isEqualTo("6427-1a");
    PressRelease both = file(again, "6427-2", null);
    assertThat(both.state().filings())
        .extracting(Filing::reference)
        .containsExactly("6427-1a", "6427-2");
    // Sent again, it must not become the proof of the other one.
    assertThatThrownBy(() -> file(both, "6427-2", null))
        .isInstanceOf(ReleaseFailure.UnfittingOrder.class);
  }

  @Test
  void owesTheCopiesOfWhatAnArchivePublished() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    Instant then = Instant.parse("2014-05-06T07:00:00Z");
    PressRelease imported =
        desk.publishRelease.publish(
            desk.order(desk.create(content("A lamp was lit"))),
            new Timing.Then(Examples.moment(then), List.of()),
            List.of());

    assertThat(imported.state().filing()).isEqualTo(Filing.of(then));
    PressRelease filed =
        recordFiling().record(desk.order(imported), new RecordFiling.Filed(then, "6427-9", null));
    assertThat(filed.state().filing().filedAt()).isEqualTo(then);
  }

  @Test
  void isNotFiledBeforeThereIsAnything() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    PressRelease draft = desk.create(content("A lamp is lit"));
    Instant made = draft.state().createdAt();
    desk.clock.advance(Duration.ofHours(1));
    PressRelease published = desk.publish(draft);

    assertThatThrownBy(() -> fileAt(published, made.minusMillis(1), null))
        .isInstanceOfSatisfying(
            ReleaseFailure.UnfittingOrder.class,
            early ->
                assertThat(early.faults()).extracting(Fault::place).containsExactly("#/filedAt"));
    PressRelease filed = fileAt(published, made, null);
    desk.clock.advance(Duration.ofHours(1));
    PressRelease corrected = desk.correct(filed, content("A lamp is lit again"));
    Instant distributed = desk.clock.instant();
    assertThatThrownBy(() -> fileAt(corrected, distributed.minusMillis(1), null))
        .isInstanceOf(ReleaseFailure.UnfittingOrder.class);
    assertThat(fileAt(corrected, distributed, null).state().filing().filedAt())
        .isEqualTo(distributed);
  }

  @Test
  void owesWhatItOwedWhereThePolicyHasGoneSince() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));
    follow(new DisclosurePolicy.None());

    PressRelease corrected = desk.correct(published, content("A lamp is lit again"));

    assertThat(corrected.state().filing()).isEqualTo(published.state().filing());
  }

  @Test
  void countsTheHoursAndNotTheDaysWhereTheClocksChange() {
    Instant eveOfSummer = Instant.parse("2026-03-07T15:00:00Z");

    Filing filing = Filing.of(eveOfSummer);

    assertThat(filing.due()).isEqualTo(Instant.parse("2026-03-09T15:00:00Z"));
    assertThat(filing.dueLocal()).hasToString("2026-03-09T11:00-04:00");
  }

  @Test
  void listsWhatIsToBeFiledUntilItIs() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    PressRelease one = desk.publish(desk.create(content("One")));
    PressRelease two = desk.publish(desk.create(content("Two")));
    PressRelease three = desk.publish(desk.create(content("Three")));

    assertThat(due(null, 2)).containsExactly("Three", "Two");
    assertThat(due(page(null, 2).next().orElseThrow(), 2)).containsExactly("One");
    file(two, "6427-2");
    desk.killRelease.kill(desk.order(three), "It was wrong.");
    assertThat(due(null, 20)).containsExactly("Three", "One");
    file(desk.find(three), "6427-3");
    file(one, "6427-4");
    assertThat(due(null, 20)).isEmpty();
  }

  @Test
  void owesNothingWhereNobodyMustDisclose() {
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));

    assertThat(published.state().filing()).isNull();
    assertThatThrownBy(() -> file(published, "6427-5"))
        .isInstanceOf(ReleaseFailure.NothingToFile.class);
  }

  @Test
  void isNotFiledAtAnInstantToCome() {
    follow(new Fara("Quay Ltd.", List.of(PORT), Map.of()));
    PressRelease published = desk.publish(desk.create(content("A lamp is lit")));
    RecordFiling.Filed tomorrow =
        new RecordFiling.Filed(desk.clock.instant().plusMillis(1), null, null);

    assertThatThrownBy(() -> recordFiling().record(desk.order(published), tomorrow))
        .isInstanceOf(ReleaseFailure.NotPast.class);
  }

  private PressRelease file(PressRelease release, String reference) {
    return file(release, reference, null);
  }

  private PressRelease file(PressRelease release, String reference, Instant due) {
    return recordFiling()
        .record(desk.order(release), new RecordFiling.Filed(desk.clock.instant(), reference, due));
  }

  private PressRelease fileAt(PressRelease release, Instant at, Instant due) {
    return recordFiling().record(desk.order(release), new RecordFiling.Filed(at, null, due));
  }

  private RecordFiling recordFiling() {
    return new RecordFiling(desk.releases, desk.clock);
  }

  private List<String> due(String cursor, int limit) {
    return page(cursor, limit).releases().stream().map(Summary::headline).toList();
  }

  private ListReleases.Page page(String cursor, int limit) {
    return desk.listReleases.list(
        desk.caller,
        new ListReleases.Question(Set.of(), true, null, null, new PageSize(limit), cursor));
  }

  private static ReleaseContent in(String language, String label) {
    return content("A lamp in " + language)
        .change()
        .language(new Language(language))
        .disclosure(
            new Disclosure(Disclosure.Regime.FARA, "Quay Ltd.", "Port of Elsewhere", null, label))
        .build();
  }

  private List<String> faultsOf(String registrant, String principal) {
    return faultsOf(
        content("A lamp of " + registrant + principal)
            .change()
            .disclosure(new Disclosure(Disclosure.Regime.FARA, registrant, principal, null, null))
            .build());
  }

  private List<String> faultsOf(ReleaseContent content) {
    PressRelease draft = desk.create(content);
    return desk
        .publishRelease
        .preview(desk.order(draft), new Timing.Now(), List.of())
        .obstacles()
        .stream()
        .map(ReleaseFailure.DisclosureMissing.class::cast)
        .flatMap(missing -> missing.faults().stream())
        .map(Fault::place)
        .toList();
  }

  private void follow(DisclosurePolicy policy) {
    Newsroom now = desk.newsrooms.required(Examples.HARBOUR);
    desk.newsrooms.replace(
        now,
        new Newsroom(
            now.name(),
            now.version() + 1,
            now.title(),
            now.zone(),
            now.profile(),
            policy,
            Map.of()));
  }
}
