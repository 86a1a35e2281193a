package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Sha256;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of uploaded files does. */
public abstract class UploadsContract {
  private static final byte[] BYTES = {(byte) 0x89, 'P', 'N', 'G', 0};
  private static final String HASH = Sha256.of(BYTES);

  private final UploadKey key =
      new UploadKey(Examples.HARBOUR, Examples.id(1), AttachmentId.next(new Random()));

  protected abstract Uploads uploads();

  /** Uploads a file, as somebody with a permit does. */
  protected abstract void upload(UploadKey key, byte[] bytes);

  @Test
  void findsNothingThatWasNotUploaded() {
    assertThat(uploads().find(key)).isEmpty();
    assertThat(uploads().kept("0".repeat(64))).isEmpty();
  }

  @Test
  void keepsTheVeryBytesThatWereFound() {
    upload(key, BYTES);
    Uploads.Uploaded found = uploads().find(key).orElseThrow();

    assertThat(found.bytes()).isEqualTo(BYTES);
    assertThat(uploads().keep(key, found.tag(), HASH)).isTrue();
    assertThat(uploads().keep(key, found.tag(), HASH)).isTrue();
    assertThat(uploads().kept(HASH).orElseThrow()).isEqualTo(BYTES);
  }

  @Test
  void keepsNothingElseThanWasFound() {
    byte[] others = {'o', 't', 'h', 'e', 'r', (byte) new Random().nextInt()};
    upload(key, BYTES);
    String tag = uploads().find(key).orElseThrow().tag();
    upload(key, others);

    assertThat(uploads().keep(key, tag, Sha256.of(others))).isFalse();
    assertThat(uploads().kept(Sha256.of(others))).isEmpty();
  }

  @Test
  void keepsWhatComesFromAnArchive() {
    Source source = new Source(BYTES, "image/png");

    uploads().keep(source);
    uploads().keep(source);

    assertThat(uploads().kept(HASH).orElseThrow()).isEqualTo(BYTES);
  }
}
