package dev.dateline.render;

import dev.dateline.release.Listing;
import dev.dateline.release.Rendition;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One page of a browser, whose every request is answered out of memory or refused.
 *
 * <p>It keeps, since it was opened, what was asked for and every sign that a script ran or wanted
 * to: dialogs, scripts that were compiled, what the console and the policy of the page say.
 */
final class ChromiumPage implements AutoCloseable {
  static final String SITE = "https://news.example/";

  /** What a browser asks for by itself where a file names no icon. */
  static final String ICON = SITE + "favicon.ico";

  /** What stands for each image of the site. */
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5Er"
                  + "kJggg==");

  /** Marks the scripts of the tests themselves. */
  private static final String OURS = "\n//# sourceURL=test.js";

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> alarms = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, byte[]> site;
  private final Map<String, String> headers;
  private final DevTools tools;
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  ChromiumPage(URI page, Map<String, byte[]> site, Map<String, String> headers) {
    this.site = site;
    this.headers = headers;
    this.tools = new DevTools(page, this::hear);
    for (String domain : List.of("Page", "Network", "Runtime", "Log", "Debugger", "Fetch")) {
      tools.call(domain + ".enable", Map.of());
    }
  }

  /** Lets pages do what their policy forbids. */
  void ignorePolicies() {
    tools.call("Page.setBypassCSP", Map.of("enabled", true));
  }

  /** Opens a page of the site, and returns when all of it is there and was shown. */
  void open(String path) {
    requests.clear();
    alarms.clear();
    loaded = new CompletableFuture<>();
    tools.call("Page.bringToFront", Map.of());
    tools.call("Page.navigate", Map.of("url", SITE + path));
    loaded.orTimeout(DevTools.SECONDS, TimeUnit.SECONDS).join();
    evaluate(
        "new Promise(shown => requestAnimationFrame(() => requestAnimationFrame("
            + "() => setTimeout(shown))))");
  }

  /** Returns the kind and the address of each request, in their order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  List<String> alarms() {
    return List.copyOf(alarms);
  }

  /** Shows the page in a window so wide, light or dark, on a screen or in print. */
  void show(int width, String scheme, String medium) {
    tools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Returns the value of an expression, or of what it promises. */
  Object evaluate(String expression) {
    Map<?, ?> answer =
        tools.call(
            "Runtime.evaluate",
            Map.of("expression", expression + OURS, "awaitPromise", true, "returnByValue", true));
    if (answer.get("exceptionDetails") != null) {
      throw new IllegalStateException(answer.toString());
    }
    return ((Map<?, ?>) answer.get("result")).get("value");
  }

  /** Returns the whole page as PNG. */
  byte[] screenshot() {
    Map<?, ?> size =
        (Map<?, ?>) tools.call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
    Map<String, Object> clip =
        Map.of(
            "x", 0, "y", 0, "scale", 1, "width", size.get("width"), "height", size.get("height"));
    Map<?, ?> shot =
        tools.call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode((String) shot.get("data"));
  }

  @Override
  public void close() {
    tools.close();
  }

  private void hear(String event, Map<?, ?> says) {
    switch (event) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Fetch.requestPaused" -> answer(says);
      case "Network.webSocketCreated" -> requests.add("WebSocket " + says.get("url"));
      case "Page.javascriptDialogOpening" -> {
        alarms.add("dialog " + says.get("message") + " of " + says.get("url"));
        tools.send("Page.handleJavaScriptDialog", Map.of("accept", true));
      }
      case "Debugger.scriptParsed" -> {
        if (!"test.js".equals(says.get("url"))) {
          alarms.add("script " + says.get("url"));
        }
      }
      case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
          alarms.add(event + " " + says);
      default -> {}
    }
  }

  private void answer(Map<?, ?> paused) {
    String url = (String) ((Map<?, ?>) paused.get("request")).get("url");
    requests.add(paused.get("resourceType") + " " + url);
    boolean ours = url.startsWith(SITE);
    byte[] found = ours ? site.get(url.substring(SITE.length())) : null;
    if (found != null) {
      List<Map<String, Object>> fields = new ArrayList<>();
      fields.add(header("Content-Type", typeOf(url)));
      headers.forEach((name, value) -> fields.add(header(name, value)));
      fulfill(paused, fields, found);
    } else if (ours && (paused.get("resourceType").equals("Image") || url.equals(ICON))) {
      fulfill(paused, List.of(header("Content-Type", "image/png")), DOT);
    } else {
      tools.send(
          "Fetch.failRequest",
          Map.of("requestId", paused.get("requestId"), "errorReason", "BlockedByClient"));
    }
  }

  private void fulfill(Map<?, ?> paused, List<Map<String, Object>> fields, byte[] body) {
    tools.send(
        "Fetch.fulfillRequest",
        Map.of(
            "requestId",
            paused.get("requestId"),
            "responseCode",
            200,
            "responseHeaders",
            fields,
            "body",
            Base64.getEncoder().encodeToString(body)));
  }

  /** Returns the type under which the site has a file of this name; a page where it has none. */
  private static String typeOf(String url) {
    for (Listing listing : Listing.values()) {
      if (url.endsWith(listing.file())) {
        return listing.contentType();
      }
    }
    return Stream.of(Rendition.NINJS, Rendition.MARKDOWN, Rendition.TEXT)
        .filter(form -> url.endsWith(form.suffix()))
        .findFirst()
        .orElse(Rendition.PAGE)
        .contentType();
  }

  private static Map<String, Object> header(String name, String value) {
    return Map.of("name", name, "value", value);
  }
}
