package dev.dateline.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.EndpointUrl;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One request of HTTP/1.1 and the head of its answer (RFC 9112).
 *
 * <p>What an answer says besides is read to its end or to 64 KB, so that its sender can end well,
 * and is told nobody.
 */
final class Exchange {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_LINE = 8 * 1024;

  private final InputStream in;
  private final OutputStream out;
  private final Consumer<Connector.Answer> head;
  private int left = MOST_BYTES;

  /** {@code head} is told the answer before what follows is read. */
  Exchange(Socket socket, Consumer<Connector.Answer> head) throws IOException {
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
    this.head = head;
  }

  Connector.Answer post(EndpointUrl url, Map<String, String> headers, byte[] body)
      throws IOException {
    out.write(request(url, headers, body.length).getBytes(ISO_8859_1));
    out.write(body);
    out.flush();
    Connector.Answer answer = readHead();
    head.accept(answer);
    readRest();
    return answer;
  }

  private static String request(EndpointUrl url, Map<String, String> headers, int length) {
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(target(url.uri())).append(" HTTP/1.1\r\n");
    Map<String, String> all = new LinkedHashMap<>();
    all.put("host", url.uri().getRawAuthority());
    all.putAll(headers);
    all.put("content-length", Integer.toString(length));
    all.put("accept", "*/*");
    all.put("user-agent", "Dateline-Webhooks/1");
    all.put("connection", "close");
    all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  /** Returns what follows the authority, with all encoded that is beyond ASCII. */
  private static String target(URI uri) {
    int before = "%s://%s".formatted(uri.getScheme(), uri.getRawAuthority()).length();
    String target = uri.toASCIIString().substring(before);
    return target.startsWith("/") ? target : "/" + target;
  }

  /** Reads the status and headers; answers that only announce another (1xx) are passed over. */
  private Connector.Answer readHead() throws IOException {
    while (true) {
      String status = line();
      if (!status.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
        throw new NoHttp();
      }
      int code = Integer.parseInt(status.substring(9, 12));
      Map<String, String> headers = readHeaders();
      if (code >= 200) {
        expect(headers.getOrDefault("content-length", ""));
        return new Connector.Answered(code, headers.get("retry-after"));
      }
    }
  }

  private Map<String, String> readHeaders() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private void expect(String contentLength) {
    if (contentLength.matches("[0-9]{1,9}")) {
      left = Math.min(left, Integer.parseInt(contentLength));
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = read(); c != '\n'; c = read()) {
      if (c < 0 || line.size() == MOST_LINE) {
        throw new NoHttp();
      }
      line.write(c);
    }
    String text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private int read() throws IOException {
    if (left == 0) {
      throw new NoHttp();
    }
    left--;
    return in.read();
  }

  private void readRest() {
    try {
      in.readNBytes(left);
    } catch (IOException brokenOff) {
      // The status came, and nothing else counts.
      return;
    }
  }
}
