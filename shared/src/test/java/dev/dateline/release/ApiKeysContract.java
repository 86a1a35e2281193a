package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.KeyToken;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of keys does; each test has a store of its own. */
public abstract class ApiKeysContract {
  private static final NewsroomName QUAY = new NewsroomName("quay");

  private final Random random = new Random(7);

  protected abstract ApiKeys keys();

  protected abstract KeyRing ring();

  protected abstract Receipts receipts();

  @Test
  void findsAKeyByItsHash() {
    IssuedKey endless = key(HARBOUR, "nightly import", null);
    IssuedKey ending = key(HARBOUR, "agency", Instant.parse("2026-05-03T09:00:00.250Z"));
    keys().add(endless);
    keys().add(ending);

    assertThat(keys().find(endless.key().hash())).contains(endless);
    assertThat(keys().find(ending.key().hash())).contains(ending);
    assertThat(keys().find(KeyHash.of("another"))).isEmpty();
    assertThatThrownBy(() -> keys().add(endless)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void listsThoseOfOneNewsroom() {
    IssuedKey one = issued("one");
    IssuedKey two = issued("two");
    ring().issue(key(QUAY, "of others", null), null);

    assertThat(ring().of(HARBOUR)).containsExactlyInAnyOrder(one, two);
    assertThat(ring().of(new NewsroomName("nowhere"))).isEmpty();
  }

  @Test
  void issuesOneKeyForEachAttempt() {
    IssuedKey first = key(HARBOUR, "one", null);
    Attempt attempt = new Attempt(HARBOUR, "key", "print", NOON);

    assertThat(ring().issue(first, attempt)).isTrue();
    assertThat(ring().issue(key(HARBOUR, "one", null), attempt)).isFalse();

    assertThat(ring().of(HARBOUR)).containsExactly(first);
    assertThat(receipts().find(attempt))
        .contains(new Receipt("print", new Receipt.Granted(first.id().value())));
  }

  @Test
  void remembersTheLatestHourOfUse() {
    IssuedKey key = issued("one");
    KeyHash hash = key.key().hash();

    keys().markUsed(hash, NOON);
    keys().markUsed(hash, NOON.minus(Duration.ofHours(1)));
    assertThat(lastUse(hash)).isEqualTo(NOON);

    keys().markUsed(hash, NOON.plus(Duration.ofHours(1)));
    assertThat(lastUse(hash)).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(ring().of(HARBOUR)).extracting(IssuedKey::id).containsExactly(key.id());
    assertThat(ring().of(HARBOUR)).containsExactly(key);
  }

  private Instant lastUse(KeyHash hash) {
    return keys().find(hash).orElseThrow().lastUsedAt();
  }

  @Test
  void bringsNothingBackByAUse() {
    IssuedKey key = issued("one");
    ring().remove(key);

    keys().markUsed(key.key().hash(), NOON);

    assertThat(keys().find(key.key().hash())).isEmpty();
    assertThat(ring().of(HARBOUR)).isEmpty();
  }

  @Test
  void removesAKeyOnce() {
    IssuedKey key = issued("one");

    assertThat(ring().remove(key)).isTrue();
    assertThat(ring().remove(key)).isFalse();

    assertThat(keys().find(key.key().hash())).isEmpty();
    assertThat(ring().of(HARBOUR)).isEmpty();
  }

  @Test
  void replacesATokenSoThatTheFirstOpensNothing() {
    IssuedKey before = issued("one");
    IssuedKey after = before.with(KeyToken.next(random));

    assertThat(ring().replace(before, after)).isTrue();

    assertThat(keys().find(before.key().hash())).isEmpty();
    assertThat(keys().find(after.key().hash())).contains(after);
    assertThat(ring().of(HARBOUR)).containsExactly(after);
    assertThat(ring().replace(before, before.with(KeyToken.next(random)))).isFalse();
    assertThat(ring().of(HARBOUR)).containsExactly(after);
  }

  @Test
  void replacesATokenOnceHoweverManyAskAtOnce() throws Exception {
    IssuedKey before = issued("one");
    List<Callable<Boolean>> replacements = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      IssuedKey after = before.with(KeyToken.next(random));
      replacements.add(() -> ring().replace(before, after));
    }
    List<Boolean> replaced = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(replacements)) {
        replaced.add(each.get());
      }
    }

    assertThat(replaced).containsOnlyOnce(true);
    assertThat(ring().of(HARBOUR)).hasSize(1);
  }

  private IssuedKey issued(String label) {
    IssuedKey key = key(HARBOUR, label, null);
    assertThat(ring().issue(key, null)).isTrue();
    return key;
  }

  private IssuedKey key(NewsroomName newsroom, String label, Instant expiresAt) {
    ApiKey key =
        new ApiKey(
            KeyToken.next(random).hash(),
            newsroom,
            Set.of(Scope.READ, Scope.ADMIN),
            label,
            expiresAt);
    return new IssuedKey(KeyId.next(random), key, NOON, "the night desk", null);
  }
}
