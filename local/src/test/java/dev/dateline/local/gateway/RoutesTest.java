package dev.dateline.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.template.FunctionResource;
import dev.dateline.local.template.FunctionResource.HttpEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutesTest {
  private final Routes routes =
      routes(
          new HttpEvent("ANY", "$default"),
          new HttpEvent("ANY", "/{proxy+}"),
          new HttpEvent("GET", "/pets/{proxy+}"),
          new HttpEvent("GET", "/pets/dog/{id}"),
          new HttpEvent("ANY", "/pets/dog/1"),
          new HttpEvent("GET", "/pets/dog/1"));

  @ParameterizedTest
  @CsvSource({
    "GET, /pets/dog/1, GET /pets/dog/1",
    "PUT, /pets/dog/1, ANY /pets/dog/1",
    "GET, /pets/dog/2, GET /pets/dog/{id}",
    "GET, /pets/dog/, GET /pets/{proxy+}",
    "GET, /pets/cat/1, GET /pets/{proxy+}",
    "POST, /pets/5, ANY /{proxy+}",
    "GET, /, $default"
  })
  void takesTheMostSpecificRoute(String method, String path, String key) {
    assertThat(routes.find(method, path)).map(Routes.Target::key).contains(key);
  }

  @Test
  void namesThePartsOfThePath() {
    assertThat(routes.find("GET", "/pets/dog/2"))
        .map(Routes.Target::parameters)
        .contains(Map.of("id", "2"));
    assertThat(routes.find("GET", "/pets/a/b"))
        .map(Routes.Target::parameters)
        .contains(Map.of("proxy", "a/b"));
  }

  @Test
  void findsNothingWithoutADefault() {
    assertThat(routes(new HttpEvent("GET", "/a.b")).find("GET", "/aXb")).isEmpty();
    assertThat(routes(new HttpEvent("GET", "/a")).find("POST", "/a")).isEmpty();
  }

  private static Routes routes(HttpEvent... events) {
    FunctionResource function =
        new FunctionResource(
            "F",
            "dev.dateline.local.EchoHandler",
            3,
            Map.of(),
            List.of(events),
            List.of(),
            List.of());
    return new Routes(
        new LocalFunctions(
                Map.of("SITE_URL", "http://127.0.0.1"), Clock.systemUTC(), (name, http) -> http)
            .make(List.of(function)));
  }
}
