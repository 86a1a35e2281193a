package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a newsroom gives to releases that come in without it. */
class OfNewsroomTest {
  private static final Contact DESK =
      new Contact(
          "Nuala Byrne",
          "Harbour Lights",
          null,
          List.of(new EmailAddress("press@harbour.example")),
          List.of());
  private static final Boilerplate STANDING = new Boilerplate("Harbour Lights", "They keep lamps.");
  private static final Contact ANOTHER =
      new Contact("", null, null, List.of(new EmailAddress("ada@pier.example")), List.of());

  private final Desk desk = new Desk();

  @Test
  void isAddedAtIntakeAndSaid() {
    say(Locale.ENGLISH, "They keep lamps.");

    PressRelease draft = desk.create(bare("A lamp is lit"));

    assertThat(draft.content().contacts()).containsExactly(DESK);
    assertThat(draft.content().boilerplate()).containsExactly(STANDING);
    assertThat(draft.revision().findings())
        .allMatch(finding -> finding.level() == Finding.Level.INFO)
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactly("FROM_NEWSROOM #/contacts", "FROM_NEWSROOM #/boilerplate");
    assertThat(desk.publish(draft).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void isNoLongerSaidOfWhatTheReleaseSaysItself() {
    say(Locale.ENGLISH, "They keep lamps.");
    PressRelease draft = desk.create(bare("A lamp is lit"));

    PressRelease same =
        desk.reviseRelease.revise(desk.orderSeen(draft), Desk.submission(draft.content()));

    assertThat(same.content()).isEqualTo(draft.content());
    assertThat(same.revision().findings()).isEmpty();
  }

  @Test
  void leavesWhatTheReleaseHasAsItIs() {
    say(Locale.ENGLISH, "They keep lamps.");
    ReleaseContent own = bare("A lamp is lit").change().contacts(List.of(ANOTHER)).build();

    PressRelease draft = desk.create(own);

    assertThat(draft.content().contacts()).containsExactly(ANOTHER);
    assertThat(draft.content().boilerplate()).containsExactly(STANDING);
    assertThat(draft.revision().findings()).hasSize(1);
  }

  @Test
  void staysAsItWasWhenTheSettingsChange() {
    say(Locale.ENGLISH, "They keep lamps.");
    PressRelease published = desk.publish(desk.create(bare("A lamp is lit")));

    say(Locale.ENGLISH, "They keep clocks.");
    desk.converge.converge(published);
    PressRelease corrected = desk.correct(published, bare("A clock is wound"));

    assertThat(desk.releases.revision(published.id(), 1).orElseThrow().content().boilerplate())
        .containsExactly(STANDING);
    assertThat(corrected.content().boilerplate())
        .containsExactly(new Boilerplate("Harbour Lights", "They keep clocks."));
  }

  @Test
  void givesNoParagraphInAnotherLanguage() {
    say(Locale.GERMANY, "Sie hüten Lampen.");
    ReleaseContent english = bare("A lamp is lit");
    ReleaseContent german = english.change().language(new Language("de-AT")).build();
    ReleaseContent unknown = english.change().language(null).build();

    assertThat(desk.create(english).content().boilerplate()).isEmpty();
    assertThat(desk.create(english).content().contacts()).containsExactly(DESK);
    assertThat(desk.create(german).content().boilerplate()).hasSize(1);
    assertThat(desk.create(unknown).content().boilerplate()).hasSize(1);
    say(null, "They keep lamps.");
    assertThat(desk.create(german).content().boilerplate()).hasSize(1);
  }

  @Test
  void isNothingWhereTheNewsroomHasNothing() {
    PressRelease draft = desk.create(bare("A lamp is lit"));

    assertThat(draft.content()).isEqualTo(bare("A lamp is lit"));
    assertThat(draft.revision().findings()).isEmpty();
  }

  private static ReleaseContent bare(String headline) {
    return Examples.content(headline).change().contacts(List.of()).build();
  }

  private void say(@Nullable Locale language, String standing) {
    Newsroom now = desk.newsrooms.required(Examples.HARBOUR);
    Profile profile =
        new Profile(
            null,
            null,
            null,
            null,
            language,
            DESK.ofNewsroom(),
            new Profile.Boilerplate("Harbour Lights", standing));
    desk.newsrooms.replace(
        now,
        new Newsroom(
            now.name(),
            now.version() + 1,
            now.title(),
            now.zone(),
            profile,
            now.disclosure(),
            now.rules()));
  }
}
