package dev.dateline.functions.http;

import dev.dateline.release.Fault;
import dev.dateline.release.PageSize;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.webhook.ShowDeliveries;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The query of a list of deliveries: {@code status=parked&limit=20&cursor=...}. */
public final class DeliveriesQuery {
  private static final Set<String> KNOWN = Set.of("status", "limit", "cursor");

  private final Parameters parameters;
  private final String path;

  private DeliveriesQuery(Parameters parameters, String path) {
    this.parameters = parameters;
    this.path = path;
  }

  /** Takes the parameters of a request; what is wrong with them {@link #question} refuses. */
  public static DeliveriesQuery of(HttpRequest request) {
    return new DeliveriesQuery(Parameters.of(request, KNOWN), request.path());
  }

  /**
   * Returns what is asked for.
   *
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   */
  public ShowDeliveries.Question question() {
    List<Fault> faults = new ArrayList<>(parameters.faults());
    boolean parked = parameters.read("status", DeliveriesQuery::parked, faults).isPresent();
    PageSize limit = parameters.read("limit", PageSize::of, faults).orElse(PageSize.USUAL);
    HttpRequest.requireNone(faults);
    return new ShowDeliveries.Question(parked, limit, parameters.cursor());
  }

  /** Returns the path of the same list with another cursor. */
  String pathOfNext(String cursor) {
    return parameters.pathOfNext(path, List.of("status", "limit"), cursor);
  }

  private static String parked(String text) {
    if (!text.equals("parked")) {
      throw new IllegalArgumentException("is 'parked', or left out for all");
    }
    return text;
  }
}
