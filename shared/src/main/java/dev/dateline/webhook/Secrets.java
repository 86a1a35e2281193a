package dev.dateline.webhook;

import dev.dateline.release.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a source or an endpoint.
 *
 * @param all the newest first; those before it have an end
 */
public record Secrets(List<Secret> all) {
  /** How many count at once: a source tries each of them, an endpoint signs with each. */
  public static final int MOST = 5;

  /** How long those of before count where nothing else is said. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  public Secrets {
    all = List.copyOf(all);
    if (all.isEmpty() || all.size() > MOST) {
      throw new IllegalArgumentException("1 to %d secrets".formatted(MOST));
    }
  }

  /** The first secret, given by an attempt. */
  public static Secrets of(String value, @Nullable Attempt attempt) {
    return new Secrets(List.of(Secret.of(value, attempt)));
  }

  public Secret newest() {
    return all.getFirst();
  }

  /** Returns those that count at {@code now}. */
  public List<Secret> at(Instant now) {
    return all.stream().filter(secret -> secret.isValidAt(now)).toList();
  }

  /**
   * Returns them with another newest one, and an end to those before it.
   *
   * @return empty if as many count already as may: another would drop one that may be in use
   */
  public Optional<Secrets> rotated(Secret next, Instant now, Duration overlap) {
    List<Secret> kept =
        all.stream()
            .map(secret -> secret.endingBy(now.plus(overlap)))
            .filter(secret -> secret.isValidAt(now))
            .toList();
    return kept.size() < MOST ? Optional.of(with(next, kept)) : Optional.empty();
  }

  /**
   * Returns them with another secret in place of the newest one, which an earlier run of the same
   * attempt gave: the answer that told it may have been lost on its way.
   *
   * @return empty if the newest was given by something else since
   */
  public Optional<Secrets> renewed(String value, Attempt attempt) {
    return attempt.key().equals(newest().attempt())
        ? Optional.of(with(Secret.of(value, attempt), all.subList(1, all.size())))
        : Optional.empty();
  }

  private static Secrets with(Secret newest, List<Secret> before) {
    List<Secret> all = new ArrayList<>(List.of(newest));
    all.addAll(before);
    return new Secrets(all);
  }
}
