package dev.dateline.s3;

import dev.dateline.release.Originals;
import dev.dateline.release.Source;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Originals in a bucket, under {@code private/original/<sha256>}. */
public final class S3Originals implements Originals {
  private static final int ATTEMPTS = 5;

  private final S3Client s3;
  private final String bucket;

  public S3Originals(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void keep(Source source) {
    keep(source, ATTEMPTS);
  }

  @Override
  public Optional<byte[]> find(String sha256) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(sha256))).asByteArray());
    } catch (S3Exception e) {
      // Without the right to list, 403 says of a missing object what 404 says with it.
      if (e.statusCode() == 404 || e.statusCode() == 403) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void keep(Source source, int attempts) {
    try {
      s3.putObject(
          put ->
              put.bucket(bucket)
                  .key(key(source.original().sha256()))
                  .contentType("application/octet-stream")
                  .ifNoneMatch("*"),
          RequestBody.fromBytes(source.bytes()));
    } catch (S3Exception e) {
      // 409: another is writing these very bytes, and may yet fail; 412: they are there.
      if (e.statusCode() == 409 && attempts > 1) {
        keep(source, attempts - 1);
      } else if (e.statusCode() != 412) {
        throw e;
      }
    }
  }

  private static String key(String sha256) {
    return "private/original/" + sha256;
  }
}
