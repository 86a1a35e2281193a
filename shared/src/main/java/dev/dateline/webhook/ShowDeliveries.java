package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.PageSize;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.Releases;
import dev.dateline.release.Status;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a source delivered, and what became of it. */
public final class ShowDeliveries {
  private final Sources sources;
  private final Deliveries deliveries;
  private final Releases releases;

  public ShowDeliveries(Sources sources, Deliveries deliveries, Releases releases) {
    this.sources = sources;
    this.deliveries = deliveries;
    this.releases = releases;
  }

  /**
   * What is asked for.
   *
   * @param cursor where the list goes on; null for its beginning
   */
  public record Question(boolean parked, PageSize limit, @Nullable String cursor) {}

  /**
   * One page, newest first.
   *
   * @param next the cursor of the page that follows; null if none does
   */
  public record Page(List<Deliveries.Line> lines, @Nullable String next) {}

  /**
   * Returns one page of the deliveries of a source.
   *
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.InvalidQuestion if the cursor is not one of this list
   */
  public Page list(ApiKey caller, SourceName name, Question question) {
    ShowSources.required(sources, caller, name);
    return page(
        deliveries,
        new Deliveries.Selection(caller.newsroom(), name, question.parked()),
        question.cursor(),
        question.limit().value());
  }

  static Page page(
      Deliveries deliveries, Deliveries.Selection selection, @Nullable String cursor, int limit) {
    Deliveries.Position behind = cursor == null ? null : DeliveryCursor.read(cursor, selection);
    List<Deliveries.Line> read = deliveries.list(selection, behind, limit + 1);
    if (read.size() <= limit) {
      return new Page(read, null);
    }
    List<Deliveries.Line> page = read.subList(0, limit);
    return new Page(page, DeliveryCursor.write(page.getLast().position(), selection));
  }

  /**
   * One delivery, whole.
   *
   * @param status that its release has by now; null if it has none
   */
  public record Shown(Delivery delivery, @Nullable Status status) {}

  /**
   * Returns one delivery, whole.
   *
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.NoSuchDelivery if the source has none of this id, or none any more
   */
  public Shown show(ApiKey caller, SourceName name, DeliveryId id) {
    ShowSources.required(sources, caller, name);
    Delivery delivery = required(deliveries, new Delivery.Key(caller.newsroom(), name, id));
    return new Shown(
        delivery,
        Optional.ofNullable(delivery.outcome())
            .map(Delivery.Outcome::release)
            .flatMap(releases::find)
            .map(PressRelease::status)
            .orElse(null));
  }

  static Delivery required(Deliveries deliveries, Delivery.Key key) {
    return deliveries
        .find(key)
        .orElseThrow(
            () -> ReleaseFailure.NoSuchDelivery.ofSource(key.source().value(), key.id().value()));
  }
}
