package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Readers of one rendition, who look at everything the moment it comes out, and whose browsers
 * never forget where a 301 led.
 */
final class Readers {
  private final Ledger ledger;
  private final Rendition rendition;
  private final Map<Address, Seen> pages = new LinkedHashMap<>();

  /** Of every 301 that ever stood anywhere: a browser may have come by just then. */
  private final Map<String, Set<String>> remembered = new HashMap<>();

  /** The version that a release has at least, to all who were answered. */
  private final Map<String, Long> promised = new HashMap<>();

  Readers(Ledger ledger, Rendition rendition) {
    this.ledger = ledger;
    this.rendition = rendition;
  }

  /** Looks at what was written, and fails if it should never have been. */
  void see(Address address, SiteObject object) {
    Seen seen = Seen.at(object, rendition);
    ledger.requireCommitted(seen);
    requireNew(address, seen);
    pages.put(address, seen);
    if (seen.kind() == Seen.Kind.MOVED) {
      remembered.computeIfAbsent(address.path(), from -> new HashSet<>()).add(seen.of());
      assertThat(leads(seen.of(), address.path(), new HashSet<>()))
          .as("%s leads to %s, and that leads back", address.path(), seen.of())
          .isFalse();
    }
  }

  private boolean leads(String from, String to, Set<String> visited) {
    return from.equals(to)
        || (visited.add(from)
            && remembered.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> leads(next, to, visited)));
  }

  /** Somebody was told that readers see this version of a release: no older one ever comes back. */
  void promise(ReleaseId id, long version) {
    promised.merge(id.value(), version, Math::max);
    pages.forEach(this::requireNew);
  }

  private void requireNew(Address address, Seen seen) {
    if (seen.kind() != Seen.Kind.MOVED) {
      assertThat(seen.version())
          .as("the version of what stands at %s", address.path())
          .isGreaterThanOrEqualTo(promised.getOrDefault(seen.of(), 0L));
    }
  }

  Optional<Seen> at(Address address) {
    return Optional.ofNullable(pages.get(address));
  }

  Set<Address> addresses() {
    return pages.keySet();
  }
}
