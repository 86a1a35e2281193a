package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.functions.AddAttachmentHandler;
import dev.dateline.functions.CorrectReleaseHandler;
import dev.dateline.functions.PublishReleaseHandler;
import dev.dateline.functions.ReviseReleaseHandler;
import dev.dateline.local.CrashScene.Answer;
import dev.dateline.local.CrashScene.Function;
import dev.dateline.local.FaultyCalls.Call;
import dev.dateline.local.FaultyCalls.Fault;
import dev.dateline.local.FaultyCalls.Kind;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Pictures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who works in a scene.
 *
 * @param keyed whether what is tried has an Idempotency-Key
 */
record CrashDesk(CrashScene scene, boolean keyed) {
  /** Half an hour ahead. */
  static final String SOON = "{\"at\":\"2026-03-02T12:30:00Z\"}";

  /** Long after all that any schedule is run for. */
  static final String LATE = "{\"at\":\"2090-03-02T12:30:00Z\"}";

  private static final byte[] PICTURE = Pictures.png(30, 20);

  static String content(String slug, String text) {
    return """
        {"headline":"Harbour Lights Renews Its Lamps and Buoys","slug":"%s","language":"en",
         "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}],
         "body":{"format":"markdown","value":"%s"}}"""
        .formatted(slug, text);
  }

  String lamp() {
    return "/releases/" + scene.lamp();
  }

  String buoy() {
    return "/releases/" + scene.buoy();
  }

  /** Returns the event of a request that is tried. */
  String send(String method, String path, String body, String... headers) {
    List<String> sent = new ArrayList<>(List.of(headers));
    if (keyed) {
      sent.addAll(List.of("idempotency-key", "the-same"));
    }
    return scene.request(method, path, body, sent.toArray(String[]::new));
  }

  /** Returns the event of a correction of the lamp that is tried. */
  String correction(String slug) {
    return send("POST", lamp() + "/correct", amended(slug), "if-match", "\"v2-json\"");
  }

  private static String amended(String slug) {
    return """
        {"note":"It was another one.","class":"correction","release":%s}"""
        .formatted(content(slug, "Brighter."));
  }

  void create(String path, String slug) throws IOException {
    done(
        ReviseReleaseHandler::new,
        scene.request("PUT", path, content(slug, "Lit."), "if-none-match", "*"));
  }

  /** What is announced to be uploaded for a release. */
  static String picture() {
    return """
        {"filename":"lamp.png","mediaType":"image/png","bytes":%d,"sha256":"%s","alt":"A lamp"}"""
        .formatted(PICTURE.length, Sha256.of(PICTURE));
  }

  /** Makes a draft of the lamp for which a picture is uploaded, and nobody has looked at it. */
  void createWithPicture() throws IOException {
    create(lamp(), "a-lamp");
    done(AddAttachmentHandler::new, scene.request("POST", lamp() + "/attachments", picture()));
    scene.upload(scene.files(scene.lamp()).getLast(), PICTURE);
  }

  void publishWithPicture() throws IOException {
    createWithPicture();
    done(PublishReleaseHandler::new, scene.request("POST", lamp() + "/publish", ""));
  }

  void schedule(String path, String at) throws IOException {
    done(PublishReleaseHandler::new, scene.request("POST", path + "/publish", at));
  }

  void createPublished(String path, String slug) throws IOException {
    create(path, slug);
    done(PublishReleaseHandler::new, scene.request("POST", path + "/publish", ""));
  }

  void move(String path, String slug) throws IOException {
    done(CorrectReleaseHandler::new, moving(path, slug));
  }

  /** Moves a release whose pages nobody brings to the site, since the process ends before. */
  void endBehindTheCommitOfMoving(String path, String slug) throws IOException {
    for (int write = 1; !scene.hasChanged(3); write++) {
      assertThat(write).as("more writes than a correction makes").isLessThan(50);
      Call call = new Call(Kind.WRITE, write);
      scene.handleStruck(call, Fault.ENDED, CorrectReleaseHandler::new, moving(path, slug));
    }
  }

  private String moving(String path, String slug) {
    return scene.request("POST", path + "/correct", amended(slug), "if-match", "\"v2-json\"");
  }

  private void done(Function function, String event) throws IOException {
    Answer answer = scene.handle(function, event);
    assertThat(answer.isSuccess()).as(answer.body()).isTrue();
  }
}
