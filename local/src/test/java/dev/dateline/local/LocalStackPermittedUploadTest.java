package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.release.UploadPermits;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** LocalStack knows one secret for all who sign, whatever they call themselves. */
class LocalStackPermittedUploadTest extends PermittedUploadContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  TestStorage storage() {
    return storage;
  }

  @Override
  AwsCredentialsIdentity identity() {
    return AwsCredentialsIdentity.create("test", "test");
  }

  @Override
  UploadPermits permits() {
    Map<String, String> environment = new HashMap<>(storage.environment);
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    return new Production(environment, Production.newHttpClient()).uploadPermits();
  }
}
