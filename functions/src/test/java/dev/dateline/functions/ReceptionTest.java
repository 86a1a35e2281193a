package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.webhook.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hooks of every kind of source as they come over HTTP, and what is no hook of theirs. */
class ReceptionTest {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern DIGEST =
      Pattern.compile("(?<=^|sha256=|v1=|v1,|v=)[A-Za-z0-9+/_-]{43,64}=?");
  private static final Map<HookSender, Integer> CHECKS = new EnumMap<>(HookSender.class);

  private final Api api = new Api();
  private int refused;

  @AfterAll
  static void tellHowManyChecksPassed() {
    CHECKS.forEach(
        (sender, checks) ->
            System.out.println("%s: %d checks passed".formatted(sender.provider(), checks)));
  }

  @ParameterizedTest
  @EnumSource
  void takesWhatASourceSigned(HookSender sender) {
    String secret = made(sender);

    Api.Answer answer = post(sender, sender.sign(utf8(sender.body), now(), secret));

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.text("result")).isEqualTo("accepted");
    Delivery delivery = onlyOne();
    assertThat(delivery.key().id().value()).isEqualTo(answer.text("delivery"));
    assertThat(delivery.payload()).isEqualTo(sender.body);
    assertThat(delivery.isOpen()).isTrue();
    assertThat(delivery.receivedAt()).isEqualTo(now());
    assertThat(delivery.headers().keySet()).allMatch(header -> header.startsWith("x-contentful-"));
    assertThat(delivery.toString()).doesNotContain(secret);
    passed(sender);
  }

  @ParameterizedTest
  @EnumSource
  void takesItsBytesHoweverTheGatewayPassesThemOn(HookSender sender) {
    Map<String, String> headers = sender.sign(utf8(sender.body), now(), made(sender));

    assertThat(post(sender, headers).status()).isEqualTo(202);
    Api.Answer asText = api.sendText("POST", path(sender), headers, sender.body);

    assertThat(asText.status()).isEqualTo(200);
    assertThat(asText.text("result")).isEqualTo("duplicate");
    assertThat(asText.text("delivery")).isEqualTo(onlyOne().key().id().value());
    passed(sender);
  }

  @ParameterizedTest
  @EnumSource
  void takesWhateverItsBodyIsCalled(HookSender sender) {
    String secret = made(sender);
    for (String type :
        List.of("", "text/plain", "application/xml", "application/json; charset=utf-8")) {
      Map<String, String> headers = sender.sign(utf8(sender.body), now(), secret);
      headers.put("content-type", type);
      assertThat(post(sender, headers).status()).as(type).isIn(200, 202);
      passed(sender);
    }
    assertThat(onlyOne().isOpen()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void refusesABodyOfWhichAnyBitIsAnother(HookSender sender) {
    String secret = made(sender);
    byte[] body = utf8(sender.body);
    Map<String, String> headers = sender.sign(body, now(), secret);
    for (int bit = 0; sender.signsBody() && bit < body.length * 8; bit += 5) {
      byte[] changed = body.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      refuses(sender, headers, changed);
    }
    nothingIsStoredButTheirNumber(sender);
  }

  @ParameterizedTest
  @EnumSource
  void refusesASignatureOfWhichAnyCharacterIsAnother(HookSender sender) {
    Map<String, String> headers = sender.sign(utf8(sender.body), now(), made(sender));
    String signature = headers.get(sender.header);
    Matcher digest = DIGEST.matcher(signature);
    boolean found = digest.find();
    int end = found ? digest.end() : signature.length();
    for (int i = found ? digest.start() : 0; i < end; i++) {
      StringBuilder changed = new StringBuilder(signature);
      changed.setCharAt(i, (char) (signature.charAt(i) ^ 1));
      refuses(sender, with(headers, sender.header, changed.toString()), utf8(sender.body));
    }
    nothingIsStoredButTheirNumber(sender);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatAnotherSecretSigned(HookSender sender) {
    String secret = made(sender);
    int last = secret.length() - 5;
    for (int bit = 0; bit < 2; bit++) {
      StringBuilder other = new StringBuilder(secret);
      other.setCharAt(last, secret.charAt(last) == 'a' ? 'b' : 'a');
      other.setCharAt(last - 1 - bit, secret.charAt(last - 1 - bit) == '1' ? '2' : '1');
      byte[] body = utf8(sender.body);
      refuses(sender, sender.sign(body, now(), other.toString()), body);
    }
    nothingIsStoredButTheirNumber(sender);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatLacksASignatureOrAPartOfIt(HookSender sender) {
    Map<String, String> headers = sender.sign(utf8(sender.body), now(), made(sender));
    for (String header : headers.keySet()) {
      if (!header.equals("content-type") && !headers.get(header).isEmpty()) {
        refuses(sender, with(headers, header, ""), utf8(sender.body));
      }
    }
    refuses(sender, Map.of("authorization", ""), utf8(sender.body));
    nothingIsStoredButTheirNumber(sender);
  }

  @ParameterizedTest
  @EnumSource
  void refusesADoubledHeader(HookSender sender) {
    Map<String, String> headers = sender.sign(utf8(sender.body), now(), made(sender));
    for (String header : headers.keySet()) {
      String value = headers.get(header);
      if (!header.equals("content-type") && !value.isEmpty()) {
        refuses(sender, with(headers, header, value + "," + value), utf8(sender.body));
        refuses(sender, with(headers, header, value + ", " + value), utf8(sender.body));
      }
    }
    nothingIsStoredButTheirNumber(sender);
  }

  @ParameterizedTest
  @EnumSource
  void refusesADigestInAnotherEncoding(HookSender sender) {
    Map<String, String> headers = sender.sign(utf8(sender.body), now(), made(sender));
    String signature = headers.get(sender.header);
    Matcher digest = DIGEST.matcher(signature);
    if (!sender.signsBody() || !digest.find()) {
      return; // A token has no encoding.
    }
    String written = digest.group();
    byte[] bytes =
        written.matches("[0-9a-f]{64}")
            ? HexFormat.of().parseHex(written)
            : Base64.getUrlDecoder().decode(written.replace('+', '-').replace('/', '_'));
    for (String other :
        List.of(
            HexFormat.of().formatHex(bytes),
            HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))) {
      if (!other.equals(written)) {
        String changed = digest.replaceFirst(Matcher.quoteReplacement(other));
        refuses(sender, with(headers, sender.header, changed), utf8(sender.body));
      }
    }
    nothingIsStoredButTheirNumber(sender);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatWasSignedTooLongAgoOrIsYetToBe(HookSender sender) {
    String secret = made(sender);
    byte[] body = utf8(sender.body);
    for (int direction : List.of(-1, 1)) {
      Instant limit = now().plus(TOLERANCE.multipliedBy(direction));
      if (sender.signsTimestamp) {
        refuses(sender, sender.sign(body, limit.plusSeconds(direction), secret), body);
        refuses(sender, sender.sign(body, now().plus(Duration.ofDays(direction)), secret), body);
      }
    }
    nothingIsStoredButTheirNumber(sender);
    for (int direction : List.of(-1, 1)) {
      Instant limit = now().plus(TOLERANCE.multipliedBy(direction));
      assertThat(post(sender, sender.sign(body, limit, secret)).status()).isIn(200, 202);
      passed(sender);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesATimestampThatIsNotTheSignedOne(HookSender sender) {
    Map<String, String> headers = sender.sign(utf8(sender.body), now(), made(sender));
    String millis = String.valueOf(now().toEpochMilli());
    String seconds = String.valueOf(now().getEpochSecond());
    for (String header : headers.keySet()) {
      String value = headers.get(header);
      for (String other : List.of("1", "-1", "1e9", "now", "9".repeat(15), millis + "1")) {
        String changed = value.replace(millis, other).replace(seconds, other);
        if (sender.signsTimestamp && !changed.equals(value)) {
          refuses(sender, with(headers, header, changed), utf8(sender.body));
        }
      }
    }
    nothingIsStoredButTheirNumber(sender);
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnEmptyBodyHoweverItIsSigned(HookSender sender) {
    Map<String, String> headers = sender.sign(new byte[0], now(), made(sender));

    Api.Answer answer = api.send("POST", path(sender), headers, new byte[0]);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("unreadable-body");
    nothingIsStoredButTheirNumber(sender);
    passed(sender);
  }

  @ParameterizedTest
  @EnumSource
  void takesEitherSecretWhileTheyOverlap(HookSender sender) {
    String before = made(sender);
    String after =
        api.send(
                "POST",
                "/webhook-sources/" + sender.provider() + "/secret",
                Map.of(),
                "{\"overlapSeconds\":60}")
            .text("secret");
    byte[] body = utf8(sender.body);
    assertThat(post(sender, sender.sign(body, now(), before)).status()).isEqualTo(202);
    assertThat(post(sender, sender.sign(body, now(), after)).status()).isEqualTo(200);

    api.clock.advance(Duration.ofSeconds(60));

    refuses(sender, sender.sign(body, now(), before), body);
    assertThat(post(sender, sender.sign(body, now(), after)).status()).isEqualTo(200);
    passed(sender);
  }

  @ParameterizedTest
  @EnumSource
  void storesOneOfFiftyThatComeAtOnce(HookSender sender) throws Exception {
    String secret = made(sender);
    List<Callable<Api.Answer>> retries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Map<String, String> signedAnew = sender.sign(utf8(sender.body), now().plusSeconds(i), secret);
      String body =
          sender == HookSender.STRAPI
              ? sender.body.replace("12:00:00Z\",\"uid", "12:00:%02dZ\",\"uid".formatted(i))
              : sender.body;
      retries.add(() -> api.send("POST", path(sender), signedAnew, utf8(body)));
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(retries)) {
        statuses.add(each.get().status());
      }
    }

    assertThat(statuses).containsOnlyOnce(202).allMatch(status -> status == 200 || status == 202);
    assertThat(api.stores.deliveries.all()).hasSize(1);
    passed(sender);
  }

  @ParameterizedTest
  @EnumSource
  void losesAndDoublesNothingWhereverTheProcessEnds(HookSender sender) {
    EndingStores counting =
        new EndingStores(api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    Map<String, String> first = sender.sign(utf8(sender.body), now(), made(sender));
    api.over(counting).send("POST", path(sender), first, utf8(sender.body));
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= counting.calls(); call++) {
        Api fresh = new Api();
        String secret = made(fresh, sender);
        Map<String, String> hook = sender.sign(utf8(sender.body), fresh.clock.instant(), secret);
        Api ending = fresh.over(new EndingStores(fresh.stores, call, moment));
        assertThatThrownBy(() -> ending.send("POST", path(sender), hook, utf8(sender.body)))
            .isInstanceOf(EndingStores.Ended.class);
        int storedBefore = fresh.stores.deliveries.all().size();

        Api.Answer again = fresh.send("POST", path(sender), hook, utf8(sender.body));

        assertThat(again.status()).isEqualTo(storedBefore == 0 ? 202 : 200);
        assertThat(fresh.stores.deliveries.all()).hasSize(1);
        passed(sender);
      }
    }
  }

  @Test
  void refusesEvenWhatCannotBeCounted() {
    made(HookSender.GITHUB);
    api.stores.sources.failToCount(new IllegalStateException("the table is busy"));

    Api.Answer answer = post(HookSender.GITHUB, Map.of("authorization", ""));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).isEqualTo("Signature realm=\"dateline\"");
    assertThat(answer.text("detail")).contains("x-hub-signature-256 is missing");
  }

  @Test
  void printsWhereItCouldNotCountAndNotWhy() {
    made(HookSender.GITHUB);
    api.stores.sources.failToCount(new IllegalStateException("the table is busy"));

    assertThat(
            StandardError.of(() -> post(HookSender.GITHUB, Map.of("authorization", "")).status()))
        .startsWith(
            "A hook that was refused was not counted: java.lang.IllegalStateException at dev.dateline.")
        .doesNotContain("the table is busy");
  }

  @Test
  void answersWhatOnlyAsksWhetherAnybodyIsThereAndStoresNothing() {
    String github = made(HookSender.GITHUB);
    String strapi = made(HookSender.STRAPI);
    String standard = made(HookSender.STANDARD);
    made(HookSender.WORDPRESS);
    List<Api.Answer> answers =
        List.of(
            signed(HookSender.GITHUB, github, "{\"zen\":\"Keep it.\",\"hook_id\":1,\"hook\":{}}"),
            signed(HookSender.STRAPI, strapi, "{\"event\":\"media.create\",\"media\":{}}"),
            signed(
                HookSender.STRAPI,
                strapi,
                "{\"event\":\"trigger-test\",\"createdAt\":\"2026-03-02T12:00:00Z\"}"),
            signed(HookSender.STANDARD, standard, "{\"type\":\"webhook.ping\",\"data\":{}}"),
            api.sendText(
                "POST",
                "/webhooks/demo/wordpress",
                Map.of("authorization", "", "content-type", "application/x-www-form-urlencoded"),
                "webhook_id=7"));

    for (Api.Answer answer : answers) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json()).isEqualTo(Map.of("result", "ignored"));
    }
    assertThat(api.stores.deliveries.all()).isEmpty();
    assertThat(post(HookSender.GITHUB, Map.of("authorization", ""), "webhook_id=7").status())
        .isEqualTo(401);
    assertThat(
            post(HookSender.WORDPRESS, Map.of("authorization", ""), "webhook_id=7&id=1").status())
        .isEqualTo(401);
  }

  @Test
  void readsTheFormOfGithub() {
    String secret = made(HookSender.GITHUB);
    String form =
        "payload=" + java.net.URLEncoder.encode(HookSender.GITHUB.body, StandardCharsets.UTF_8);
    Map<String, String> headers = HookSender.GITHUB.sign(utf8(form), now(), secret);
    headers.put("content-type", "application/x-www-form-urlencoded");

    Api.Answer answer = post(HookSender.GITHUB, headers, form);

    assertThat(answer.text("result")).isEqualTo("accepted");
    assertThat(onlyOne().payload()).isEqualTo(form);
  }

  @Test
  void parksWhatItDoesNotUnderstandWithTheReason() {
    String github = made(HookSender.GITHUB);
    String wordpress = made(HookSender.WORDPRESS);
    Map<Api.Answer, String> reasons = new LinkedHashMap<>();
    reasons.put(signed(HookSender.GITHUB, github, "{\"action\":"), "is no JSON");
    reasons.put(signed(HookSender.GITHUB, github, "[]"), "no object");
    reasons.put(
        signed(HookSender.GITHUB, github, "{\"ref\":\"refs/heads/main\",\"commits\":[{}]}"),
        "A push names the paths");
    reasons.put(signed(HookSender.GITHUB, github, "{\"action\":\"opened\"}"), "no release");
    reasons.put(
        signed(HookSender.WORDPRESS, wordpress, "{\"action\":\"publish_post\",\"arg\":7}"),
        "names an action and an id");

    reasons.forEach(
        (answer, reason) -> {
          assertThat(answer.status()).isEqualTo(202);
          assertThat(answer.text("result")).isEqualTo("parked");
          assertThat(answer.text("reason")).contains(reason);
        });
    assertThat(api.stores.deliveries.all()).hasSize(5).noneMatch(Delivery::isOpen);
  }

  @Test
  void parksBytesThatAreNoTextHoweverMany() {
    String secret = made(HookSender.GITHUB);
    byte[] body = new byte[300 * 1024];
    java.util.Arrays.fill(body, (byte) 0xFE);

    Api.Answer answer =
        api.send(
            "POST", path(HookSender.GITHUB), HookSender.GITHUB.sign(body, now(), secret), body);

    assertThat(answer.text("reason")).isEqualTo("Its body is not UTF-8.");
    assertThat(utf8(onlyOne().payload()).length).isLessThanOrEqualTo(300 * 1024);
  }

  @Test
  void takesThreeHundredKilobytesAndNoByteMore() {
    String secret = made(HookSender.GITHUB);
    String most =
        HookSender.GITHUB.body.replace(
            "Lit.", "x".repeat(300 * 1024 - utf8(HookSender.GITHUB.body).length + 4));

    assertThat(signed(HookSender.GITHUB, secret, most).status()).isEqualTo(202);
    Api.Answer more = signed(HookSender.GITHUB, secret, most + " ");

    assertThat(more.status()).isEqualTo(413);
    assertThat(more.problem()).isEqualTo("body-too-large");
    assertThat(api.stores.deliveries.all()).hasSize(1);
  }

  @Test
  void tellsTwoEventsApart() {
    String contentful = made(HookSender.CONTENTFUL);
    String body = HookSender.CONTENTFUL.body;
    assertThat(signed(HookSender.CONTENTFUL, contentful, body).status()).isEqualTo(202);
    assertThat(
            signed(HookSender.CONTENTFUL, contentful, body.replace("revision\":1", "revision\":2"))
                .status())
        .isEqualTo(202);

    assertThat(api.stores.deliveries.all()).hasSize(2);
  }

  @Test
  void knowsNoSourceThatIsNotThere() {
    for (String path :
        List.of(
            "/webhooks/demo/none",
            "/webhooks/nowhere/github",
            "/webhooks/public/github",
            "/webhooks/demo/NOT+ONE")) {
      Api.Answer answer = api.sendText("POST", path, Map.of("authorization", ""), "{}");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.problem()).isEqualTo("no-such-source");
    }
  }

  @Test
  void takesNothingOfASourceThatWasRemoved() {
    String secret = made(HookSender.GITHUB);
    api.send("DELETE", "/webhook-sources/github");

    assertThat(signed(HookSender.GITHUB, secret, HookSender.GITHUB.body).status()).isEqualTo(404);
  }

  private void refuses(HookSender sender, Map<String, String> headers, byte[] body) {
    Api.Answer answer = api.send("POST", path(sender), headers, body);
    assertThat(answer.status()).as(headers.toString()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthentic-webhook");
    refused++;
    passed(sender);
  }

  private void nothingIsStoredButTheirNumber(HookSender sender) {
    assertThat(api.stores.deliveries.all()).isEmpty();
    Map<?, ?> source = api.send("GET", "/webhook-sources/" + sender.provider()).json();
    assertThat(((Map<?, ?>) source.get("refused")).get("count")).isEqualTo(refused);
  }

  private static void passed(HookSender sender) {
    CHECKS.merge(sender, 1, Integer::sum);
  }

  private String made(HookSender sender) {
    return made(api, sender);
  }

  /** Makes a source that is called like its provider, and returns its secret. */
  private static String made(Api api, HookSender sender) {
    Api.Answer answer =
        api.send("POST", "/webhook-sources", Map.of(), sender.wish(sender.provider()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("secret");
  }

  private Api.Answer signed(HookSender sender, String secret, String body) {
    return post(sender, sender.sign(utf8(body), now(), secret), body);
  }

  private Api.Answer post(HookSender sender, Map<String, String> headers) {
    return post(sender, headers, sender.body);
  }

  private Api.Answer post(HookSender sender, Map<String, String> headers, String body) {
    return api.send("POST", path(sender), headers, utf8(body));
  }

  private Delivery onlyOne() {
    assertThat(api.stores.deliveries.all()).hasSize(1);
    return api.stores.deliveries.all().getFirst();
  }

  private Instant now() {
    return api.clock.instant();
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return changed;
  }

  private static String path(HookSender sender) {
    return "/webhooks/demo/" + sender.provider();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
