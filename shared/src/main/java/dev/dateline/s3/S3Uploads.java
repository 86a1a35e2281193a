package dev.dateline.s3;

import dev.dateline.release.Original;
import dev.dateline.release.Source;
import dev.dateline.release.UploadKey;
import dev.dateline.release.Uploads;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files in a bucket: uploaded under {@code private/upload/<newsroom>/<release>/<attachment>}, kept
 * under {@code private/content/<sha256>}.
 */
public final class S3Uploads implements Uploads {
  private final S3Client s3;
  private final String bucket;
  private final BucketObjects objects;

  public S3Uploads(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
    this.objects = new BucketObjects(s3, bucket);
  }

  @Override
  public Optional<Uploaded> find(UploadKey key) {
    return objects
        .find(key(key))
        .map(found -> new Uploaded(found.asByteArray(), found.response().eTag()));
  }

  @Override
  public boolean keep(UploadKey key, String tag, String sha256) {
    try {
      s3.copyObject(
          copy ->
              copy.sourceBucket(bucket)
                  .sourceKey(key(key))
                  .copySourceIfMatch(tag)
                  .destinationBucket(bucket)
                  .destinationKey(contentKey(sha256)));
      return true;
    } catch (S3Exception e) {
      // 412: something else was uploaded; 404, or 403 without the right to list: it is gone, as
      // uploads are after some days.
      if (e.statusCode() == 412 || e.statusCode() == 404 || e.statusCode() == 403) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void keep(Source source) {
    Original original = source.original();
    objects.keep(contentKey(original.sha256()), original.mediaType(), source);
  }

  @Override
  public Optional<byte[]> kept(String sha256) {
    return objects.find(contentKey(sha256)).map(ResponseBytes::asByteArray);
  }

  private static String contentKey(String sha256) {
    return "private/content/" + sha256;
  }

  static String key(UploadKey upload) {
    return "private/upload/" + upload;
  }
}
