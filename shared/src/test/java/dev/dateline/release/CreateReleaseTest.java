package dev.dateline.release;

import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreateReleaseTest {
  private final Desk desk = new Desk();

  @Test
  void storesADraftOfTheCallersNewsroom() {
    PressRelease draft = desk.create(content("A lamp is lit"));

    assertThat(desk.releases.find(draft.id())).contains(draft);
    assertThat(draft.newsroom()).isEqualTo(Examples.HARBOUR);
    assertThat(draft.status()).isEqualTo(Status.DRAFT);
    assertThat(draft.state().version()).isEqualTo(1);
    assertThat(draft.revision().number()).isEqualTo(1);
  }

  @Test
  void keepsTheBytesItWasReadFrom() {
    PressRelease draft = desk.create(content("A lamp is lit"));

    assertThat(desk.originals.kept().get(draft.revision().original().sha256()))
        .isEqualTo("A lamp is lit".getBytes());
  }

  @Test
  void givesIdsThatSortByTheTimeTheyWereMade() {
    ReleaseId first = desk.create(content("One")).id();
    ReleaseId second = desk.create(content("Two")).id();

    assertThat(first.value()).isLessThan(second.value());
    UUID uuid = UUID.fromString(first.value());
    assertThat(uuid.version()).isEqualTo(7);
    assertThat(uuid.variant()).isEqualTo(2);
    assertThat(uuid.getMostSignificantBits() >>> 16)
        .isEqualTo(desk.clock.instant().toEpochMilli() - 1_000);
  }

  @Test
  void keepsNothingOfWhatIsTooLarge() {
    ReleaseContent large =
        content("One").change().body(new Body(Body.Format.HTML, "x".repeat(400_000))).build();

    assertThatThrownBy(() -> desk.create(large)).isInstanceOf(ReleaseFailure.TooLarge.class);

    assertThat(desk.originals.kept()).isEmpty();
    assertThat(desk.releases.list(Examples.HARBOUR, Status.DRAFT, new Span(null, null, null), 10))
        .isEqualTo(List.of());
  }
}
