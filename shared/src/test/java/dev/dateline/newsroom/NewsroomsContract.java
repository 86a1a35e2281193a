package dev.dateline.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of newsrooms does. */
public abstract class NewsroomsContract {
  private static final NewsroomName NAME = new NewsroomName("quay");

  private static final DisclosurePolicy.Fara AGENT =
      new DisclosurePolicy.Fara(
          "Quay & Partners",
          List.of(
              new DisclosurePolicy.Principal("Isle of Skerry", "Skerry"),
              new DisclosurePolicy.Principal("Another", null)),
          Map.of(
              "en", "Sent by {registrant} for {principal}.",
              "pt-BR", "Enviado por {registrant} para {principal}."));

  private static final Profile PROFILE =
      new Profile(
          "News of the quay.",
          URI.create("https://quay.example/"),
          new Profile.Logo(URI.create("https://quay.example/logo.png"), "A quay"),
          new Profile.Accent("#0a4a8c"),
          Locale.GERMANY,
          new Profile.Contact(
              "Ada", "The Quay", "Keeper", List.of("ada@quay.example"), List.of("+1 202 555 0100")),
          new Profile.Boilerplate("the Quay", "It is long.\n\nAnd old."));

  private static final Profile NEW_CONTACT =
      new Profile(
          PROFILE.description(),
          PROFILE.url(),
          PROFILE.logo(),
          PROFILE.accent(),
          PROFILE.language(),
          new Profile.Contact("Bo", null, null, List.of(), List.of("+1 202 555 0101")),
          PROFILE.boilerplate());

  protected abstract Newsrooms newsrooms();

  @Test
  void addsANewsroomOnce() {
    Newsroom quay = new Newsroom(NAME, 1, "The Quay", ZoneId.of("America/New_York"));

    assertThat(newsrooms().find(NAME)).isEmpty();
    assertThat(newsrooms().add(quay)).isTrue();
    assertThat(newsrooms().add(new Newsroom(NAME, 1, "Another", ZoneId.of("UTC")))).isFalse();
    assertThat(newsrooms().find(NAME)).contains(quay);
  }

  @Test
  void replacesSettingsThatAreAsTheyWereRead() {
    Newsroom quay = new Newsroom(NAME, 1, "The Quay", ZoneId.of("America/New_York"));
    Newsroom pier = new Newsroom(NAME, 7, "The Pier", ZoneId.of("UTC"));
    newsrooms().add(quay);

    assertThat(newsrooms().replace(new Newsroom(NAME, 1, "Another", quay.zone()), pier)).isFalse();
    assertThat(newsrooms().replace(quay, pier)).isTrue();

    assertThat(newsrooms().replace(quay, pier)).isFalse();
    assertThat(newsrooms().find(NAME)).contains(pier);
  }

  @Test
  void keepsWhatItSaysOfItselfDisclosureAndRules() {
    Newsroom quay = new Newsroom(NAME, 1, "The Quay", ZoneId.of("UTC"));
    Newsroom agent = with(2, AGENT, Map.of("LENGTH", RuleLevel.ERROR, "HEADLINE", RuleLevel.OFF));
    Newsroom calm = with(3, AGENT, Map.of());
    newsrooms().add(quay);

    assertThat(newsrooms().replace(quay, agent)).isTrue();
    assertThat(newsrooms().find(NAME)).contains(agent);
    assertThat(newsrooms().replace(agent, calm)).isTrue();
    assertThat(newsrooms().find(NAME)).contains(calm);
    assertThat(newsrooms().replace(calm, quay)).isTrue();
    assertThat(newsrooms().find(NAME)).contains(quay);
  }

  @Test
  void replacesNothingThatDiffersInOneSettingEvenAtTheSameVersion() {
    Newsroom stored = with(1, AGENT, Map.of("LENGTH", RuleLevel.ERROR));
    Newsroom next = new Newsroom(NAME, 2, "The Pier", ZoneId.of("UTC"));
    newsrooms().add(stored);

    for (Newsroom other :
        List.of(
            with(1, new DisclosurePolicy.None(), stored.rules()),
            with(1, otherWording(), stored.rules()),
            with(1, AGENT, Map.of()),
            saying(NEW_CONTACT, stored),
            saying(Profile.NONE, stored),
            with(1, AGENT, Map.of("LENGTH", RuleLevel.OFF)),
            with(1, AGENT, Map.of("LENGTH", RuleLevel.ERROR, "DATE", RuleLevel.INFO)))) {
      assertThat(newsrooms().replace(other, next)).as(other.toString()).isFalse();
    }
    assertThat(newsrooms().find(NAME)).contains(stored);
    assertThat(newsrooms().replace(stored, next)).isTrue();
    assertThat(newsrooms().replace(with(2, AGENT, Map.of()), stored)).isFalse();
  }

  @Test
  void listsAllNewsroomsByName() {
    assertThat(newsrooms().all()).isEmpty();
    for (String name : List.of("quay", "harbour", "pier", "quay")) {
      newsrooms().add(new Newsroom(new NewsroomName(name), 1, name, ZoneId.of("UTC")));
    }

    assertThat(newsrooms().all())
        .extracting(NewsroomName::value)
        .containsExactly("harbour", "pier", "quay");
  }

  private static Newsroom with(
      long version, DisclosurePolicy disclosure, Map<String, RuleLevel> rules) {
    return new Newsroom(NAME, version, "The Quay", ZoneId.of("UTC"), PROFILE, disclosure, rules);
  }

  private static Newsroom saying(Profile profile, Newsroom other) {
    return new Newsroom(
        NAME, 1, other.title(), other.zone(), profile, other.disclosure(), other.rules());
  }

  private static DisclosurePolicy otherWording() {
    return new DisclosurePolicy.Fara(
        AGENT.registrant(), AGENT.principals(), Map.of("en", "By {registrant} for {principal}."));
  }
}
