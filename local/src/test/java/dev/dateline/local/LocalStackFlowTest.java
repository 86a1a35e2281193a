package dev.dateline.local;

import dev.dateline.local.gateway.ApiPort;
import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.port.Port;
import dev.dateline.local.schedule.ScheduledCall;
import dev.dateline.local.site.SitePort;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.Template;
import dev.dateline.release.TickingClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The functions of the template in this process, over the table and bucket of LocalStack. */
class LocalStackFlowTest extends FlowContract {
  private static final TickingClock CLOCK = new TickingClock(Instant.parse("2026-05-12T12:00:00Z"));
  private static final List<ScheduledCall> SCHEDULES = new ArrayList<>();
  private static Port api;
  private static Port site;
  private static String key;

  @BeforeAll
  static void start() throws Exception {
    TestStorage storage = LocalStack.storage();
    api = Port.take(0);
    site = Port.take(0);
    Addresses addresses = new Addresses(api.address(), site.address());
    Template template = Template.read(Embedded.TEMPLATE, Map.of(), addresses);
    Map<String, String> environment = new HashMap<>(storage.environment);
    environment.put("SITE_URL", addresses.siteUrl());
    key = Keys.make().value();
    Demo.prepare(environment, key, Path.of("..", "docs"));
    List<LocalFunction> functions =
        new LocalFunctions(environment, CLOCK, (name, http) -> http).make(template.functions());
    for (LocalFunction function : functions) {
      function
          .resource()
          .scheduleEvents()
          .forEach(schedule -> SCHEDULES.add(new ScheduledCall(function, schedule, CLOCK)));
    }
    new ApiPort(functions, template.cors(), CLOCK).serve(api.server());
    new SitePort(template.sites().getFirst().in(storage.bucket()), storage.s3())
        .serve(site.server());
    api.server().start();
    site.server().start();
  }

  @AfterAll
  static void end() {
    if (site != null) {
      api.close();
      site.close();
    }
  }

  @Override
  Stack stack() {
    return new Stack(
        URI.create("http://" + api.address()),
        URI.create("http://" + site.address()),
        key,
        CLOCK,
        () -> SCHEDULES.forEach(ScheduledCall::run));
  }
}
