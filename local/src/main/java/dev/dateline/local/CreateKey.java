package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyToken;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.IssueKey;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./dateline key}: makes a newsroom where there is none, and a key for it, in the table that
 * the environment names; prints the key, which is stored nowhere.
 */
public final class CreateKey {
  private CreateKey() {}

  public static void main(String[] arguments) {
    Command.run(
        () -> {
          System.out.println(make(Production.ofThisProcess(), Command.options(arguments)));
          return true;
        });
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
    KeyToken token = Keys.make();
    String label = label(options.getOrDefault("label", "first key"));
    ApiKey key = new ApiKey(token.hash(), newsroom, scopes, label, null);
    production
        .newsrooms()
        .add(
            new Newsroom(
                newsroom,
                1,
                options.getOrDefault("title", newsroom.value()),
                zone(options.getOrDefault("zone", "UTC"))));
    production.apiKeys().add(Keys.issued(key, "./dateline key"));
    return token.value();
  }

  private static String required(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException("key needs --" + name);
    }
    return value;
  }

  private static String label(String text) {
    IssueKey.LABEL
        .faultOf(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("the label " + fault);
            });
    return text;
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
