package dev.dateline.s3;

import dev.dateline.release.Epoch;
import dev.dateline.release.ReleaseFile;
import dev.dateline.release.Site;
import dev.dateline.release.SiteObject;
import dev.dateline.release.SitePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What readers see in a bucket, under {@code public/}.
 *
 * <p>A bucket can answer neither 410 nor 301, so those are stored as 200 with {@code
 * dateline-status} and {@code dateline-location} in the metadata, of which the distribution makes
 * the status.
 */
public final class S3Site implements Site {
  private static final int ATTEMPTS = 5;

  /** Each may have 10 MB, and is held up to three times while it is copied. */
  private static final int MOST_COPIED_AT_ONCE = 8;

  private static final String EPOCH = "dateline-epoch";
  private static final String STATUS = "dateline-status";
  private static final String LOCATION = "dateline-location";

  private final S3Client s3;
  private final String bucket;
  private final BucketObjects objects;
  private final S3Uploads uploads;
  private final Semaphore copying = new Semaphore(MOST_COPIED_AT_ONCE);

  public S3Site(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
    this.objects = new BucketObjects(s3, bucket);
    this.uploads = new S3Uploads(s3, bucket);
  }

  @Override
  public Optional<Stored> find(SitePath path) {
    return objects.find(key(path)).map(S3Site::stored);
  }

  private static Stored stored(ResponseBytes<GetObjectResponse> found) {
    Map<String, String> metadata = found.response().metadata();
    SiteObject object =
        new SiteObject(
            Epoch.of(metadata.getOrDefault(EPOCH, Epoch.TRIAL.toString())),
            answer(metadata),
            mediaType(found.response()),
            found.asUtf8String());
    return new Stored(object, found.response().eTag());
  }

  @Override
  public boolean put(SitePath path, SiteObject object, @Nullable String replaced) {
    PutObjectRequest.Builder put =
        at(path, object.answer()).contentType(object.mediaType()).metadata(metadata(object));
    if (replaced == null) {
      put.ifNoneMatch("*");
    } else {
      put.ifMatch(replaced);
    }
    return wrote(put.build(), RequestBody.fromString(object.text()));
  }

  @Override
  public boolean show(ReleaseFile file) {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (head(file).isPresent()) {
        // Whoever was first has shown the same, or hidden it for ever.
        return i > 0;
      }
      PutObjectRequest put =
          at(file.path(), new SiteObject.Page())
              .contentType(file.attachment().mediaType())
              .ifNoneMatch("*")
              .build();
      copying.acquireUninterruptibly();
      try {
        if (wrote(put, RequestBody.fromBytes(kept(file)))) {
          return true;
        }
      } finally {
        copying.release();
      }
    }
    throw new IllegalStateException("%s cannot be shown".formatted(file.path()));
  }

  @Override
  public boolean hide(ReleaseFile file) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<HeadObjectResponse> there = head(file);
      if (there.isPresent() && "410".equals(there.get().metadata().get(STATUS))) {
        return i > 0;
      }
      PutObjectRequest.Builder put =
          at(file.path(), new SiteObject.Gone())
              .contentType("text/plain; charset=utf-8")
              .metadata(Map.of(STATUS, "410"));
      there.ifPresentOrElse(found -> put.ifMatch(found.eTag()), () -> put.ifNoneMatch("*"));
      if (wrote(put.build(), RequestBody.fromString("This file was taken back.\n"))) {
        return true;
      }
    }
    throw new IllegalStateException("%s does not go away".formatted(file.path()));
  }

  private PutObjectRequest.Builder at(SitePath path, SiteObject.Answer answer) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(key(path))
        .cacheControl(cacheControl(answer));
  }

  private byte[] kept(ReleaseFile file) {
    return uploads
        .kept(file.sha256())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s cannot be shown: the bucket has no bytes of it".formatted(file.path())));
  }

  private Optional<HeadObjectResponse> head(ReleaseFile file) {
    try {
      return Optional.of(s3.headObject(head -> head.bucket(bucket).key(key(file.path()))));
    } catch (S3Exception e) {
      return BucketObjects.nothing(e);
    }
  }

  private boolean wrote(PutObjectRequest put, RequestBody body) {
    try {
      s3.putObject(put, body);
      return true;
    } catch (S3Exception e) {
      // 412: changed since it was read; 409: another write was under way; 404: nothing to replace.
      if (e.statusCode() == 412 || e.statusCode() == 409 || e.statusCode() == 404) {
        return false;
      }
      throw e;
    }
  }

  /** Stores write blanks in it as they like. */
  private static String mediaType(GetObjectResponse found) {
    return String.valueOf(found.contentType()).replaceAll("\\s*;\\s*", "; ");
  }

  private static String key(SitePath path) {
    return "public/" + path;
  }

  private static String cacheControl(SiteObject.Answer answer) {
    return switch (answer) {
      case SiteObject.Page page -> "public, max-age=60, stale-if-error=0";
      case SiteObject.Moved moved -> "public, max-age=60";
      case SiteObject.Gone gone -> "no-store";
    };
  }

  private static Map<String, String> metadata(SiteObject object) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(EPOCH, object.epoch().toString());
    switch (object.answer()) {
      case SiteObject.Page page -> {}
      case SiteObject.Gone gone -> metadata.put(STATUS, "410");
      case SiteObject.Moved moved -> {
        metadata.put(STATUS, "301");
        metadata.put(LOCATION, "/" + moved.to());
      }
    }
    return metadata;
  }

  private static SiteObject.Answer answer(Map<String, String> metadata) {
    String status = metadata.get(STATUS);
    String location = metadata.get(LOCATION);
    if (location != null) {
      return new SiteObject.Moved(new SitePath(location.substring(1)));
    }
    return status == null ? new SiteObject.Page() : new SiteObject.Gone();
  }
}
