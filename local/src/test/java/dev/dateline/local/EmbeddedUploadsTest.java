package dev.dateline.local;

import dev.dateline.release.UploadKey;
import dev.dateline.release.Uploads;
import dev.dateline.release.UploadsContract;
import software.amazon.awssdk.core.sync.RequestBody;

class EmbeddedUploadsTest extends UploadsContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Uploads uploads() {
    return storage.production().uploads();
  }

  @Override
  protected void upload(UploadKey key, byte[] bytes) {
    storage
        .s3()
        .putObject(
            put -> put.bucket(storage.bucket()).key("private/upload/" + key),
            RequestBody.fromBytes(bytes));
  }
}
