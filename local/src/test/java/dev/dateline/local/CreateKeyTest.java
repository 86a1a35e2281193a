package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.NewsroomName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateKeyTest {
  private static final NewsroomName HARBOUR = new NewsroomName("harbour");

  private final TestStorage storage = Embedded.storage();

  @Test
  void makesAFirstKeyThatIsListedLikeAllOthers() {
    String key = make("night desk");

    List<IssuedKey> listed = storage.production().keyRing().of(HARBOUR);
    assertThat(storage.keys().find(KeyHash.of(key))).contains(listed.getFirst());
    assertThat(listed.getFirst().key().label()).isEqualTo("night desk");
    assertThat(listed.getFirst().createdBy()).isEqualTo("./dateline key");
  }

  @Test
  void refusesALabelThatTheApiWouldRefuse() {
    for (String label : List.of(" ", "a\nb", "x".repeat(201))) {
      assertThatThrownBy(() -> make(label))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("the label ");
    }
    assertThat(storage.production().newsrooms().find(HARBOUR)).isEmpty();
    assertThat(storage.production().keyRing().of(HARBOUR)).isEmpty();
  }

  private String make(String label) {
    return CreateKey.make(
        storage.production(), Map.of("newsroom", "harbour", "scopes", "write", "label", label));
  }
}
