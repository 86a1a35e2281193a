package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * {@code ./dateline key}: makes a newsroom where there is none, and a key for it, in the table that
 * the environment names; prints the key, which is stored nowhere.
 */
public final class CreateKey {
  private CreateKey() {}

  public static void main(String[] arguments) {
    try {
      Map<String, String> options = options(arguments);
      System.out.println(make(Production.ofThisProcess(), options));
    } catch (IllegalArgumentException wrong) {
      System.err.println("dateline: " + wrong.getMessage());
      System.exit(2);
    } catch (SdkException unreachable) {
      System.err.println(
          "dateline: the table does not answer; is ./dateline up running, or may these AWS"
              + " credentials write to it? ("
              + String.valueOf(unreachable.getMessage()).lines().findFirst().orElse("")
              + ")");
      System.exit(1);
    }
  }

  /**
   * Makes the key and returns it.
   *
   * @param options {@code newsroom}, {@code scopes}, and perhaps {@code label}, {@code title} and
   *     {@code zone}; the last two count for a new newsroom only
   */
  static String make(Production production, Map<String, String> options) {
    NewsroomName newsroom = new NewsroomName(required(options, "newsroom"));
    Set<Scope> scopes = new HashSet<>();
    for (String scope : required(options, "scopes").split(",", -1)) {
      scopes.add(Scope.of(scope.strip()));
    }
    String key = Keys.make();
    ApiKey made =
        new ApiKey(
            KeyHash.of(key), newsroom, scopes, options.getOrDefault("label", "first key"), null);
    production
        .newsrooms()
        .add(
            new Newsroom(
                newsroom,
                1,
                options.getOrDefault("title", newsroom.value()),
                zone(options.getOrDefault("zone", "UTC"))));
    production.apiKeys().add(made);
    return key;
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
    }
    return options;
  }

  private static String required(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException("key needs --" + name);
    }
    return value;
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no time zone; write it as America/New_York".formatted(text), e);
    }
  }
}
