package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.InMemoryNewsrooms;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.newsroom.Profile;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.newsroom.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class UpdateNewsroomTest {
  private static final NewsroomName GULL = new NewsroomName("gull");
  private static final Newsroom BEFORE = new Newsroom(GULL, 3, "Gull", ZoneId.of("UTC"));
  private static final UpdateNewsroom.Settings OTHERS =
      new UpdateNewsroom.Settings(
          "Gull & Partners",
          ZoneId.of("Europe/Dublin"),
          new Profile(
              "News from the isle.",
              null,
              null,
              new Profile.Accent("#0A4A8C"),
              Locale.ENGLISH,
              null,
              new Profile.Boilerplate("Gull & Partners", "They speak for isles.")),
          new DisclosurePolicy.Fara(
              "Gull & Partners",
              List.of(new DisclosurePolicy.Principal("Isle of Skerry", null)),
              Map.of()),
          Map.of("LENGTH", RuleLevel.ERROR));
  private static final ApiKey ADMIN =
      new ApiKey(KeyHash.of("key"), GULL, Set.of(Scope.ADMIN), "desk", null);

  private final InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
  private final UpdateNewsroom updateNewsroom = new UpdateNewsroom(newsrooms);

  UpdateNewsroomTest() {
    newsrooms.add(BEFORE);
  }

  @Test
  void replacesAllSettingsAndRaisesTheirVersion() {
    Newsroom after = updateNewsroom.update(ADMIN, OptionalLong.of(3), OTHERS);

    assertThat(after).isEqualTo(OTHERS.of(GULL, 4));
    assertThat(newsrooms.find(GULL)).contains(after);
  }

  @Test
  void asksForTheVersionThatWasSeenAndRefusesAnother() {
    assertThatExceptionOfType(ReleaseFailure.VersionNotNamed.class)
        .isThrownBy(() -> updateNewsroom.update(ADMIN, OptionalLong.empty(), OTHERS))
        .matches(failure -> failure.current() == 3)
        .withMessageContainingAll("newsroom 'gull'", "\"v3-json\"");
    for (long other : new long[] {2, 4}) {
      assertThatExceptionOfType(ReleaseFailure.OtherVersion.class)
          .isThrownBy(() -> updateNewsroom.update(ADMIN, OptionalLong.of(other), OTHERS))
          .matches(failure -> failure.current() == 3)
          .withMessageContaining("Newsroom 'gull' has version 3");
    }
    assertThat(newsrooms.find(GULL)).contains(BEFORE);
  }

  @Test
  void losesNoChangeOfSomebodyWhoWasFaster() {
    Newsroom theirs = new Newsroom(GULL, 4, "Theirs", ZoneId.of("UTC"));
    UpdateNewsroom late =
        new UpdateNewsroom(
            replacing(
                (before, after) -> {
                  newsrooms.replace(theirs);
                  return newsrooms.replace(before, after);
                }));

    assertThatExceptionOfType(ReleaseFailure.OtherVersion.class)
        .isThrownBy(() -> late.update(ADMIN, OptionalLong.of(3), OTHERS))
        .matches(failure -> failure.current() == 4);
    assertThat(newsrooms.find(GULL)).contains(theirs);
  }

  @Test
  void knowsItsOwnChangeWhoseAnswerWasLost() {
    UpdateNewsroom unlucky =
        new UpdateNewsroom(
            replacing(
                (before, after) -> {
                  newsrooms.replace(before, after);
                  return newsrooms.replace(before, after);
                }));

    assertThat(unlucky.update(ADMIN, OptionalLong.of(3), OTHERS).version()).isEqualTo(4);
  }

  /** The same newsrooms, of which only replacing is another. */
  private Newsrooms replacing(BiPredicate<Newsroom, Newsroom> replace) {
    return new Newsrooms() {
      @Override
      public Optional<Newsroom> find(NewsroomName name) {
        return newsrooms.find(name);
      }

      @Override
      public boolean add(Newsroom newsroom) {
        return newsrooms.add(newsroom);
      }

      @Override
      public boolean replace(Newsroom before, Newsroom after) {
        return replace.test(before, after);
      }

      @Override
      public List<NewsroomName> all() {
        return newsrooms.all();
      }
    };
  }
}
