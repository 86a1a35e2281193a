package dev.dateline.s3;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Pages of the site that belong to no newsroom, which a deployment puts there. */
public final class S3SiteFiles {
  private final S3Client s3;
  private final String bucket;

  public S3SiteFiles(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * Puts a page unless it is there as it is.
   *
   * @param path below the site's root, such as {@code errors/404.html}
   * @throws software.amazon.awssdk.services.s3.model.S3Exception with status 409 or 412 if another
   *     deployment writes at the same time
   */
  public void put(String path, String html, String cacheControl) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    PutObjectRequest.Builder put =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key("public/" + path)
            .contentType("text/html; charset=utf-8")
            .cacheControl(cacheControl);
    try {
      ResponseBytes<GetObjectResponse> there =
          s3.getObjectAsBytes(get -> get.bucket(bucket).key("public/" + path));
      if (Arrays.equals(there.asByteArray(), bytes)) {
        return;
      }
      put.ifMatch(there.response().eTag());
    } catch (NoSuchKeyException nothingThere) {
      put.ifNoneMatch("*");
    }
    s3.putObject(put.build(), RequestBody.fromBytes(bytes));
  }
}
