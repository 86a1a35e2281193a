package dev.dateline.release;

class InMemoryUploadsTest extends UploadsContract {
  private final InMemoryUploads uploads = new InMemoryUploads();

  @Override
  protected Uploads uploads() {
    return uploads;
  }

  @Override
  protected void upload(UploadKey key, byte[] bytes) {
    uploads.upload(key, bytes);
  }
}
