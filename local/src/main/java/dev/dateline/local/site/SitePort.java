package dev.dateline.local.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.local.site.Origin.Found;
import dev.dateline.local.template.SiteResource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;

/** Answers HTTP as the template's distribution would. */
public final class SitePort {
  private final Edge edge;

  public SitePort(SiteResource site, S3Client s3) {
    this.edge = new Edge(site, new BucketOrigin(s3, site.bucket()));
  }

  /** Takes all requests of the server. */
  public void serve(HttpServer server) {
    server.createContext("/", this::exchange);
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
      Found found =
          edge.answer(exchange.getRequestMethod(), path(exchange.getRequestURI()), headers);
      found.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head && found.status() != 304) {
        exchange.getResponseHeaders().set("Content-Length", "" + found.body().length);
      }
      boolean empty = head || found.body().length == 0;
      exchange.sendResponseHeaders(found.status(), empty ? -1 : found.body().length);
      if (!empty) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(found.body());
        }
      }
    } catch (RuntimeException unexpected) {
      unexpected.printStackTrace();
      throw unexpected;
    }
  }

  private static String path(URI uri) {
    String start =
        uri.getScheme() == null && uri.getRawAuthority() != null
            ? "//" + uri.getRawAuthority()
            : "";
    String path = start + (uri.getRawPath() == null ? "" : uri.getRawPath());
    return path.isEmpty() ? "/" : path;
  }
}
