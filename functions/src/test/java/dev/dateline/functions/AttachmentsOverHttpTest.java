package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Address;
import dev.dateline.release.AttachmentId;
import dev.dateline.release.Pictures;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Rendition;
import dev.dateline.release.SitePath;
import dev.dateline.release.UploadKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsOverHttpTest {
  private static final byte[] LAMP = Pictures.png(30, 20);
  private static final String WISH = wish("image/png", LAMP.length, "\"alt\":\"A lamp\"");

  private final Api api = new Api();

  @Test
  void permitsAnUploadForAQuarterOfAnHour() {
    String id = api.createdId("A lamp");

    Api.Answer answer = add(id, WISH);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.text("href")).isEqualTo("/media/" + answer.text("id") + "/the-lamp.png");
    assertThat(upload(answer).get("method")).isEqualTo("PUT");
    assertThat((String) upload(answer).get("url"))
        .endsWith("/demo/" + id + "/" + answer.text("id"));
    assertThat(upload(answer).get("expiresAt")).isEqualTo("2026-03-02T12:15:00Z");
    assertThat(api.send("GET", "/releases/" + id).json().containsKey("attachments")).isFalse();
  }

  @Test
  void takesAnUploadedFileIn() {
    String id = api.createdId("A lamp");
    Api.Answer added = added(id);

    Api.Answer answer = complete(id, added);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(attachments(answer))
        .isEqualTo(
            List.of(
                Map.of(
                    "href",
                    added.text("href"),
                    "mediaType",
                    "image/png",
                    "alt",
                    "A lamp",
                    "width",
                    30,
                    "height",
                    20)));
    assertThat(complete(id, added).body()).isEqualTo(answer.body());
  }

  @Test
  void warnsOfAPhotoThatTellsWhereItWasTaken() {
    String id = api.createdId("A lamp");
    byte[] photo = Pictures.photo(true, 6, true);
    Api.Answer added =
        add(
            id,
            wish("image/jpeg", photo.length, "\"alt\":\"A lamp\"")
                .replace(Sha256.of(LAMP), Sha256.of(photo)));
    put(id, added, photo);

    Api.Answer complete = complete(id, added);

    assertThat(complete.body())
        .contains("\"code\":\"PHOTO_PLACE\",\"level\":\"warning\"")
        .contains("exiftool")
        .contains("\"width\":200,\"height\":300,\"tellsPlace\":true");
  }

  @Test
  void answersWhoRepeatsTheCompletionOfAVersionThatItHasReplaced() {
    String id = api.createdId("A lamp");
    Api.Answer added = added(id);
    String path = path(id) + "/" + added.text("id") + "/complete";
    Map<String, String> seen = Map.of("if-match", "\"v2-json\"");
    Api.Answer first = api.send("POST", path, seen, "");

    Api.Answer again = api.send("POST", path, seen, "");

    assertThat(first.header("etag")).isEqualTo("\"v3-json\"");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void remembersTheKeyOfWhoCompletesWhatIsCompleteAlready() {
    String id = api.createdId("A lamp");
    Api.Answer added = added(id);
    String path = path(id) + "/" + added.text("id") + "/complete";
    Api.Answer first = complete(id, added);
    Map<String, String> key = Map.of("idempotency-key", "key-1");

    assertThat(api.send("POST", path, key, "").body()).isEqualTo(first.body());
    assertThat(api.send("POST", path(id), key, WISH).problem()).isEqualTo("idempotency-key-reused");
    assertThat(api.send("POST", path, key, "").body()).isEqualTo(first.body());
  }

  @Test
  void takesBackWhatItGave() {
    String id = api.createdId("A lamp");
    Api.Answer complete = complete(id, added(id));
    String etag = complete.header("etag");

    Api.Answer put =
        api.send(
            "PUT",
            "/releases/" + id,
            Map.of("content-type", "application/json", "if-match", etag),
            complete.body());

    assertThat(put.status()).isEqualTo(200);
    assertThat(put.json().get("attachments")).isEqualTo(complete.json().get("attachments"));
  }

  @Test
  void showsImagesOnThePageAndNamesThemEverywhere() {
    String id = api.createdId("A lamp");
    Api.Answer added = added(id);
    String url = "https://news.example" + added.text("href");

    String page = api.publish(id).text("url").replace("https://news.example/", "");

    assertThat(shown(page, Rendition.PAGE))
        .contains("<img src=\"" + url + "\" alt=\"A lamp\" width=\"30\" height=\"20\"")
        .contains("<meta property=\"og:image\" content=\"" + url + "\">");
    for (Rendition rendition : Rendition.values()) {
      assertThat(shown(page, rendition)).as(rendition.label()).contains(url);
    }
  }

  @Test
  void leadsNobodyToAFileThatIsNotPublicYet() {
    String id = api.createdId("A lamp");
    complete(id, added(id));
    Api.Answer preview =
        api.order(id, "previews", "{\"label\":\"Herald\",\"expiresAt\":\"2026-03-03T12:00:00Z\"}");

    String page = api.send("GET", preview.text("url").replace("https://api.example", "")).body();

    assertThat(page).contains("A lamp <small><bdi>image/png").doesNotContain("/media/", "<img");
  }

  @Test
  void givesARepetitionTheSameFileAndAnotherPermit() {
    String id = api.createdId("A lamp");
    Map<String, String> key = Map.of("idempotency-key", "key-1");
    Api.Answer first = api.send("POST", path(id), key, WISH);
    api.clock.advance(Duration.ofMinutes(20));

    Api.Answer again = api.send("POST", path(id), key, WISH);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(upload(again).get("expiresAt")).isNotEqualTo(upload(first).get("expiresAt"));
    assertThat(api.send("POST", path(id), key, WISH.replace("A lamp", "Another")).problem())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    Api.Answer answer =
        add(
            api.createdId("A lamp"),
            "{\"mediaType\":\"image/svg+xml\",\"bytes\":0,\"sha256\":\"abc\",\"colour\":1}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(answer))
        .containsExactlyInAnyOrder(
            "#/filename", "#/mediaType", "#/bytes", "#/sha256", "#/alt", "#/colour");
    assertThat(answer.body()).contains("export it as image/png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "video/mp4", "audio/mpeg", "text/html", "IMAGE/PNG"})
  void refusesOtherTypes(String mediaType) {
    Api.Answer answer = add(api.createdId("A lamp"), wish(mediaType, 1, "\"alt\":\"A lamp\""));

    assertThat(Api.places(answer)).containsExactly("#/mediaType");
  }

  @Test
  void takesTenMillionBytesAndNotOneMore() {
    String id = api.createdId("A lamp");

    assertThat(add(id, wish("image/png", 10_000_000, "\"alt\":\"A lamp\"")).status())
        .isEqualTo(201);
    assertThat(Api.places(add(id, wish("image/png", 10_000_001, "\"alt\":\"A lamp\""))))
        .containsExactly("#/bytes");
  }

  @Test
  void wantsWordsForAnImageAndNotForADocument() {
    String id = api.createdId("A lamp");

    assertThat(Api.places(add(id, wish("image/png", 9, "\"credit\":\"N. Byrne\""))))
        .containsExactly("#/alt");
    assertThat(add(id, wish("application/pdf", 9, "\"credit\":\"N. Byrne\"")).text("alt"))
        .isEqualTo("The lamp.JPG");
  }

  @Test
  void explainsWhatIsNotUploadedUnfitOrUnknown() {
    String id = api.createdId("A lamp");
    Api.Answer added = add(id, WISH);

    assertThat(complete(id, added).problem()).isEqualTo("not-uploaded");
    put(id, added, Pictures.PDF);
    assertThat(complete(id, added).problem()).isEqualTo("unfit-upload");
    assertThat(Api.places(api.publish(id))).containsExactly("#/sha256", "#/mediaType");
    assertThat(order(id, "0".repeat(32)).problem()).isEqualTo("no-such-attachment");
    assertThat(order(id, "nothing").problem()).isEqualTo("bad-request");
  }

  @Test
  void removesAFileThatIsNotNamed() {
    String id = api.createdId("A lamp");
    String file = path(id) + "/" + added(id).text("id");
    Map<String, String> seen = Map.of("if-match", "\"v2-json\"", "idempotency-key", "key-1");

    assertThat(api.send("DELETE", file).status()).isEqualTo(428);
    Api.Answer answer = api.send("DELETE", file, seen, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).isEqualTo("\"v3-json\"");
    assertThat(api.send("DELETE", file, seen, "").body()).isEqualTo(answer.body());
    assertThat(api.send("DELETE", file, Map.of("if-match", "*"), "").status()).isEqualTo(428);
    assertThat(api.send("DELETE", file, Map.of("if-match", "\"v3-json\""), "").problem())
        .isEqualTo("no-such-attachment");
    assertThat(api.send("GET", "/releases/" + id + "/changes").body()).contains("\"detach\"");
  }

  @Test
  void saysWhereTheReleaseNamesAFileThatIsToBeRemoved() {
    String id = api.createdId("A lamp");
    Api.Answer added = added(id);
    complete(id, added);

    Api.Answer answer =
        api.send(
            "DELETE", path(id) + "/" + added.text("id"), Map.of("if-match", "\"v3-json\""), "");

    assertThat(answer.problem()).isEqualTo("unfitting-order");
    assertThat(Api.places(answer)).containsExactly("#/attachments/0");
  }

  @Test
  void refusesOtherNewsroomsAndKeysThatOnlyRead() {
    api.addKey("stranger", "elsewhere", Scope.values());
    api.addKey("reader", "demo", Scope.READ);
    String id = api.createdId("A lamp");
    String file = added(id).text("id");

    for (String path : List.of(path(id), path(id) + "/" + file + "/complete")) {
      assertThat(post(path, "stranger").problem()).isEqualTo("release-not-found");
      assertThat(post(path, "reader").problem()).isEqualTo("missing-scope");
    }
  }

  @Test
  void refusesAFileThatIsNoneOfTheRelease() {
    Api.Answer answer =
        api.create(
            """
            {"headline":"A lamp","attachments":[{"href":"/media/0/lamp.png",
             "mediaType":"image/png","alt":"A lamp"}]}""");

    assertThat(answer.problem()).isEqualTo("unfitting-order");
    assertThat(Api.places(answer)).containsExactly("#/attachments/0/href");
  }

  private Api.Answer post(String path, String key) {
    return api.send(
        "POST",
        path,
        Map.of("authorization", "Bearer " + key),
        path.endsWith("complete") ? "" : WISH);
  }

  private Api.Answer add(String id, String wish) {
    return api.send("POST", path(id), Map.of(), wish);
  }

  private Api.Answer added(String id) {
    Api.Answer added = add(id, WISH);
    put(id, added, LAMP);
    return added;
  }

  private void put(String id, Api.Answer added, byte[] bytes) {
    api.stores.uploads.upload(
        new UploadKey(
            new NewsroomName("demo"), new ReleaseId(id), new AttachmentId(added.text("id"))),
        bytes);
  }

  private Api.Answer complete(String id, Api.Answer added) {
    return order(id, added.text("id"));
  }

  private Api.Answer order(String id, String file) {
    return api.send("POST", path(id) + "/" + file + "/complete");
  }

  private String shown(String page, Rendition rendition) {
    SitePath path = Address.of(page).path(rendition);
    return api.stores.site.find(path).orElseThrow().object().text();
  }

  private static List<?> attachments(Api.Answer answer) {
    return (List<?>) answer.json().get("attachments");
  }

  private static Map<?, ?> upload(Api.Answer answer) {
    return (Map<?, ?>) answer.json().get("upload");
  }

  private static String path(String id) {
    return "/releases/" + id + "/attachments";
  }

  private static String wish(String mediaType, long bytes, String more) {
    return """
        {"filename":"The lamp.JPG","mediaType":"%s","bytes":%d,"sha256":"%s",%s}"""
        .formatted(mediaType, bytes, Sha256.of(LAMP), more);
  }
}
