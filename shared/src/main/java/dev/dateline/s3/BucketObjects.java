package dev.dateline.s3;

import dev.dateline.release.Source;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects of one bucket, which may be missing, and those that never change. */
record BucketObjects(S3Client s3, String bucket) {
  private static final int ATTEMPTS = 5;

  Optional<ResponseBytes<GetObjectResponse>> find(String key) {
    try {
      return Optional.of(s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)));
    } catch (S3Exception e) {
      return nothing(e);
    }
  }

  /** Keeps bytes under a key that names them; those that are there are these. */
  void keep(String key, String mediaType, Source source) {
    keep(key, mediaType, source, ATTEMPTS);
  }

  private void keep(String key, String mediaType, Source source, int attempts) {
    try {
      s3.putObject(
          put -> put.bucket(bucket).key(key).contentType(mediaType).ifNoneMatch("*"),
          RequestBody.fromBytes(source.bytes()));
    } catch (S3Exception e) {
      // 409: another is writing these very bytes, and may yet fail; 412: they are there.
      if (e.statusCode() == 409 && attempts > 1) {
        keep(key, mediaType, source, attempts - 1);
      } else if (e.statusCode() != 412) {
        throw e;
      }
    }
  }

  /** Returns nothing where nothing is; any other answer is thrown. */
  static <T> Optional<T> nothing(S3Exception e) {
    // Without the right to list, 403 says of a missing object what 404 says with it.
    if (e.statusCode() == 404 || e.statusCode() == 403) {
      return Optional.empty();
    }
    throw e;
  }
}
