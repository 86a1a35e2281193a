package dev.dateline.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the members of a release stand in what a source sends.
 *
 * @param places of each member, in the order in which they are looked at: the first that is there
 *     counts
 */
public record Mapping(Map<String, List<Place>> places) {
  /** What can be mapped. */
  public static final Set<String> MEMBERS =
      Set.of(
          "headline",
          "subheadline",
          "summary",
          "body",
          "slug",
          "language",
          "dateline",
          "tags",
          "contacts",
          "boilerplate",
          "embargo",
          "correctionNote");

  /** At which one member may stand. */
  public static final int MOST_PLACES = 10;

  public Mapping {
    places.forEach(
        (member, each) -> {
          if (!MEMBERS.contains(member)) {
            throw new IllegalArgumentException("'%s' cannot be mapped".formatted(member));
          }
          if (each.isEmpty() || each.size() > MOST_PLACES) {
            throw new IllegalArgumentException(
                "'%s' stands at 1 to %d places".formatted(member, MOST_PLACES));
          }
        });
    places = Map.copyOf(places);
  }

  /** Returns the places where nobody says anything else. */
  public static Mapping usual(Provider provider) {
    return UsualPlaces.of(provider);
  }

  /** Returns the places of this mapping, and of another one those of members that are not in it. */
  public Mapping over(Mapping other) {
    Map<String, List<Place>> all = new HashMap<>(other.places);
    all.putAll(places);
    return new Mapping(all);
  }

  /** Returns where a member may stand; nowhere if it is not mapped. */
  public List<Place> of(String member) {
    return places.getOrDefault(member, List.of());
  }
}
