package dev.dateline.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each source sends is shaped as its documentation shows it; all who appear are invented. */
class EventsTest {
  private static HookEvent read(Events events, String body) {
    return read(events, body, Map.of());
  }

  private static HookEvent read(Events events, String body, Map<String, String> headers) {
    Map<?, ?> tree =
        (Map<?, ?>) Objects.requireNonNull(Json.read(body.getBytes(StandardCharsets.UTF_8)).tree());
    return events.read(new Entry(tree), headers);
  }

  private static final String CONTENTFUL =
      """
      {"metadata":{"tags":[]},
       "sys":{"type":"Entry","id":"tram","space":{"sys":{"id":"ostervik"}},"environment":{"sys":{"id":"master"}},
        %s"updatedAt":"2026-03-02T12:00:00.123Z"}%s}""";
  private static final String FIELDS =
      ",\"fields\":{\"title\":{\"en-GB\":\"Night Line Opens\",\"de\":\"Nachtlinie\"},\"only\":{\"de\":\"nur\"}}";

  @ParameterizedTest
  @CsvSource({
    "create, DRAFT",
    "save, DRAFT",
    "auto_save, DRAFT",
    "unarchive, DRAFT",
    "publish, PUBLISH",
    "unpublish, WITHDRAW",
    "archive, WITHDRAW",
    "delete, DELETE"
  })
  void believesTheTopicOfContentfulWhereItIsSigned(String topic, Act act) {
    HookEvent event =
        read(
            new ContentfulEvents("en-GB"),
            CONTENTFUL.formatted("\"revision\":3,", FIELDS),
            Map.of("x-contentful-topic", "ContentManagement.Entry." + topic));
    assertThat(event.act()).isEqualTo(act);
    assertThat(event.id()).isEqualTo("ostervik/master/tram");
    assertThat(event.changedAt()).isEqualTo("2026-03-02T12:00:00.123Z");
  }

  @Test
  void tellsFromTheNumbersOfContentfulWhatHappenedWhereNoTopicIsSigned() {
    Events events = new ContentfulEvents("en-GB");
    HookEvent published = read(events, CONTENTFUL.formatted("\"revision\":3,", FIELDS));
    assertThat(published.act()).isEqualTo(Act.PUBLISH);
    assertThat(published.entry().get("title")).isEqualTo("Night Line Opens");
    assertThat(published.entry().get("only")).isEqualTo("nur");
    assertThat(read(events, CONTENTFUL.formatted("\"version\":9,", FIELDS)).act())
        .isEqualTo(Act.DRAFT);
    String archived = "\"version\":9,\"archivedAt\":\"2026-03-02T12:00:01Z\",";
    assertThat(read(events, CONTENTFUL.formatted(archived, FIELDS)).act()).isEqualTo(Act.WITHDRAW);
    String deleted =
        CONTENTFUL.formatted("\"deletedAt\":\"2026-03-02T12:00:02Z\",\"revision\":3,", "");
    HookEvent unpublished = read(events, deleted.replace("\"Entry\"", "\"DeletedEntry\""));
    assertThat(unpublished.act()).isEqualTo(Act.WITHDRAW);
    assertThat(unpublished.changedAt()).isEqualTo("2026-03-02T12:00:02Z");
  }

  @ParameterizedTest
  @CsvSource({"create, PUBLISH", "update, PUBLISH", "delete, WITHDRAW"})
  void readsSanity(String operation, Act act) {
    HookEvent event =
        read(
            new SanityEvents(),
            """
            {"op":"%s","id":"tram","rev":"r1","updatedAt":"2026-03-02T12:00:00Z","dataset":"production","title":"Night Line"}"""
                .formatted(operation));
    assertThat(event.act()).isEqualTo(act);
    assertThat(event.id()).isEqualTo("production/tram");
    assertThat(event.entry().get("title")).isEqualTo("Night Line");
  }

  private static final String GHOST =
      """
      {%s"post":{"current":{"id":"p1","title":"Night Line","html":"<p>It runs.</p>","status":"%s",
        "updated_at":"2026-03-02T12:00:00.000Z","published_at":"2026-03-04T06:00:00.000Z"},"previous":{%s}}}""";

  @ParameterizedTest
  @CsvSource({
    "post.published, published, draft, PUBLISH",
    "post.published.edited, published, '', PUBLISH",
    "post.unpublished, draft, published, WITHDRAW",
    "post.scheduled, scheduled, draft, SCHEDULE",
    "post.rescheduled, scheduled, '', SCHEDULE",
    "post.unscheduled, draft, scheduled, WITHDRAW",
    "post.added, draft, '', DRAFT",
    "post.edited, draft, '', DRAFT",
    "post.edited, draft, published, WITHDRAW",
    "post.edited, draft, scheduled, WITHDRAW",
    "post.edited, published, '', PUBLISH",
    "'', published, draft, PUBLISH",
    "'', draft, '', DRAFT",
    "'', draft, published, WITHDRAW"
  })
  void readsGhost(String name, String status, String before, Act act) {
    String event = name.isEmpty() ? "" : "\"event\":\"%s\",".formatted(name);
    String previous = before.isEmpty() ? "" : "\"status\":\"%s\"".formatted(before);
    HookEvent read = read(new GhostEvents(), GHOST.formatted(event, status, previous));
    assertThat(read.act()).isEqualTo(act);
    assertThat(read.id()).isEqualTo("p1");
    assertThat(read.due())
        .isEqualTo(act == Act.SCHEDULE ? Instant.parse("2026-03-04T06:00:00Z") : null);
  }

  @Test
  void findsTheIdOfADeletedPostOfGhostInWhatWasThereBefore() {
    assertThat(
            read(
                new GhostEvents(),
                """
                {"event":"post.deleted","post":{"current":{},"previous":{"id":"p1"}}}"""))
        .isEqualTo(HookEvent.of(Act.DELETE, "p1", HookEvent.LAST, Map.of()));
  }

  private static final String STRAPI =
      """
      {"event":"%s","createdAt":"2026-03-02T12:00:09Z","model":"article","uid":"api::article.article",
       "entry":{"id":%d,"documentId":"d1","locale":"en","title":"Night Line","publishedAt":%s,
        "updatedAt":"2026-03-02T12:00:00Z"}}""";

  @ParameterizedTest
  @CsvSource({
    "entry.create, null, DRAFT",
    "entry.update, null, DRAFT",
    "entry.update, '\"2026-03-02T12:00:00Z\"', PUBLISH",
    "entry.publish, '\"2026-03-02T12:00:00Z\"', PUBLISH",
    "entry.unpublish, '\"2026-03-02T12:00:00Z\"', WITHDRAW",
    "entry.delete, null, DELETE"
  })
  void readsStrapi(String name, String publishedAt, Act act) {
    HookEvent read = read(new StrapiEvents(), STRAPI.formatted(name, 7, publishedAt));
    assertThat(read.act()).isEqualTo(act);
    assertThat(read.id()).isEqualTo("api::article.article/d1/en");
  }

  @ParameterizedTest
  @CsvSource({
    "entry.publish, '\"2026-03-02T12:00:05Z\"', 2026-03-02T12:00:05Z",
    "entry.publish, '\"2026-03-01T12:00:00Z\"', 2026-03-02T12:00:00Z",
    "entry.update, null, 2026-03-02T12:00:00Z",
    "entry.unpublish, '\"2026-03-02T12:00:05Z\"', 2026-03-02T12:00:05Z",
    "entry.unpublish, null, 2026-03-02T12:00:09Z",
    "entry.delete, null, 2026-03-02T12:00:09Z",
    "entry.delete, '\"2026-03-02T12:00:05Z\"', 2026-03-02T12:00:09Z"
  })
  void ordersStrapiByTheLaterOfItsInstants(String name, String publishedAt, Instant at) {
    assertThat(read(new StrapiEvents(), STRAPI.formatted(name, 7, publishedAt)).changedAt())
        .isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trigger-test", "media.create", "entry.draft-discard"})
  void doesNothingForWhatOfStrapiIsNoEntry(String name) {
    assertThat(read(new StrapiEvents(), STRAPI.formatted(name, 1, "null")).act())
        .isEqualTo(Act.NOTHING);
  }

  private static final String GITHUB =
      """
      {"action":"%s","release":{"id":42,"tag_name":"night-line","name":"Night Line Opens","body":"It runs.","draft":%b,
        "created_at":"2026-03-02T11:00:00Z","published_at":"2026-03-02T12:00:00Z"},"repository":{"full_name":"ostervik/press"}}""";

  @ParameterizedTest
  @CsvSource({
    "created, true, DRAFT",
    "edited, true, DRAFT",
    "published, false, PUBLISH",
    "edited, false, PUBLISH",
    "unpublished, true, WITHDRAW",
    "deleted, false, DELETE"
  })
  void readsReleasesOfGithub(String action, boolean draft, Act act) {
    HookEvent read = read(new GithubEvents(), GITHUB.formatted(action, draft));
    assertThat(read.act()).isEqualTo(act);
    assertThat(read.id()).isEqualTo("ostervik/press/42");
  }

  @Test
  void answersThePingOfGithub() {
    assertThat(read(new GithubEvents(), "{\"zen\":\"Keep it simple.\",\"hook\":{\"id\":1}}"))
        .isEqualTo(HookEvent.nothing());
  }

  private static final String WORDPRESS =
      """
      {"id":17,"date":"2026-03-04T07:00:00","date_gmt":"2026-03-04T06:00:00","modified":"2026-03-02T13:00:00",
       "modified_gmt":"2026-03-02T12:00:00","slug":"night-line","status":"%s",
       "title":{"rendered":"Night Line"},"content":{"rendered":"<p>It runs.</p>"}}""";

  @ParameterizedTest
  @CsvSource({
    "publish, PUBLISH",
    "future, SCHEDULE",
    "draft, WITHDRAW",
    "pending, WITHDRAW",
    "private, WITHDRAW",
    "trash, WITHDRAW"
  })
  void readsWordpressByTheInstantsInUtc(String status, Act act) {
    HookEvent read = read(new WordpressEvents(), WORDPRESS.formatted(status));
    assertThat(read.act()).isEqualTo(act);
    assertThat(read.id()).isEqualTo("17");
    assertThat(read.changedAt()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(read.due())
        .isEqualTo(act == Act.SCHEDULE ? Instant.parse("2026-03-04T06:00:00Z") : null);
  }

  @ParameterizedTest
  @CsvSource({
    "new, draft, DRAFT",
    "draft, pending, DRAFT",
    "publish, draft, WITHDRAW",
    "future, draft, WITHDRAW",
    "draft, trash, WITHDRAW",
    "draft, publish, PUBLISH"
  })
  void takesNothingBackThatWasADraftOfWordpressBefore(String before, String status, Act act) {
    String post =
        WORDPRESS
            .formatted(status)
            .replaceFirst("\\{", "{\"previous_status\":\"%s\",".formatted(before));
    assertThat(read(new WordpressEvents(), post).act()).isEqualTo(act);
  }

  @Test
  void takesABareIdOfWordpressForADeletion() {
    assertThat(read(new WordpressEvents(), "{\"id\":17}"))
        .isEqualTo(HookEvent.of(Act.DELETE, "17", HookEvent.LAST, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "press_release.publish, PUBLISH",
    "press_release.updated, DRAFT",
    "press_release.withdrawn, WITHDRAW",
    "press_release.deleted, DELETE",
    "press_release.scheduled, SCHEDULE"
  })
  void readsStandardWebhooks(String type, Act act) {
    HookEvent read =
        read(
            new StandardEvents(),
            """
            {"type":"%s","timestamp":"2026-03-02T12:00:00Z","data":{"id":"r1","headline":"Night Line","publishAt":"2026-03-04T06:00:00+01:00"}}"""
                .formatted(type));
    assertThat(read.act()).isEqualTo(act);
    assertThat(read.id()).isEqualTo("r1");
  }

  private static ConfiguredEvents configured(String action) {
    return new ConfiguredEvents(
        new Place("/item/key"),
        action == null ? null : new Place(action),
        Map.of("live", Act.PUBLISH, "gone", Act.DELETE, "later", Act.SCHEDULE, "ping", Act.NOTHING),
        Act.DRAFT,
        new Place("/item/at"),
        new Place("/item/due"),
        new Place("/item/parts/0"));
  }

  private static final String OWN =
      """
      {"what":"%s","item":{"key":5,"at":"2026-03-02T12:00:00Z","due":"2026-03-04T06:00:00Z","parts":[{"a":"b"}]}}""";

  @ParameterizedTest
  @CsvSource({"live, PUBLISH", "gone, DELETE", "later, SCHEDULE"})
  void readsWhatANewsroomDescribes(String what, Act act) {
    HookEvent read = read(configured("/what"), OWN.formatted(what));
    assertThat(read.act()).isEqualTo(act);
    assertThat(read.id()).isEqualTo("5");
    assertThat(read.entry()).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void takesEveryHookForTheOneActWhereNoneIsNamed() {
    assertThat(read(configured(null), OWN.formatted("whatever")).act()).isEqualTo(Act.DRAFT);
    assertThat(read(configured("/what"), OWN.formatted("ping"))).isEqualTo(HookEvent.nothing());
    assertThatThrownBy(() -> read(configured("/what"), OWN.formatted("other")))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("/what");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contentful | {\"sys\":{\"type\":\"Asset\",\"id\":\"a\"}} | entries only",
        "contentful | {\"sys\":{\"type\":\"Entry\",\"updatedAt\":\"2026-03-02T12:00:00Z\"}} | no id: /sys/id is missing",
        "contentful | {\"sys\":{\"type\":\"Entry\",\"id\":\"a\",\"updatedAt\":\"soon\"}} | /sys/updatedAt is 'soon'",
        "sanity | {\"op\":\"update\",\"id\":\"drafts.tram\"} | drafts",
        "sanity | {\"op\":\"update\",\"id\":\"versions.r1.tram\"} | drafts",
        "sanity | {\"_id\":\"tram\"} | no id: /id is missing",
        "sanity | {\"id\":\"tram\"} | projection",
        "ghost | {\"event\":\"page.published\",\"post\":{\"current\":{\"id\":\"1\"}}} | none of posts",
        "ghost | {\"post\":{\"current\":{}}} | no id: /post/previous/id is missing",
        "ghost | {\"event\":\"post.published\",\"post\":{\"current\":{\"id\":\"1\",\"status\":\"published\",\"visibility\":\"paid\"}}} | access is 'paid'",
        "ghost | {\"event\":\"post.published\",\"post\":{\"current\":{\"id\":\"1\",\"status\":\"sent\"}}} | by e-mail only",
        "ghost | {\"event\":\"post.edited\",\"post\":{\"current\":{\"id\":\"1\",\"status\":\"sent\"}}} | by e-mail only",
        "ghost | {\"event\":\"post.scheduled\",\"post\":{\"current\":{\"id\":\"1\",\"status\":\"scheduled\",\"email_only\":true}}} | by e-mail only",
        "strapi | {\"event\":\"entry.publish\",\"entry\":\"null\"} | no entry",
        "strapi | {\"event\":\"entry.publish\",\"entry\":null} | no entry",
        "strapi | {\"event\":\"releases.publish\"} | no entry",
        "github | {\"ref\":\"refs/heads/main\",\"commits\":[]} | paths of files",
        "github | {\"action\":\"opened\"} | no release",
        "wordpress | {\"action\":\"publish_post\",\"arg\":17} | not what the post says",
        "wordpress | {\"id\":17,\"status\":\"odd\"} | status",
        "wordpress | {\"id\":17,\"status\":\"publish\",\"content\":{\"rendered\":\"\",\"protected\":true}} | has a password",
        "wordpress | {\"id\":17,\"status\":\"future\",\"content\":{\"rendered\":\"\",\"protected\":true}} | has a password",
        "standard | {\"type\":\"press_release.other\"} | no act",
        "standard | {\"type\":\"press_release.publish\",\"data\":{\"id\":\"1\"}} | when it was changed: /timestamp is missing"
      })
  void saysWhyItDoesNotUnderstand(String provider, String body, String why) {
    assertThatThrownBy(() -> read(events(provider), body))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining(why);
  }

  private static Events events(String provider) {
    return switch (provider) {
      case "contentful" -> new ContentfulEvents("en-GB");
      case "sanity" -> new SanityEvents();
      case "ghost" -> new GhostEvents();
      case "strapi" -> new StrapiEvents();
      case "github" -> new GithubEvents();
      case "wordpress" -> new WordpressEvents();
      default -> new StandardEvents();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"at\":\"2026-03-02T12:00:00Z\"' | no id: /item/key is missing | id",
        "'\"key\":{\"a\":1},\"at\":\"2026-03-02T12:00:00Z\"' | /item/key is an object. Write a text or a number of 1 to 300 characters there | id",
        "'\"key\":5' | when it was changed: /item/at is missing | changedAt",
        "'\"key\":5,\"at\":1735689600' | /item/at is '1735689600'. Write an instant there, such as 2026-03-02T12:00:00Z | changedAt",
        "'\"key\":5,\"at\":\"2026-03-02T12:00:00Z\",\"due\":[]' | when to publish: /item/due is an empty array | due",
        "'\"key\":5,\"at\":\"2026-03-02T12:00:00Z\",\"parts\":[\"a\"]' | no content: /item/parts/0 is 'a'. Send an object with members there | entry",
        "'\"key\":5,\"at\":\"2026-03-02T12:00:00Z\",\"parts\":[{}]' | no content: /item/parts/0 is an empty object | entry"
      })
  void namesThePlaceOfASettingThatIsFoundWrongAndHowToMendIt(
      String item, String why, String setting) {
    assertThatThrownBy(
            () -> read(configured("/what"), "{\"what\":\"later\",\"item\":{%s}}".formatted(item)))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining(why)
        .hasMessageContaining(
            "Or name its place in #/generic/events/%s of the source.".formatted(setting));
  }

  @Test
  void namesAllThatIsWrongWithWhatANewsroomDescribes() {
    assertThatThrownBy(() -> read(configured("/what"), "{\"what\":\"later\"}"))
        .message()
        .matches(text -> text.lines().count() == 4, "a line for id, changedAt, due and entry");
  }

  @Test
  void takesBackWithoutContent() {
    String gone = "{\"what\":\"gone\",\"item\":{\"key\":5}}";
    assertThat(read(configured("/what"), gone))
        .isEqualTo(HookEvent.of(Act.DELETE, "5", HookEvent.LAST, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"what\":\"other\"} | /what is 'other', and #/generic/events/acts of the source does not say",
        "{\"what\":{\"a\":1}} | /what is an object",
        "{} | /what is missing"
      })
  void saysWhereItLooksForWhatHappened(String body, String why) {
    assertThatThrownBy(() -> read(configured("/what"), body))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("It does not say what happened: " + why)
        .hasMessageContaining("Add it there")
        .hasMessageContaining("name another place in #/generic/events/action");
  }

  @Test
  void saysOfAPlaceThatIsTheWholeWhatItIs() {
    ConfiguredEvents events =
        new ConfiguredEvents(
            new Place(""), null, Map.of(), Act.DRAFT, new Place(""), new Place(""), new Place(""));
    assertThatThrownBy(() -> read(events, "{\"a\":1}"))
        .hasMessageContaining("no id: the whole is an object.")
        .hasMessageContaining("when it was changed: the whole is an object.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "standard | {\"type\":\"press_release.schedule\",\"timestamp\":\"2026-03-02T12:00:00Z\",\"data\":{\"id\":\"1\",\"publishAt\":\"soon\"}} | /data/publishAt is 'soon'",
        "standard | {\"type\":\"press_release.schedule\",\"timestamp\":\"2026-03-02T12:00:00Z\",\"data\":{\"id\":\"1\"}} | /data/publishAt is missing",
        "standard | {\"type\":\"press_release.schedule\",\"timestamp\":\"2026-03-02T12:00:00Z\",\"data\":{\"id\":\"1\",\"publishAt\":\"2026-03-04T09:00:00\"}} | /data/publishAt is '2026-03-04T09:00:00'",
        "ghost | {\"post\":{\"current\":{\"id\":\"1\",\"status\":\"scheduled\",\"updated_at\":\"2026-03-02T12:00:00Z\",\"published_at\":\"2026-03-04T09:00:00\"},\"previous\":{}}} | /post/current/published_at is '2026-03-04T09:00:00'",
        "ghost | {\"event\":\"post.scheduled\",\"post\":{\"current\":{\"id\":\"1\",\"published_at\":null}}} | /post/current/published_at is missing",
        "wordpress | {\"id\":17,\"status\":\"future\",\"modified_gmt\":\"2026-03-02T12:00:00\"} | /date_gmt is missing"
      })
  void saysWhereItLooksForTheInstantToPublishAt(String provider, String body, String why) {
    assertThatThrownBy(() -> read(events(provider), body))
        .isInstanceOf(NotUnderstood.class)
        .hasMessage(
            "It does not say when to publish: %s. Write an instant with its offset there, such as 2026-03-02T12:00:00Z or 2026-03-02T07:00:00-05:00."
                .formatted(why));
  }

  @Test
  void takesAnIdOfThreeHundredCharacters() {
    String own = "{\"what\":\"gone\",\"item\":{\"key\":\"%s\"}}";
    String longest = "k".repeat(300);
    assertThat(read(configured("/what"), own.formatted(longest)).id()).isEqualTo(longest);
    assertThatThrownBy(() -> read(configured("/what"), own.formatted(longest + "k")))
        .isInstanceOf(NotUnderstood.class)
        .hasMessageContaining("1 to 300 characters");
  }

  @Test
  void findsPlacesByJsonPointers() {
    Map<String, Object> tree =
        Map.of("a", Map.of("b/c", java.util.List.of("x", "y"), "~", 1), "", "empty");
    assertThat(new Place("").in(tree)).isEqualTo(tree);
    assertThat(new Place("/").in(tree)).isEqualTo("empty");
    assertThat(new Place("/a/b~1c/1").in(tree)).isEqualTo("y");
    assertThat(new Place("/a/~0").in(tree)).isEqualTo(1);
    assertThat(new Place("/a/b~1c/2").in(tree)).isNull();
    assertThat(new Place("/a/b~1c/01").in(tree)).isNull();
    assertThat(new Place("/a/x/y").in(tree)).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("title"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("/~2"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("/" + "a".repeat(300)));
  }
}
