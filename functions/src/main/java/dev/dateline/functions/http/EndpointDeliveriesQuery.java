package dev.dateline.functions.http;

import dev.dateline.json.OutgoingTree;
import dev.dateline.outgoing.OutgoingDelivery;
import dev.dateline.release.Fault;
import dev.dateline.release.PageSize;
import dev.dateline.release.ReleaseFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The query of what an endpoint was sent: {@code limit=20&before=...}, newest first.
 *
 * @param before the number that the page ends before
 */
public record EndpointDeliveriesQuery(long before, PageSize limit, String path) {
  private static final long NEWEST = Long.MAX_VALUE;

  /**
   * Reads the query of a request.
   *
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   */
  public static EndpointDeliveriesQuery of(HttpRequest request) {
    Parameters parameters = Parameters.of(request, Set.of("limit", "before"));
    List<Fault> faults = new ArrayList<>(parameters.faults());
    long before = parameters.read("before", EndpointDeliveriesQuery::number, faults).orElse(NEWEST);
    PageSize limit = parameters.read("limit", PageSize::of, faults).orElse(PageSize.USUAL);
    HttpRequest.requireNone(faults);
    return new EndpointDeliveriesQuery(before, limit, request.path());
  }

  /** Returns how many to read, to know whether more follow. */
  public int wanted() {
    return limit.value() + 1;
  }

  /** Answers with a page of what was read, and the path of the page after it. */
  public HttpResponse answer(List<OutgoingDelivery> read) {
    List<OutgoingDelivery> page = read.subList(0, Math.min(limit.value(), read.size()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("deliveries", page.stream().map(OutgoingTree::of).toList());
    if (read.size() == page.size()) {
      return HttpResponse.json(200, tree);
    }
    String next = "%s?limit=%d&before=%d".formatted(path, limit.value(), page.getLast().sequence());
    tree.put("next", next);
    return HttpResponse.json(200, tree).with("link", "<%s>; rel=\"next\"".formatted(next));
  }

  private static long number(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("must be the sequence of a delivery, such as 42");
    }
    return Long.parseLong(text);
  }
}
