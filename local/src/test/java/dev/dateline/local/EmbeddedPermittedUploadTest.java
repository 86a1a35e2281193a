package dev.dateline.local;

class EmbeddedPermittedUploadTest extends PermittedUploadContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  TestStorage storage() {
    return storage;
  }
}
