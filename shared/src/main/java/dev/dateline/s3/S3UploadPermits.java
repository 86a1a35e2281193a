package dev.dateline.s3;

import dev.dateline.release.ReleaseFile;
import dev.dateline.release.UploadKey;
import dev.dateline.release.UploadPermits;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Presigned requests, which S3 takes with the signed length, type and hash alone. */
public final class S3UploadPermits implements UploadPermits {
  /** Whoever sends the request sets these anyway. */
  private static final Set<String> OF_EVERY_REQUEST = Set.of("host", "content-length");

  private final S3Presigner presigner;
  private final String bucket;

  public S3UploadPermits(S3Presigner presigner, String bucket) {
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public Permit permit(UploadKey key, ReleaseFile file, Duration open) {
    PresignedPutObjectRequest signed =
        presigner.presignPutObject(
            presign ->
                presign
                    .signatureDuration(open)
                    .putObjectRequest(
                        put ->
                            put.bucket(bucket)
                                .key(S3Uploads.key(key))
                                .contentLength(file.bytes())
                                .contentType(file.attachment().mediaType())
                                .checksumSHA256(base64(file.sha256()))));
    Map<String, String> headers =
        signed.signedHeaders().entrySet().stream()
            .filter(header -> !OF_EVERY_REQUEST.contains(name(header.getKey())))
            .collect(
                Collectors.toMap(
                    header -> name(header.getKey()), header -> header.getValue().getFirst()));
    return new Permit(URI.create(signed.url().toString()), "PUT", headers, signed.expiration());
  }

  private static String name(String header) {
    return header.toLowerCase(Locale.ROOT);
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
