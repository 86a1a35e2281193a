package dev.dateline.local.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket, with the headers that S3 gives. */
final class BucketOrigin implements Origin {
  private final S3Client s3;
  private final String bucket;

  BucketOrigin(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Found get(String key) {
    try {
      ResponseBytes<GetObjectResponse> object =
          s3.getObjectAsBytes(get -> get.bucket(bucket).key(key));
      return new Found(200, headers(object.response()), object.asByteArray());
    } catch (S3Exception refused) {
      return new Found(refused.statusCode(), Map.of(), new byte[0]);
    } catch (SdkException failed) {
      return new Found(503, Map.of(), new byte[0]);
    }
  }

  private static Map<String, String> headers(GetObjectResponse object) {
    Map<String, String> headers = new TreeMap<>();
    put(headers, "content-type", object.contentType());
    put(headers, "content-encoding", object.contentEncoding());
    put(headers, "content-language", object.contentLanguage());
    put(headers, "content-disposition", object.contentDisposition());
    put(headers, "cache-control", object.cacheControl());
    put(headers, "accept-ranges", "bytes");
    put(headers, "etag", object.eTag());
    put(headers, "last-modified", date(object.lastModified()));
    object.metadata().forEach((name, value) -> put(headers, "x-amz-meta-" + name, value));
    return headers;
  }

  private static @Nullable String date(@Nullable Instant instant) {
    return instant == null
        ? null
        : DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      headers.put(name, value);
    }
  }
}
