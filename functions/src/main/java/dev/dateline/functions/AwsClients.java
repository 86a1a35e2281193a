package dev.dateline.functions;

import dev.dateline.dynamodb.Conflicts;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The clients of DynamoDB and S3, over one HTTP client, each made when it is first asked for. */
final class AwsClients {
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /** Of one call and of all its repetitions: less than the shortest timeout of a function. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  private static final Duration CALL = Duration.ofSeconds(8);

  private final Map<String, String> environment;
  private final SdkHttpClient http;
  private @Nullable DynamoDbClient dynamoDb;
  private @Nullable S3Client s3;

  AwsClients(Map<String, String> environment, SdkHttpClient http) {
    this.environment = environment;
    this.http = http;
  }

  static SdkHttpClient newHttpClient() {
    return AwsCrtHttpClient.builder().connectionTimeout(CONNECTING).maxConcurrency(64).build();
  }

  synchronized DynamoDbClient dynamoDb() {
    if (dynamoDb == null) {
      dynamoDb =
          configured(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB")
              .httpClient(http)
              .overrideConfiguration(patient().retryStrategy(Conflicts.retried()).build())
              .build();
    }
    return dynamoDb;
  }

  synchronized S3Client s3() {
    if (s3 == null) {
      s3 =
          configured(S3Client.builder(), "AWS_ENDPOINT_URL_S3")
              .httpClient(http)
              .overrideConfiguration(patient().build())
              .forcePathStyle(environment.containsKey("AWS_ENDPOINT_URL_S3"))
              .build();
    }
    return s3;
  }

  /** Signs requests that others send; made for the one function that does, and asks nobody. */
  S3Presigner presigner() {
    S3Presigner.Builder presigner = S3Presigner.builder().credentialsProvider(credentials());
    if (environment.containsKey("AWS_REGION")) {
      presigner.region(Region.of(environment.get("AWS_REGION")));
    }
    String endpoint = environment.get("AWS_ENDPOINT_URL_S3");
    if (endpoint != null) {
      presigner
          .endpointOverride(URI.create(endpoint))
          .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build());
    }
    return presigner.build();
  }

  private static ClientOverrideConfiguration.Builder patient() {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(CALL);
  }

  private <B extends AwsClientBuilder<B, C>, C> B configured(B builder, String endpoint) {
    builder.credentialsProvider(credentials());
    if (environment.containsKey("AWS_REGION")) {
      builder.region(Region.of(environment.get("AWS_REGION")));
    }
    if (environment.containsKey(endpoint)) {
      builder.endpointOverride(URI.create(environment.get(endpoint)));
    }
    return builder;
  }

  /** In Lambda they stand in the environment; under SnapStart they change, and the SDK asks. */
  private AwsCredentialsProvider credentials() {
    String key = environment.get("AWS_ACCESS_KEY_ID");
    String secret = environment.get("AWS_SECRET_ACCESS_KEY");
    String session = environment.get("AWS_SESSION_TOKEN");
    if (key == null
        || secret == null
        || environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
      return DefaultCredentialsProvider.builder().build();
    }
    return StaticCredentialsProvider.create(
        session == null
            ? AwsBasicCredentials.create(key, secret)
            : AwsSessionCredentials.create(key, secret, session));
  }
}
