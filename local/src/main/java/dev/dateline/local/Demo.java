package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpClient;

/** What a newcomer finds: newsroom demo, a key with every scope, and the site-wide objects. */
final class Demo {
  private static final NewsroomName NEWSROOM = new NewsroomName("demo");

  private Demo() {}

  /**
   * Makes sure that all of it exists; a second time changes nothing.
   *
   * @param environment what the functions see, with the endpoints
   * @param key the raw key of newsroom demo
   * @param docs the folder with {@code problems/}
   */
  static void prepare(Map<String, String> environment, String key, Path docs) throws IOException {
    try (SdkHttpClient http = Production.newHttpClient()) {
      Production production = new Production(environment, http);
      production.newsrooms().add(new Newsroom(NEWSROOM, 1, "Demo Press Office", ZoneOffset.UTC));
      ApiKeys keys = production.apiKeys();
      KeyHash hash = KeyHash.of(key);
      if (keys.find(hash).isEmpty()) {
        ApiKey all = new ApiKey(hash, NEWSROOM, Set.of(Scope.values()), "demo", null);
        keys.add(Keys.issued(all, "./dateline up"));
      }
      PutSiteObjects.put(production, docs);
    }
  }
}
