package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.PressRelease;
import dev.dateline.release.Status;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.Delivery.Result;
import dev.dateline.webhook.Provider;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From the hooks of each provider to the page: shaped as its documentation shows them, of invented
 * organisations.
 */
class HooksOfEachProviderTest {
  private static final String FIRST =
      "OSTERVIK – The night line runs every ten minutes from tonight, the transport office said.";
  private static final String SECOND =
      "OSTERVIK – The night line runs every five minutes from tonight, the transport office said.";
  private static final String CONTACT = "Media contact: Ada Lindqvist, press@ostervik.example";

  private final Hooks hooks = new Hooks(new Api());

  @ParameterizedTest
  @EnumSource(Provider.class)
  void publishesCorrectsAndWithdraws(Provider provider) {
    hooks.source(provider, true);

    Delivery.Outcome published = hooks.send(publish(provider, 1, FIRST));
    assertThat(published.result()).as("%s", published).isEqualTo(Result.PUBLISHED);
    assertThat(page(published))
        .contains("Night Line &amp; Ferry Open", "every ten minutes", "OSTERVIK", "Ada Lindqvist");

    Delivery.Outcome corrected = hooks.send(publish(provider, 2, SECOND));
    assertThat(corrected.result()).as("%s", corrected).isEqualTo(Result.CORRECTED);
    assertThat(corrected.release()).isEqualTo(published.release());
    assertThat(page(corrected)).contains("every five minutes", "updated by its publisher");

    Delivery.Outcome withdrawn = hooks.send(withdraw(provider));
    assertThat(withdrawn.result()).as("%s", withdrawn).isEqualTo(Result.WITHDRAWN);
    assertThat(withdrawn.release()).isEqualTo(published.release());
    assertThat(page(withdrawn)).contains("withdrawn").doesNotContain("every five minutes");
    assertThat(hooks.release(withdrawn).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(hooks.api.stores.externals.all()).hasSize(1);
  }

  private String page(Delivery.Outcome outcome) {
    PressRelease release = hooks.release(outcome);
    return hooks.api.stores.site.find(release.requiredAddress()).orElseThrow().object().text();
  }

  private static String publish(Provider provider, int minute, String text) {
    String at = "2026-03-02T10:0%d:00.000Z".formatted(minute);
    return switch (provider) {
      case CONTENTFUL ->
          """
          {"metadata":{"tags":[{"sys":{"type":"Link","linkType":"Tag","id":"transport"}}],"concepts":[]},
           "sys":{"type":"Entry","id":"5KsDBWseXY6QegucYAoacS","space":{"sys":{"type":"Link","linkType":"Space","id":"ostervik1press"}},
            "environment":{"sys":{"id":"master","type":"Link","linkType":"Environment"}},"contentType":{"sys":{"type":"Link","linkType":"ContentType","id":"pressRelease"}},
            "revision":%d,"createdAt":"2026-03-01T09:00:00.000Z","updatedAt":"%s"},
           "fields":{"title":{"en-GB":"Night Line & Ferry Open"},"slug":{"en-GB":"night-line"},
            "body":{"en-GB":{"nodeType":"document","data":{},"content":[
             {"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"%s","marks":[],"data":{}}]},
             {"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"%s","marks":[],"data":{}}]}]}}}}"""
              .formatted(minute, at, text, CONTACT);
      case SANITY ->
          """
          {"op":"%s","id":"tram","rev":"r%d","updatedAt":"%s","dataset":"production","title":"Night Line & Ferry Open",
           "slug":{"_type":"slug","current":"night-line"},
           "body":[{"_type":"block","_key":"a","style":"normal","markDefs":[],"children":[{"_type":"span","_key":"b","text":"%s","marks":[]}]},
            {"_type":"block","_key":"c","style":"normal","markDefs":[],"children":[{"_type":"span","_key":"d","text":"%s","marks":[]}]}]}"""
              .formatted(minute == 1 ? "create" : "update", minute, at, text, CONTACT);
      case GHOST ->
          ghost(
              "\"event\":\"post.published%s\",".formatted(minute == 1 ? "" : ".edited"), at, text);
      case GHOST_LEGACY -> ghost("", at, text);
      case STRAPI ->
          """
          {"event":"entry.publish","createdAt":"2026-03-02T10:09:00.000Z","model":"press-release","uid":"api::press-release.press-release",
           "entry":{"id":%d,"documentId":"tram9","locale":"en","title":"Night Line & Ferry Open","slug":"night-line","publishedAt":"%s","updatedAt":"%s",
            "body":[{"type":"paragraph","children":[{"type":"text","text":"%s"}]},{"type":"paragraph","children":[{"type":"text","text":"%s"}]}]}}"""
              .formatted(minute, at, at, text, CONTACT);
      case GITHUB ->
          """
          {"action":"%s","release":{"id":42,"node_id":"RE_x","tag_name":"2026-03","target_commitish":"main","name":"Night Line & Ferry Open","draft":false,"prerelease":false,
            "created_at":"2026-03-02T09:00:00Z","published_at":"2026-03-02T09:30:00Z","updated_at":"%s","assets":[],"body":"%s\\r\\n\\r\\n%s"},
           "repository":{"id":1,"full_name":"ostervik/press"},"sender":{"login":"ada","id":2}}"""
              .formatted(minute == 1 ? "published" : "edited", at, text, CONTACT);
      case WORDPRESS ->
          """
          {"id":17,"date":"2026-03-02T10:00:00","date_gmt":"2026-03-02T09:00:00","modified":"2026-03-02T11:00:00","modified_gmt":"%s",
           "slug":"night-line","status":"publish","type":"post","link":"https://ostervik.example/night-line","title":{"rendered":"Night Line &#038; Ferry Open"},
           "content":{"rendered":"<p>%s</p>\\n<p>%s</p>\\n","protected":false},"excerpt":{"rendered":"<p>The night line [&hellip;]</p>\\n","protected":false},"author":3,"tags":[5]}"""
              .formatted(at.substring(0, 19), text.replace("–", "&#8211;"), CONTACT);
      case STANDARD -> standard("press_release.publish", at, text);
      case GENERIC ->
          """
          {"what":"live","item":{"key":5,"at":"%s"},"story":{"title":"Night Line & Ferry Open","text":"%s\\n\\n%s"}}"""
              .formatted(at, text, CONTACT);
    };
  }

  private static String ghost(String event, String at, String text) {
    return """
        {%s"post":{"current":{"id":"65f0c1","uuid":"u1","title":"Night Line & Ferry Open","slug":"night-line",
          "html":"<p>%s</p><p>%s</p>","comment_id":"65f0c1","plaintext":"…","feature_image":null,"featured":0,"status":"published","visibility":"public",
          "created_at":"2026-03-02T09:00:00.000Z","updated_at":"%s","published_at":"2026-03-02T09:30:00.000Z","custom_excerpt":null,"tags":[]},
         "previous":{"status":"draft"}}}"""
        .formatted(event, text, CONTACT, at);
  }

  private static String standard(String type, String at, String text) {
    return """
        {"type":"%s","timestamp":"%s","data":{"id":"r1","headline":"Night Line & Ferry Open","slug":"night-line",
         "body":{"format":"html","value":"<p>%s</p><p>%s</p>"}}}"""
        .formatted(type, at, text, CONTACT);
  }

  private static String withdraw(Provider provider) {
    String at = "2026-03-02T10:05:00.000Z";
    return switch (provider) {
      case CONTENTFUL ->
          """
          {"sys":{"type":"DeletedEntry","id":"5KsDBWseXY6QegucYAoacS","space":{"sys":{"type":"Link","linkType":"Space","id":"ostervik1press"}},
            "environment":{"sys":{"id":"master","type":"Link","linkType":"Environment"}},"contentType":{"sys":{"type":"Link","linkType":"ContentType","id":"pressRelease"}},
            "revision":2,"createdAt":"%s","updatedAt":"%s","deletedAt":"%s"}}"""
              .formatted(at, at, at);
      case SANITY ->
          """
          {"op":"delete","id":"tram","rev":"r3","updatedAt":"%s","dataset":"production"}"""
              .formatted(at);
      case GHOST -> unpublished("\"event\":\"post.unpublished\",", at);
      case GHOST_LEGACY -> unpublished("", at);
      case STRAPI ->
          """
          {"event":"entry.unpublish","createdAt":"2026-03-02T10:09:00.000Z","model":"press-release","uid":"api::press-release.press-release",
           "entry":{"id":9,"documentId":"tram9","locale":"en","title":"Night Line & Ferry Open","slug":"night-line","publishedAt":"%s","updatedAt":"%s"}}"""
              .formatted(at, at);
      case GITHUB ->
          """
          {"action":"deleted","release":{"id":42,"name":"Night Line & Ferry Open","draft":false,"body":"%s","published_at":"2026-03-02T09:30:00Z"},
           "repository":{"id":1,"full_name":"ostervik/press"}}"""
              .formatted(SECOND);
      case WORDPRESS ->
          """
          {"id":17,"date_gmt":"2026-03-02T09:00:00","modified_gmt":"2026-03-02T10:05:00","slug":"night-line__trashed","status":"trash",
           "title":{"rendered":"Night Line &#038; Ferry Open"},"content":{"rendered":"<p>%s</p>"}}"""
              .formatted(SECOND);
      case STANDARD -> standard("press_release.unpublish", at, SECOND);
      case GENERIC ->
          """
          {"what":"gone","item":{"key":5,"at":"%s"}}"""
              .formatted(at);
    };
  }

  private static String unpublished(String event, String at) {
    return Objects.requireNonNull(
        ghost(event, at, SECOND)
            .replace("\"status\":\"published\"", "\"status\":\"draft\"")
            .replace(
                "\"previous\":{\"status\":\"draft\"}", "\"previous\":{\"status\":\"published\"}"));
  }
}
