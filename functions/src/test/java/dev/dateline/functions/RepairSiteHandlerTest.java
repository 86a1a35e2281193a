package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
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
            {"addresses":5,"differed":["demo/2026/the-lamp","demo/feed.atom","demo/feed.json",\
            "demo/feed.rss","demo/index.html"],"numbered":2,"failed":{}}""");
    assertThat(api.context.logged).contains("differed: demo/2026/the-lamp");
    assertThat(api.stores.site.find(LAMP)).isPresent();
  }

  @Test
  void repairsTheOneNewsroomThatIsNamed() {
    api.stores.newsrooms.add(new Newsroom(new NewsroomName("quay"), 1, "The Quay", ZoneOffset.UTC));
    api.publish(api.createdId("The Lamp"));

    assertThat(api.repair("{\"newsroom\":\"quay\"}")).contains("\"addresses\":0");
    assertThat(api.repair("{\"newsroom\":\"demo\"}")).contains("\"addresses\":5");
    assertThatThrownBy(() -> api.repair("{\"newsroom\":\"nowhere\"}"))
        .hasMessage("there is no newsroom 'nowhere'");
  }

  @Test
  void failsInTheEndIfAReleaseCouldNotBeRepaired() {
    String id = api.createdId("The Lamp");
    api.publish(id);
    api.stores.site.fail(LAMP);

    assertThatThrownBy(() -> api.repair("{}")).hasMessage("1 releases could not be repaired");
    assertThat(api.context.logged)
        .containsExactly("failed: " + id + " IllegalStateException: no answer");
  }
}
