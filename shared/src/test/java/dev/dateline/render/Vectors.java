package dev.dateline.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ways to have a reader's browser run a script: a public list, and the one of the reader of HTML.
 */
final class Vectors {
  private Vectors() {}

  static List<String> published() throws IOException {
    return lines("script-injection.txt").map(Vectors::unescaped).distinct().toList();
  }

  static List<String> all() throws IOException {
    Set<String> all = new LinkedHashSet<>(published());
    lines("/dev/dateline/intake/html/attacks.txt").forEach(all::add);
    return List.copyOf(all);
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream file = Vectors.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
  }

  /** Reads {@code \x00} as the byte of UTF-8 that it stands for. */
  private static String unescaped(String line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] parts = line.split("\\\\x(?=[0-9A-F]{2})");
    bytes.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
    for (int i = 1; i < parts.length; i++) {
      bytes.write(Integer.parseInt(parts[i].substring(0, 2), 16));
      bytes.writeBytes(parts[i].substring(2).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
