package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEndTest {
  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
  void findsTheEndOfWhatTheEncodersOfTheJdkWriteAndMissesItWhereverItIsCut(
      String form, FileType type) {
    byte[] image = Pictures.of(form, 30, 20);

    assertThat(FileEnd.isThere(type, image)).isTrue();
    assertThat(FileEnd.isThere(type, Arrays.copyOf(image, image.length + 9))).isTrue();
    for (int length = 0; length < image.length; length++) {
      assertThat(FileEnd.isThere(type, Arrays.copyOf(image, length))).as("%d", length).isFalse();
    }
  }

  @Test
  void takesTheEndOfAThumbnailForNoEndOfThePhoto() {
    byte[] photo = Pictures.withApp1(Pictures.of("jpg", 30, 20));

    assertThat(FileEnd.isThere(FileType.JPEG, photo)).isTrue();
    assertThat(FileEnd.isThere(FileType.JPEG, Arrays.copyOf(photo, photo.length - 2))).isFalse();
  }

  @Test
  void goesThroughEachScanOfAJpeg() {
    String before = "ffd8" + "ffc20008 080001000100" + "ffda0003 00" + "12ff00ffd0";
    String whole = before + "ffc40003 00" + "ffda0003 00" + "34ff00ffff" + "d9";

    assertThat(FileEnd.isThere(FileType.JPEG, bytes(whole))).isTrue();
    assertThat(FileEnd.isThere(FileType.JPEG, bytes(before))).isFalse();
  }

  @Test
  void goesThroughTheFramesOfAGif() {
    String screen = hex("GIF89a") + "01000100 80 00 00" + "000000ffffff";
    String loop = "21ff0b" + hex("NETSCAPE2.0") + "03010000" + "00";
    String frame =
        "21f904 000a0000 00" + "2c 00000000 01000100 80" + "000000ffffff" + "02 024c01 00";

    assertThat(FileEnd.isThere(FileType.GIF, bytes(screen + loop + frame + frame + "3b"))).isTrue();
    assertThat(FileEnd.isThere(FileType.GIF, bytes(screen + loop + frame + frame))).isFalse();
  }

  @Test
  void findsNoEndOfAnImageWithoutPixels() {
    byte[] png = Pictures.of("png", 30, 20);
    String hex = HexFormat.of().formatHex(png);
    int pixels = hex.indexOf(hex("IDAT")) / 2 - 4;
    byte[] without = Arrays.copyOf(png, pixels + 12);
    System.arraycopy(png, png.length - 12, without, pixels, 12);

    assertThat(FileEnd.isThere(FileType.PNG, without)).isFalse();
    assertThat(FileEnd.isThere(FileType.GIF, bytes(hex("GIF89a") + "0a000a00 00 00 00" + "3b")))
        .isFalse();
    assertThat(FileEnd.isThere(FileType.JPEG, bytes("ffd8" + "ffc20008 080001000100" + "ffd9")))
        .isFalse();
  }

  @Test
  void findsThatAWebpIsShorterThanItSays() {
    byte[] image =
        ByteBuffer.allocate(30)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("RIFF".getBytes())
            .putInt(22)
            .put("WEBPVP8 ".getBytes())
            .array();

    assertThat(FileEnd.isThere(FileType.WEBP, image)).isTrue();
    assertThat(FileEnd.isThere(FileType.WEBP, Arrays.copyOf(image, 29))).isFalse();
    assertThat(FileEnd.isThere(FileType.WEBP, bytes(hex("RIFF") + "ffffffff"))).isFalse();
  }

  @Test
  void looksForTheEndOfAPdfInItsLastKilobyte() {
    String begun = "%PDF-1.7\n";

    assertThat(isPdf(begun + "%%EOF")).isTrue();
    assertThat(isPdf(begun + "%%EOF" + " ".repeat(1_019))).isTrue();
    assertThat(isPdf(begun + "%%EOF" + " ".repeat(1_020))).isFalse();
    assertThat(isPdf(begun + "1 0 obj\n")).isFalse();
  }

  private static boolean isPdf(String text) {
    return FileEnd.isThere(FileType.PDF, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] bytes(String hex) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String digits = hex.replace(" ", "");
    for (int i = 0; i < digits.length(); i += 2) {
      bytes.write(Integer.parseInt(digits.substring(i, i + 2), 16));
    }
    return bytes.toByteArray();
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append("%02x".formatted(c)));
    return hex.toString();
  }
}
