package dev.dateline.release;

import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
  private final Desk desk = new Desk();

  @Test
  void writesNothingBesideWhatIsNewer() {
    PressRelease published = desk.publish(desk.create(content("A secret")));
    Address address = published.requiredAddress();
    Convergence.Table old = Convergence.Table.of(wanted(address));
    desk.killRelease.kill(desk.order(published), "It was wrong.");
    for (Rendition rendition : Rendition.values()) {
      if (rendition != Rendition.PAGE) {
        desk.site.remove(address.path(rendition));
      }
    }
    // As if the killer had written its first page only, and this process read before it killed.
    Iterator<Convergence.Table> readings = List.of(old).iterator();

    assertThatThrownBy(
            () -> Convergence.reach(desk.site, "they", () -> Optional.of(readings.next())))
        .isInstanceOf(RuntimeException.class);

    for (Rendition rendition : Rendition.values()) {
      assertThat(desk.site.find(address.path(rendition)).map(Site.Stored::object))
          .as(rendition.name())
          .matches(stored -> stored.isEmpty() || !stored.get().text().contains("A secret"));
    }
  }

  private List<Convergence.Wanted> wanted(Address address) {
    return Arrays.stream(Rendition.values())
        .map(address::path)
        .map(path -> new Convergence.Wanted(path, desk.site.find(path).orElseThrow().object()))
        .toList();
  }
}
