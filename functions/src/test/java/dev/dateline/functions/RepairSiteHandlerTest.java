package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.Newest;
import dev.dateline.release.SiteObject;
import dev.dateline.release.SitePath;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RepairSiteHandlerTest {
  private static final Address LAMP = Address.of("demo/2026/the-lamp");

  private final Api api = new Api();

  @Test
  void repairsAllNewsroomsEachDayAndReportsWhatDiffered() {
    api.publish(api.createdId("The Lamp"));
    api.stores.site.remove(LAMP);

    String report = api.repair(Api.eventText("repair-site"));

    assertThat(report)
        .isEqualTo(
            """
            {"addresses":7,"differed":["demo/2026/the-lamp","demo/archive/2026/1/index.html",\
            "demo/archive/2026/index.html","demo/archive/index.html","demo/feed.atom",\
            "demo/feed.json","demo/feed.rss","demo/index.html","demo/sitemap-2026-1.xml",\
            "demo/sitemap-news.xml","demo/sitemap.xml","robots.txt"],"numbered":2,"failed":{}}""");
    assertThat(api.context.logged).contains("differed: demo/2026/the-lamp");
    assertThat(api.stores.site.find(LAMP)).isPresent();
  }

  @Test
  void repairsTheOneNewsroomThatIsNamed() {
    api.stores.newsrooms.add(new Newsroom(new NewsroomName("quay"), 1, "The Quay", ZoneOffset.UTC));
    api.publish(api.createdId("The Lamp"));

    assertThat(api.repair("{\"newsroom\":\"quay\"}")).contains("\"addresses\":0");
    assertThat(api.repair("{\"newsroom\":\"demo\"}")).contains("\"addresses\":7");
    assertThatThrownBy(() -> api.repair("{\"newsroom\":\"nowhere\"}"))
        .hasMessage("there is no newsroom 'nowhere'");
  }

  @Test
  void failsInTheEndIfAReleaseCouldNotBeRepaired() {
    String id = api.createdId("The Lamp");
    api.publish(id);
    api.stores.site.fail(LAMP);

    assertThatThrownBy(() -> api.repair("{}")).hasMessage("1 releases could not be repaired");
    assertThat(api.context.logged).contains("failed: " + id + " IllegalStateException: no answer");
  }

  @Test
  void takesOffTheNewsEachHourWhatIsNoneAnyMore() {
    api.publish(api.createdId("The Lamp"));
    api.repair("{}");
    assertThat(shown("demo/sitemap-news.xml")).contains("The Lamp");
    assertThat(shown("demo/sitemap.xml")).contains("sitemap-news.xml");

    api.clock.advance(Newest.NEWS);
    assertThat(api.repair("{\"hourly\":true}"))
        .contains("\"differed\":[\"demo/sitemap-news.xml\",\"demo/sitemap.xml\"]");

    assertThat(api.stores.site.find(new SitePath("demo/sitemap-news.xml")).orElseThrow().object())
        .extracting(SiteObject::answer)
        .isEqualTo(new SiteObject.Gone());
    assertThat(shown("demo/sitemap.xml"))
        .contains("sitemap-2026-1.xml")
        .doesNotContain("sitemap-news.xml");
    assertThat(api.repair("{\"hourly\":true}")).contains("\"differed\":[]");
  }

  @Test
  void leadsRobotsWithinTheHourToEachNewsroomThatHasPublishedAnything() {
    api.stores.newsrooms.add(new Newsroom(new NewsroomName("quay"), 1, "The Quay", ZoneOffset.UTC));
    api.repair("{\"hourly\":true}");
    assertThat(shown("robots.txt")).doesNotContain("demo").doesNotContain("quay");

    String id = api.createdId("The Lamp");
    api.publish(id);
    api.project(id);
    api.repair("{\"hourly\":true}");

    assertThat(shown("robots.txt")).contains("demo/sitemap.xml").doesNotContain("quay");
  }

  private String shown(String path) {
    return api.stores.site.find(new SitePath(path)).orElseThrow().object().text();
  }
}
