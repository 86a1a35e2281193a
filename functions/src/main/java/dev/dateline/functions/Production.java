package dev.dateline.functions;

import dev.dateline.dynamodb.DynamoDbApiKeys;
import dev.dateline.dynamodb.DynamoDbChangeLog;
import dev.dateline.dynamodb.DynamoDbDeliveries;
import dev.dateline.dynamodb.DynamoDbEndpoints;
import dev.dateline.dynamodb.DynamoDbExternals;
import dev.dateline.dynamodb.DynamoDbNewsrooms;
import dev.dateline.dynamodb.DynamoDbOutbox;
import dev.dateline.dynamodb.DynamoDbPreviews;
import dev.dateline.dynamodb.DynamoDbReceipts;
import dev.dateline.dynamodb.DynamoDbReleases;
import dev.dateline.dynamodb.DynamoDbShelves;
import dev.dateline.dynamodb.DynamoDbSources;
import dev.dateline.http.GuardedConnector;
import dev.dateline.http.Resolver;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.Endpoints;
import dev.dateline.outgoing.Outbox;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.KeyRing;
import dev.dateline.release.Originals;
import dev.dateline.release.Previews;
import dev.dateline.release.Receipts;
import dev.dateline.release.Releases;
import dev.dateline.release.Shelves;
import dev.dateline.release.Site;
import dev.dateline.release.UploadPermits;
import dev.dateline.release.Uploads;
import dev.dateline.s3.S3Originals;
import dev.dateline.s3.S3Site;
import dev.dateline.s3.S3SiteFiles;
import dev.dateline.s3.S3UploadPermits;
import dev.dateline.s3.S3Uploads;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Externals;
import dev.dateline.webhook.Sources;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;

/** The functions as they run: nothing else asks for the environment, the time or chance. */
public final class Production implements Stores {
  private final Map<String, String> environment;
  private final AwsClients clients;

  /** One, since it holds few files at a time. */
  private @Nullable Site site;

  /** Reaches the stores that these variables name, as template.yaml and Lambda set them. */
  public Production(Map<String, String> environment, SdkHttpClient http) {
    this.environment = Map.copyOf(environment);
    this.clients = new AwsClients(this.environment, http);
  }

  /** Reaches the stores that the environment of this process names. */
  public static Production ofThisProcess() {
    SnapshotHttpClient http = new SnapshotHttpClient(Production::newHttpClient);
    http.survivesSnapshots();
    return new Production(System.getenv(), http);
  }

  /** Puts the functions together as Lambda runs them. */
  static Wiring wiring() {
    return ofThisProcess().wiring(Clock.systemUTC());
  }

  /** Makes the one HTTP client that all clients of a process share. */
  public static SdkHttpClient newHttpClient() {
    return AwsClients.newHttpClient();
  }

  /** Puts the functions together over these stores. */
  public Wiring wiring(Clock clock) {
    return new Wiring(this, siteUrl(), clock, new SecureRandom());
  }

  /** Where readers find the pages. */
  public URI siteUrl() {
    return URI.create(variable("SITE_URL"));
  }

  @Override
  public Newsrooms newsrooms() {
    return new DynamoDbNewsrooms(clients.dynamoDb(), table());
  }

  @Override
  public ApiKeys apiKeys() {
    return new DynamoDbApiKeys(clients.dynamoDb(), table());
  }

  @Override
  public KeyRing keyRing() {
    return new DynamoDbApiKeys(clients.dynamoDb(), table());
  }

  @Override
  public Releases releases() {
    return new DynamoDbReleases(clients.dynamoDb(), table());
  }

  @Override
  public Receipts receipts() {
    return new DynamoDbReceipts(clients.dynamoDb(), table());
  }

  @Override
  public ChangeLog changeLog() {
    return new DynamoDbChangeLog(clients.dynamoDb(), table());
  }

  @Override
  public Shelves shelves() {
    return new DynamoDbShelves(clients.dynamoDb(), table());
  }

  @Override
  public Previews previews() {
    return new DynamoDbPreviews(clients.dynamoDb(), table());
  }

  @Override
  public Originals originals() {
    return new S3Originals(clients.s3(), bucket());
  }

  @Override
  public Uploads uploads() {
    return new S3Uploads(clients.s3(), bucket());
  }

  @Override
  public UploadPermits uploadPermits() {
    return new S3UploadPermits(clients.presigner(), bucket());
  }

  @Override
  public synchronized Site site() {
    if (site == null) {
      site = new S3Site(clients.s3(), bucket());
    }
    return site;
  }

  @Override
  public Sources sources() {
    return new DynamoDbSources(clients.dynamoDb(), table());
  }

  @Override
  public Deliveries deliveries() {
    return new DynamoDbDeliveries(clients.dynamoDb(), table());
  }

  @Override
  public Externals externals() {
    return new DynamoDbExternals(clients.dynamoDb(), table());
  }

  @Override
  public Endpoints endpoints() {
    return new DynamoDbEndpoints(clients.dynamoDb(), table());
  }

  @Override
  public Outbox outbox() {
    return new DynamoDbOutbox(clients.dynamoDb(), table());
  }

  @Override
  public Connector connector() {
    return new GuardedConnector(
        Resolver.OF_THIS_MACHINE,
        () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
        "allowed".equals(environment.get("LOOPBACK_SUBSCRIBERS")));
  }

  /** Where a deployment puts what belongs to no newsroom. */
  public S3SiteFiles siteFiles() {
    return new S3SiteFiles(clients.s3(), bucket());
  }

  private String table() {
    return variable("TABLE_NAME");
  }

  private String bucket() {
    return variable("BUCKET_NAME");
  }

  private String variable(String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException("template.yaml sets no %s".formatted(name));
    }
    return value;
  }
}
