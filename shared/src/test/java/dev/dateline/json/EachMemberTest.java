package dev.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Attachment;
import dev.dateline.release.Examples;
import dev.dateline.release.Fault;
import dev.dateline.release.ImageSize;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.WebAddress;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each member of each body that is taken, sent as it is not taken. */
class EachMemberTest {
  private static final int LONGER_THAN_ANY = 1_000_001;
  private static final int MORE_THAN_ANY = 101;
  private static final Pattern ELEMENT = Pattern.compile("/[0-9]+$");
  private static final Pattern INDEX = Pattern.compile("/[0-9]+/");
  private static final Pattern NAMED_BY_THE_SENDER =
      Pattern.compile("#/(externalIds|rules|disclosure/wordings)");

  /** A body in which each member is right, and the members that must be in it. */
  enum Sent {
    RELEASE(
        Json.write(whole()),
        ContentReader::read,
        "headline",
        "translations/language",
        "translations/href",
        "releaseLine/text",
        "releaseLine/date",
        "dateline/place",
        "body/format",
        "body/value",
        "quotes/text",
        "quotes/speaker",
        "boilerplate/about",
        "boilerplate/text",
        "issuer/name",
        "issuer/tickers/exchange",
        "issuer/tickers/symbol",
        "disclosure/regime",
        "disclosure/registrant",
        "disclosure/principal",
        "externalIds/cms",
        "externalIds/other~1cms",
        "attachments/href",
        "attachments/mediaType",
        "attachments/alt",
        "attachments/width",
        "attachments/height"),
    NEWSROOM(
        """
        {"title":"Gull","zone":"Europe/Dublin","description":"News of gulls.",
         "url":"https://gull.example/","accent":"#0f766e","language":"en-IE",
         "logo":{"href":"https://gull.example/logo.png","alt":"A gull"},
         "contact":{"name":"Ada","organisation":"Gull","role":"Keeper",
                    "emails":["ada@gull.example"],"phones":["+353 21 555 0100"]},
         "boilerplate":{"about":"Gull","text":"It flies."},
         "disclosure":{"regime":"fara","registrant":"Gull",
                       "principals":[{"name":"Skerry","country":"Skerry"}],
                       "wordings":{"fr":"Par {registrant} pour {principal}."}},
         "rules":{"HEADLINE":"off"}}""",
        text -> NewsroomReader.read(text, Newsroom::requireCode),
        "title",
        "zone",
        "logo/href",
        "logo/alt",
        "contact/name",
        "boilerplate/about",
        "boilerplate/text",
        "disclosure",
        "disclosure/regime",
        "disclosure/registrant",
        "disclosure/principals",
        "disclosure/principals/name",
        "disclosure/wordings/fr",
        "rules",
        "rules/HEADLINE"),
    PUBLICATION(
        """
        {"at":"2026-12-01T09:00:00Z","overrides":[{"code":"LENGTH","reason":"It is a poem."}]}""",
        EachMemberTest::publication,
        "at",
        "overrides",
        "overrides/code",
        "overrides/reason"),
    LOCAL_PUBLICATION(
        """
        {"local":"2026-12-01T09:00","zone":"Europe/Dublin","overlap":"earlier"}""",
        EachMemberTest::publication,
        "local",
        "zone",
        "overlap"),
    IMPORT(
        """
        {"at":"2014-05-06T07:08:09Z","import":true,"aliases":["2013/old-slug"]}""",
        EachMemberTest::publication,
        "at",
        "import",
        "aliases"),
    EXPLANATION("{\"explanation\":\"It is wrong.\"}", OrderReader::explanation, "explanation"),
    REDIRECTION(
        """
        {"to":"0197b5e4-6c00-7000-8000-000000000001","explanation":"It moved."}""",
        OrderReader::redirection,
        "to"),
    PREVIEW(
        """
        {"label":"The Quay Gazette","expiresAt":"2026-12-01T09:00:00Z"}""",
        OrderReader::preview,
        "label",
        "expiresAt"),
    ATTACHMENT(
        """
        {"filename":"quay.png","mediaType":"image/png","bytes":1200,"sha256":"%s",
         "alt":"The quay","caption":"At dusk","credit":"N. Byrne"}"""
            .formatted("0".repeat(64)),
        OrderReader::attachment,
        "filename",
        "mediaType",
        "bytes",
        "sha256",
        "alt"),
    FILING(
        """
        {"filedAt":"2026-12-01T09:00:00Z","reference":"6427-114","due":"2026-12-03T09:00:00Z"}""",
        OrderReader::filed,
        "filedAt"),
    CORRECTION(
        """
        {"note":"The fare was wrong.","class":"correction","release":{"headline":"A lamp"},
         "overrides":[{"code":"LENGTH","reason":"It is a poem."}]}""",
        text -> OrderReader.amendment(text, Newsroom::requireCode),
        "note",
        "class",
        "release",
        "release/headline",
        "overrides/code",
        "overrides/reason");

    private final String json;
    private final Consumer<Json.Text> read;
    private final Set<String> required;

    Sent(String json, Consumer<Json.Text> read, String... required) {
      this.json = json;
      this.read = read;
      this.required = Set.of(required);
    }

    private Map<?, ?> tree() {
      return (Map<?, ?>)
          Objects.requireNonNull(Json.read(json.getBytes(StandardCharsets.UTF_8)).tree());
    }

    /** Tells whether the value at a pointer may not be null. */
    private boolean requires(String pointer) {
      return ELEMENT.matcher(pointer).find()
          || required.contains(INDEX.matcher(pointer.substring(2)).replaceAll("/"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesTheWholeBody(Sent sent) {
    assertThat(faults(sent, sent.tree())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void namesOnceEachValueOfAnotherType(Sent sent) {
    namesOnce(
        sent,
        value ->
            switch (value) {
              case String text -> List.of(7, 1.5, true, List.of("x"), Map.of("x", "y"));
              case Number number -> List.of("12", 1.5, 1e2, true, List.of(1), Map.of("x", 1));
              case Boolean flag -> List.of("true", 1, List.of(true), Map.of("x", true));
              case List<?> elements -> List.of("x", 7, false, Map.of("x", "y"));
              default -> List.of("x", 7, false, List.of("x"));
            });
  }

  @ParameterizedTest
  @EnumSource
  void namesOnceEachTextThatIsEmptyOrTooLong(Sent sent) {
    namesOnce(
        sent,
        value ->
            value instanceof String ? List.of("", " ", "x".repeat(LONGER_THAN_ANY)) : List.of());
  }

  @ParameterizedTest
  @EnumSource
  void namesOnceEachListOfTooMany(Sent sent) {
    namesOnce(
        sent,
        value ->
            value instanceof List<?> list
                ? List.of(Collections.nCopies(MORE_THAN_ANY, list.getFirst()))
                : List.of());
  }

  @ParameterizedTest
  @EnumSource
  void namesOnceEachNumberOutOfItsBounds(Sent sent) {
    namesOnce(
        sent,
        value ->
            value instanceof Number
                ? List.of(0, -1, Long.MAX_VALUE, new BigInteger("9".repeat(30)))
                : List.of());
  }

  @ParameterizedTest
  @EnumSource
  void namesOnceEachRequiredMemberThatIsNullAndSaysSo(Sent sent) {
    for (String pointer : pointers(sent.tree())) {
      List<Fault> faults = faults(sent, with(sent.tree(), pointer, null));
      if (sent.requires(pointer)) {
        assertThat(faults).as(pointer).extracting(Fault::place).containsExactly(pointer);
        assertThat(faults.getFirst().detail()).as(pointer).contains("null");
      } else {
        assertThat(faults).as(pointer).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void hidesNoFaultBehindAnother(Sent sent) {
    Map<?, ?> tree = sent.tree();
    List<String> places = new ArrayList<>();
    for (String pointer : pointers(tree)) {
      switch (valueAt(sent.tree(), pointer)) {
        case Map<?, ?> members -> {
          if (!NAMED_BY_THE_SENDER.matcher(pointer).matches()) {
            tree = with(tree, pointer + "/strange", true);
            places.add(pointer + "/strange");
          }
        }
        case List<?> elements -> {}
        default -> {
          tree = with(tree, pointer, Map.of());
          places.add(pointer);
        }
      }
    }

    assertThat(faults(sent, tree))
        .extracting(Fault::place)
        .containsExactlyInAnyOrderElementsOf(places);
  }

  /** Sends each value that {@code wrong} makes of each in the body, one at a time. */
  private static void namesOnce(Sent sent, Function<Object, List<?>> wrong) {
    for (String pointer : pointers(sent.tree())) {
      for (Object value : wrong.apply(valueAt(sent.tree(), pointer))) {
        List<Fault> faults = faults(sent, with(sent.tree(), pointer, value));
        String sample = String.valueOf(value);
        assertThat(faults)
            .as("%s as %.20s", pointer, sample)
            .extracting(Fault::place)
            .containsExactly(pointer);
        assertThat(faults.getFirst().detail()).hasSizeLessThan(1_000);
      }
    }
  }

  private static List<Fault> faults(Sent sent, Map<?, ?> tree) {
    try {
      sent.read.accept(new Json.Text(tree, List.of()));
      return List.of();
    } catch (ReleaseFailure.InvalidRelease failure) {
      return failure.faults();
    } catch (ReleaseFailure.InvalidOrder failure) {
      return failure.faults();
    } catch (ReleaseFailure.InvalidNewsroom failure) {
      return failure.faults();
    }
  }

  /** Returns where each member and each element stands, those of inner objects too. */
  private static List<String> pointers(Map<?, ?> tree) {
    List<String> pointers = new ArrayList<>();
    collect(tree, "#", pointers);
    return pointers;
  }

  private static void collect(@Nullable Object value, String pointer, List<String> pointers) {
    if (!pointer.equals("#")) {
      pointers.add(pointer);
    }
    switch (value) {
      case Map<?, ?> members ->
          members.forEach(
              (name, member) -> collect(member, Pointer.member(pointer, (String) name), pointers));
      case List<?> elements -> {
        for (int i = 0; i < elements.size(); i++) {
          collect(elements.get(i), pointer + "/" + i, pointers);
        }
      }
      case null, default -> {}
    }
  }

  private static Object valueAt(Map<?, ?> tree, String pointer) {
    @Nullable Object value = tree;
    for (String step : steps(pointer)) {
      value =
          value instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<?, ?>) Objects.requireNonNull(value)).get(step);
    }
    return Objects.requireNonNull(value);
  }

  /** Returns a copy of a tree that has another value at a pointer. */
  private static Map<?, ?> with(Map<?, ?> tree, String pointer, @Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(with(tree, steps(pointer), value));
  }

  private static @Nullable Object with(
      @Nullable Object tree, List<String> steps, @Nullable Object value) {
    if (steps.isEmpty()) {
      return value;
    }
    List<String> rest = steps.subList(1, steps.size());
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      copy.replaceAll(
          element ->
              element == list.get(Integer.parseInt(steps.getFirst()))
                  ? with(element, rest, value)
                  : element);
      return copy;
    }
    Map<@Nullable Object, @Nullable Object> copy =
        new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(tree));
    copy.put(steps.getFirst(), with(copy.get(steps.getFirst()), rest, value));
    return copy;
  }

  private static List<String> steps(String pointer) {
    return Arrays.stream(pointer.substring(2).split("/", -1))
        .map(step -> step.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  private static Map<String, Object> whole() {
    ReleaseContent content = Examples.wholeContent();
    return ContentTree.of(
        content
            .change()
            .contacts(content.contacts().subList(0, 1))
            .attachments(
                List.of(
                    new Attachment(
                        new WebAddress("https://harbour.example/lamp.png"),
                        "image/png",
                        "A lamp",
                        "The new lamp",
                        "N. Byrne",
                        new ImageSize(640, 480))))
            .build());
  }

  private static void publication(Json.Text text) {
    OrderReader.publication(text, new NewsroomName("harbour"), Newsroom::requireCode);
  }
}
