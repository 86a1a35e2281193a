package dev.dateline.local;

import dev.dateline.local.gateway.ApiPort;
import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.port.Port;
import dev.dateline.local.schedule.ScheduleTrigger;
import dev.dateline.local.schedule.ScheduledCall;
import dev.dateline.local.site.SitePort;
import dev.dateline.local.storage.LocalStorage;
import dev.dateline.local.stream.StreamTrigger;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.BucketResource;
import dev.dateline.local.template.FunctionResource.ScheduleEvent;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import dev.dateline.local.template.SiteResource;
import dev.dateline.local.template.TableResource;
import dev.dateline.local.template.Template;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.s3.S3Client;

/** The whole stack of a template on this machine, ready to use once {@link #start} returns. */
public final class EmbeddedStack implements AutoCloseable {
  private final Settings settings;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final DataFolder data;
  private final Addresses addresses;
  private final Storages storages;
  private final Template template;
  private final String key;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<ScheduledCall> schedules = new ArrayList<>();

  private EmbeddedStack(Settings settings, boolean fresh)
      throws IOException, StartFailure, InterruptedException {
    this.settings = settings;
    try {
      Port api = opened(port(settings.port(), "--port"));
      Port site = opened(port(settings.sitePort(), "--site-port"));
      data = opened(DataFolder.lock(settings.data()));
      if (fresh) {
        data.empty();
      }
      addresses = new Addresses(api.address(), site.address());
      template = Template.read(settings.template(), settings.parameters(), addresses);
      LocalFunctions.check(template.functions());
      settings.progress().accept("Starting DynamoDB Local and S3Mock");
      storages = opened(Storages.start(data));
      key = data.readVariable("env", "DATELINE_KEY").orElseGet(() -> Keys.make().value());
      storages.awaitReady();
      makeStorage();
      settings.progress().accept("Starting the functions");
      List<LocalFunction> functions =
          opened(new LocalFunctions(surroundings(), settings.clock(), settings.connection()))
              .make(template.functions());
      environment.putAll(surroundings());
      functions.forEach(function -> environment.putAll(function.environment()));
      Demo.prepare(Map.copyOf(environment), key, docs());
      startTriggers(functions);
      serve(api, site, functions);
      writeFiles();
    } catch (IOException | StartFailure | InterruptedException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Starts with the data that the folder holds. */
  public static EmbeddedStack start(Settings settings)
      throws IOException, StartFailure, InterruptedException {
    return new EmbeddedStack(settings, false);
  }

  /** Starts with nothing. */
  public static EmbeddedStack startFresh(Settings settings)
      throws IOException, StartFailure, InterruptedException {
    return new EmbeddedStack(settings, true);
  }

  public URI url() {
    return URI.create(addresses.apiUrl());
  }

  public URI site() {
    return URI.create(addresses.siteUrl());
  }

  /** The key of newsroom demo. */
  public String key() {
    return key;
  }

  /** Every variable that any function sees. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** A client of the stack's own DynamoDB. */
  public DynamoDbClient dynamoDb() {
    return storages.clients().dynamoDb();
  }

  /** A client of the stack's own S3, behind the lock. */
  public S3Client s3() {
    return storages.clients().s3();
  }

  /** Calls every scheduled function, side by side, and returns when all of them have. */
  public void runSchedules() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      schedules.forEach(threads::execute);
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception failed) {
        System.err.println("While ending: " + failed);
      }
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  /** What Lambda would set, and what is allowed here alone. */
  private Map<String, String> surroundings() {
    Map<String, String> surroundings = new LinkedHashMap<>(storages.surroundings());
    surroundings.put("LOOPBACK_SUBSCRIBERS", "allowed");
    return surroundings;
  }

  private Path docs() {
    return settings.template().toAbsolutePath().resolveSibling("docs");
  }

  private void makeStorage() {
    LocalStorage storage = new LocalStorage(dynamoDb(), s3());
    for (TableResource table : template.tables()) {
      storage.make(table);
    }
    for (BucketResource bucket : template.buckets()) {
      storage.make(bucket);
    }
  }

  private void startTriggers(List<LocalFunction> functions) throws IOException {
    for (LocalFunction function : functions) {
      for (StreamEvent trigger : function.resource().streamEvents()) {
        TableDescription table =
            dynamoDb().describeTable(t -> t.tableName(trigger.table())).table();
        opened(
            StreamTrigger.start(
                function,
                trigger,
                storages.clients().streams(),
                table,
                data.resolve("checkpoints")));
      }
      for (ScheduleEvent schedule : function.resource().scheduleEvents()) {
        schedules.add(new ScheduledCall(function, schedule, settings.clock()));
      }
    }
    if (settings.schedules() == Settings.Schedules.AT_THEIR_RATE) {
      schedules.forEach(call -> opened(ScheduleTrigger.start(call)));
    }
  }

  private static Port port(int number, String option) throws IOException, StartFailure {
    try {
      return Port.take(number);
    } catch (BindException taken) {
      throw new StartFailure(
          "Port " + number + " is in use; choose another with " + option + " N, or 0 for any");
    }
  }

  private void serve(Port api, Port site, List<LocalFunction> functions) {
    new ApiPort(functions, template.cors(), settings.clock()).serve(api.server());
    api.server().start();
    for (SiteResource resource : template.sites()) {
      new SitePort(resource, storages.clients().readOnlyS3()).serve(site.server());
    }
    site.server().start();
  }

  private void writeFiles() throws IOException {
    data.writeVariables(
        "env",
        Map.of(
            "DATELINE_URL", addresses.apiUrl(),
            "DATELINE_SITE", addresses.siteUrl(),
            "DATELINE_KEY", key,
            "DATELINE_DATA", data.resolve("").toString()));
    data.writeVariables("stack", environment);
  }
}
