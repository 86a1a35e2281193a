package dev.dateline.local;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The stack's own AWS clients; the functions make theirs from their environment. */
final class Clients implements AutoCloseable {
  static final String ACCESS_KEY = "local";
  static final String SECRET_KEY = "local";
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));

  private final SdkHttpClient http = AwsCrtHttpClient.builder().maxConcurrency(64).build();
  private final DynamoDbClient dynamoDb;
  private final DynamoDbStreamsClient streams;
  private final S3Client s3;
  private final S3Client readOnlyS3;

  /** {@code s3Mock} is what stands behind {@code s3Endpoint} and its lock. */
  Clients(URI dynamoDbEndpoint, URI s3Endpoint, URI s3Mock) {
    dynamoDb =
        DynamoDbClient.builder()
            .httpClient(http)
            .endpointOverride(dynamoDbEndpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(CREDENTIALS)
            .build();
    streams =
        DynamoDbStreamsClient.builder()
            .httpClient(http)
            .endpointOverride(dynamoDbEndpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(CREDENTIALS)
            .build();
    s3 = s3(s3Endpoint);
    readOnlyS3 = s3(s3Mock);
  }

  private S3Client s3(URI endpoint) {
    return S3Client.builder()
        .httpClient(http)
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .forcePathStyle(true)
        .build();
  }

  DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  DynamoDbStreamsClient streams() {
    return streams;
  }

  S3Client s3() {
    return s3;
  }

  /** Past the lock, which is there for writers only. */
  S3Client readOnlyS3() {
    return readOnlyS3;
  }

  @Override
  public void close() {
    dynamoDb.close();
    streams.close();
    s3.close();
    readOnlyS3.close();
    http.close();
  }
}
