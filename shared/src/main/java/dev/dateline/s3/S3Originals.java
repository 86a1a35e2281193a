package dev.dateline.s3;

import dev.dateline.release.Originals;
import dev.dateline.release.Source;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;

/** Originals in a bucket, under {@code private/original/<sha256>}. */
public final class S3Originals implements Originals {
  private final BucketObjects objects;

  public S3Originals(S3Client s3, String bucket) {
    this.objects = new BucketObjects(s3, bucket);
  }

  @Override
  public void keep(Source source) {
    objects.keep(key(source.original().sha256()), "application/octet-stream", source);
  }

  @Override
  public Optional<byte[]> find(String sha256) {
    return objects.find(key(sha256)).map(ResponseBytes::asByteArray);
  }

  private static String key(String sha256) {
    return "private/original/" + sha256;
  }
}
