package dev.dateline.local;

import dev.dateline.local.gateway.ApiPort;
import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.site.SitePort;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.SiteResource;
import dev.dateline.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The functions of the template in this process, over the table and bucket of LocalStack. */
class LocalStackFlowTest extends FlowContract {
  private static Port api;
  private static Port site;
  private static String key;

  @BeforeAll
  static void start() throws Exception {
    TestStorage storage = LocalStack.storage();
    api = Port.take(0, "--port");
    site = Port.take(0, "--site-port");
    Addresses addresses = new Addresses(api.address(), site.address());
    Template template = Template.read(Embedded.TEMPLATE, Map.of(), addresses);
    Map<String, String> environment = new HashMap<>(storage.environment);
    environment.put("SITE_URL", addresses.siteUrl());
    key = Keys.make();
    Demo.prepare(environment, key, Path.of("..", "docs"));
    LocalFunctions functions =
        new LocalFunctions(environment, Clock.systemUTC(), (name, http) -> http);
    new ApiPort(functions.make(template.functions()), template.cors(), Clock.systemUTC())
        .serve(api.server());
    new SitePort(inBucket(template.sites().getFirst(), storage.bucket()), storage.s3())
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
        URI.create("http://" + api.address()), URI.create("http://" + site.address()), key);
  }

  private static SiteResource inBucket(SiteResource site, String bucket) {
    return new SiteResource(
        bucket,
        site.originPath(),
        site.requestFunction(),
        site.responseFunction(),
        site.headersPolicy(),
        site.errors());
  }
}
