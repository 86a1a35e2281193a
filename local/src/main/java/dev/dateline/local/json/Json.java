package dev.dateline.local.json;

import dev.dateline.json.BrokenJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON where whatever is not the expected object counts as an empty one. */
public final class Json {
  private Json() {}

  /** Maps, lists, strings, numbers and booleans; an empty map for a lone {@code null}. */
  public static Object read(byte[] json) throws IOException {
    try {
      Object tree = dev.dateline.json.Json.read(json).tree();
      return tree == null ? Map.of() : tree;
    } catch (BrokenJson broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  /** The object that the text is, or an empty one where the text is something else. */
  public static Map<String, Object> readObject(byte[] json) throws IOException {
    return object(read(json));
  }

  /** The value as an object without its nulls, or an empty one where it is something else. */
  public static Map<String, Object> object(@Nullable Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, member) -> {
            if (member != null) {
              object.put(String.valueOf(key), member);
            }
          });
    }
    return object;
  }

  public static byte[] write(Object value) {
    return dev.dateline.json.Json.write(value).getBytes(StandardCharsets.UTF_8);
  }
}
