package dev.dateline.functions.http;

import dev.dateline.release.Fault;
import dev.dateline.release.PageSize;
import dev.dateline.release.ReleaseFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The query of what a release was: {@code limit=20&cursor=...}, newest first.
 *
 * @param before the number that the page ends before; numbers only grow, so a walk misses nothing
 */
public record HistoryQuery(int before, PageSize limit, String path) {
  private static final int NEWEST = 999_999;
  private static final String MARK = "before ";

  /**
   * Reads the query of a request.
   *
   * @throws ReleaseFailure.InvalidQuestion with all parameters that are wrong
   */
  public static HistoryQuery of(HttpRequest request) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> parameters = request.query(Set.of("limit", "cursor"), faults);
    int before = NEWEST;
    PageSize limit = PageSize.USUAL;
    if (parameters.containsKey("cursor")) {
      try {
        before = number(parameters.get("cursor"));
      } catch (IllegalArgumentException e) {
        faults.add(new Fault("cursor", "is not of this list; take it from 'next' unchanged"));
      }
    }
    if (parameters.containsKey("limit")) {
      try {
        limit = PageSize.of(parameters.get("limit"));
      } catch (IllegalArgumentException e) {
        faults.add(new Fault("limit", String.valueOf(e.getMessage())));
      }
    }
    HttpRequest.requireNone(faults);
    return new HistoryQuery(before, limit, request.path());
  }

  /** Returns how many to read, to know whether more follow. */
  public int wanted() {
    return limit.value() + 1;
  }

  /** Answers with a page of what was read, and the path of the page after it. */
  public HttpResponse answer(String name, List<Map<String, Object>> read, String numberedBy) {
    if (read.size() <= limit.value()) {
      return HttpResponse.json(200, Map.of(name, read));
    }
    List<Map<String, Object>> page = read.subList(0, limit.value());
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                (MARK + page.getLast().get(numberedBy)).getBytes(StandardCharsets.US_ASCII));
    String next = "%s?limit=%d&cursor=%s".formatted(path, limit.value(), cursor);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(name, page);
    tree.put("next", next);
    return HttpResponse.json(200, tree).with("link", "<%s>; rel=\"next\"".formatted(next));
  }

  private static int number(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    if (!text.matches(MARK + "[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("no cursor of ours");
    }
    return Integer.parseInt(text.substring(MARK.length()));
  }
}
