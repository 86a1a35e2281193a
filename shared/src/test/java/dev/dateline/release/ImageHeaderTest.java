package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {
  private static final ImageSize SIZE = new ImageSize(300, 200);

  /** Files of libwebp, after whose header nothing is read. */
  private static final String LOSSY = "UklGRrAAAABXRUJQVlA4IKQAAABwEACdASosAcgAPm02mUmkIyKhICgA";

  private static final String LOSSLESS =
      "UklGRiQAAABXRUJQVlA4TBgAAAAvK8ExAAdQiirUo/8BAEX6/58i+p/6/zU=";
  private static final String ALPHA = "UklGRtwAAABXRUJQVlA4WAoAAAAQAAAAKwEAxwAAQUxQSBIAAAABB9Cx";

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
  void readsWhatTheEncodersOfTheJdkWrite(String form, FileType type) {
    byte[] image = Pictures.of(form, 300, 200);

    assertThat(FileType.of(image)).contains(type);
    assertThat(sizeOf(type, image)).contains(SIZE);
  }

  @ParameterizedTest
  @ValueSource(strings = {LOSSY, LOSSLESS, ALPHA})
  void readsEachFormOfWebp(String base64) {
    byte[] image = Base64.getDecoder().decode(base64);

    assertThat(FileType.of(image)).contains(FileType.WEBP);
    assertThat(sizeOf(FileType.WEBP, image)).contains(SIZE);
  }

  @Test
  void findsTheFrameOfAJpegBehindOtherSegments() {
    byte[] image = Pictures.of("jpg", 300, 200);
    byte[] longer = new byte[image.length + 1000];
    System.arraycopy(image, 0, longer, 0, 2);
    // APP1 with 998 bytes, then a fill byte.
    longer[2] = (byte) 0xff;
    longer[3] = (byte) 0xe1;
    longer[4] = (byte) (997 >> 8);
    longer[5] = (byte) 997;
    longer[1001] = (byte) 0xff;
    System.arraycopy(image, 2, longer, 1002, image.length - 2);

    assertThat(sizeOf(FileType.JPEG, longer)).contains(SIZE);
  }

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
  void readsNoSizeWhereTheHeaderIsCutShort(String form, FileType type) {
    byte[] image = Pictures.of(form, 300, 200);

    for (int length = 0; length < 9; length++) {
      assertThat(sizeOf(type, Arrays.copyOf(image, length))).isEmpty();
    }
  }

  @Test
  void readsNoSizeWhereThereIsNoPixel() {
    byte[] image = Pictures.png(300, 200);
    Arrays.fill(image, 16, 20, (byte) 0);

    assertThat(sizeOf(FileType.PNG, image)).isEmpty();
  }

  @Test
  void readsNoSizeWhereAJpegHasSegmentsOfNoLengthOrNoFrame() {
    byte[] noLength = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0, 0, 0};
    byte[] noFrame = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xda, 0, 9, 0, 0, 1, 0, 1};

    assertThat(sizeOf(FileType.JPEG, noLength)).isEmpty();
    assertThat(sizeOf(FileType.JPEG, noFrame)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 300, 200",
    "4, 300, 200",
    "5, 200, 300",
    "6, 200, 300",
    "8, 200, 300",
    "9, 300, 200"
  })
  void readsTheSizeThatBrowsersShowOfAPhotoThatTheyTurn(int orientation, int width, int height) {
    ImageSize shown = new ImageSize(width, height);

    assertThat(sizeOf(FileType.JPEG, Pictures.photo(false, orientation, false))).contains(shown);
    assertThat(sizeOf(FileType.JPEG, Pictures.photo(true, orientation, false))).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findsThatAPhotoTellsWhereItWasTaken(boolean littleEndian) {
    assertThat(tellsPlace(Pictures.photo(littleEndian, 1, true))).isTrue();
    assertThat(tellsPlace(Pictures.photo(littleEndian, 1, false))).isFalse();
    assertThat(tellsPlace(Pictures.of("jpg", 300, 200))).isFalse();
  }

  @Test
  void findsThePlaceOfAPhotoInXmpToo() {
    String xmp = "http://ns.adobe.com/xap/1.0/\0<x exif:%s='59,20.5N'/>";

    assertThat(tellsPlace(Pictures.withApp1(xmp.formatted("GPSLatitude").getBytes()))).isTrue();
    assertThat(tellsPlace(Pictures.withApp1(xmp.formatted("ColorSpace").getBytes()))).isFalse();
  }

  @Test
  void readsTheSizeOfAPhotoWhoseExifIsBroken() {
    byte[] photo = Pictures.photo(true, 6, true);
    for (int at = 12; at < 60; at++) {
      byte[] broken = photo.clone();
      broken[at] = (byte) 0xff;

      assertThat(ImageHeader.of(FileType.JPEG, broken)).isPresent();
    }
  }

  private static Optional<ImageSize> sizeOf(FileType type, byte[] image) {
    return ImageHeader.of(type, image).map(ImageHeader.Facts::size);
  }

  private static boolean tellsPlace(byte[] image) {
    return ImageHeader.of(FileType.JPEG, image).orElseThrow().tellsPlace();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "GIF8", "", "BM"})
  void takesNothingElseForAFileThatMayBeUploaded(String text) {
    assertThat(FileType.of(text.getBytes())).isEmpty();
  }
}
