package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.Json;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Examples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a function loads for its first request, each in a class loader of its own. */
class ColdStartTest {

  @Test
  void loadsNothingThatRendersForAReleaseAsItIsStored() throws Exception {
    assertThat(rendererLoadedFor("")).isEmpty();
    assertThat(rendererLoadedFor("format=text")).isNotEmpty();
  }

  private static List<String> rendererLoadedFor(String query) throws Exception {
    try (Recording loader = new Recording()) {
      Object get = loader.loadClass(GetOnce.class.getName()).getConstructor().newInstance();
      @SuppressWarnings("unchecked") // it is loaded anew, but its interface is the JDK's
      String answer = ((Function<String, String>) get).apply(query);
      assertThat(answer).contains("\"statusCode\":200");
      return loader.loaded.stream()
          .filter(name -> name.startsWith("dev.dateline.render."))
          .toList();
    }
  }

  /** Gets a draft from a function that nobody has called before. */
  public static final class GetOnce implements Function<String, String> {
    @Override
    public String apply(String query) {
      InMemoryStores stores = new InMemoryStores(Clock.systemUTC());
      Newsroom newsroom = Examples.NEWSROOM;
      stores.newsrooms.add(newsroom);
      stores.keys.add(
          Examples.issued(
              new ApiKey(
                  KeyHash.of("key"), newsroom.name(), Set.of(Scope.WRITE), "test key", null)));
      stores
          .releases()
          .commit(Examples.creation(Examples.draft(1, Examples.content("A lamp"), Examples.NOON)));
      GetReleaseHandler handler =
          new GetReleaseHandler(
              new Wiring(
                  stores, URI.create("https://news.example"), Clock.systemUTC(), new Random(7)));
      String id = Examples.id(1).value();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        handler.handleRequest(
            new ByteArrayInputStream(event(id, query)), answer, new FakeContext());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return answer.toString(StandardCharsets.UTF_8);
    }

    private static byte[] event(String id, String query) {
      return Json.write(
              Map.of(
                  "rawPath", "/releases/" + id,
                  "rawQueryString", query,
                  "headers", Map.of("authorization", "Bearer key"),
                  "pathParameters", Map.of("id", id),
                  "requestContext", Map.of("http", Map.of("method", "GET"))))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Loads all but the JDK itself and remembers what. */
  private static final class Recording extends URLClassLoader {
    private final List<String> loaded = new ArrayList<>();

    Recording() throws MalformedURLException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }

    private static URL[] classPath() throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(new File(entry).toURI().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }
}
