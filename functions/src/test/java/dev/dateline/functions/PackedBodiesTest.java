package dev.dateline.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bodies that come as gzip. */
class PackedBodiesTest {
  private static final String JSON = "{\"headline\":\"A Lamp Is Lit\",\"language\":\"en\"}";
  private final Api api = new Api();

  @Test
  void areReadAsIfTheyHadComePlain() throws IOException {
    assertThat(create("application/json", "gzip", packed(JSON.getBytes(UTF_8))).text("headline"))
        .isEqualTo("A Lamp Is Lit");
    Api.Answer text =
        api.send(
            "POST",
            "/releases?type=text/plain",
            headers("application/octet-stream", "GZIP"),
            packed(
                "A Lamp Is Lit in Harbour\n\nIt was lit at dusk by the keeper.".getBytes(UTF_8)));
    assertThat(text.text("headline")).isEqualTo("A Lamp Is Lit in Harbour");
  }

  @Test
  void areKeptUnpacked() throws IOException {
    String id = create("application/json", "gzip", packed(JSON.getBytes(UTF_8))).text("id");

    Api.Answer original = api.send("GET", "/releases/" + id + "/original");

    assertThat(Base64.getDecoder().decode(original.body())).isEqualTo(JSON.getBytes(UTF_8));
  }

  @Test
  void areUnpackedUpToTheLimitAndNoFurther() throws IOException {
    byte[] most = new byte[300 * 1024];
    Arrays.fill(most, (byte) ' ');
    System.arraycopy(JSON.getBytes(UTF_8), 0, most, 0, JSON.length());
    byte[] bomb = packed(new byte[1_000_000_000]);

    assertThat(create("application/json", "gzip", packed(most)).status()).isEqualTo(201);
    assertThat(
            create("application/json", "gzip", packed(Arrays.copyOf(most, most.length + 1)))
                .status())
        .isEqualTo(413);
    assertThat(bomb.length).isLessThan(2_000_000);
    assertThat(create("application/json", "gzip", bomb).status()).isEqualTo(413);
  }

  @Test
  void areRefusedWhereTheyAreNoGzip() throws IOException {
    byte[] whole = packed(JSON.getBytes(UTF_8));
    for (byte[] broken :
        List.of(
            JSON.getBytes(UTF_8),
            new byte[] {1},
            Arrays.copyOf(whole, whole.length - 9),
            new String(whole, UTF_8).getBytes(UTF_8))) {
      Api.Answer refused = create("application/json", "gzip", broken);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.problem()).isEqualTo("unreadable-body");
    }
    assertThat(create("application/json", "br", whole).status()).isEqualTo(415);
  }

  private Api.Answer create(String type, String coding, byte[] body) {
    return api.send("POST", "/releases", headers(type, coding), body);
  }

  private static Map<String, String> headers(String type, String coding) {
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", type);
    headers.put("content-encoding", coding);
    return headers;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
