package dev.dateline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.json.Json;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.RepairSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each hour: brings a part of all addresses in line with the table, and reports what differed. */
public final class RepairSiteHandler implements RequestStreamHandler {
  private final RepairSite repairSite;

  /** Called by Lambda, once for each execution environment. */
  public RepairSiteHandler() {
    this(Production.wiring());
  }

  public RepairSiteHandler(Wiring wiring) {
    this.repairSite = wiring.repairSite();
  }

  /**
   * Repairs what is due in this hour, {@code {"hourly": true}}, or one newsroom, {@code
   * {"newsroom": "demo"}}, or else all of them.
   *
   * @throws IllegalStateException after all others were repaired, if a release could not be
   */
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    RepairSite.Report report = repair(Json.read(event.readAllBytes()).tree());
    report.lines().forEach(context.getLogger()::log);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("addresses", report.addresses());
    tree.put("differed", report.differed());
    tree.put("numbered", report.numbered());
    tree.put("failed", report.failed());
    response.write(Json.write(tree).getBytes(StandardCharsets.UTF_8));
    if (!report.failed().isEmpty()) {
      throw new IllegalStateException(
          "%d releases could not be repaired".formatted(report.failed().size()));
    }
  }

  private RepairSite.Report repair(@Nullable Object event) throws InterruptedIOException {
    try {
      if (event instanceof Map<?, ?> input) {
        if (input.get("newsroom") instanceof String newsroom) {
          return repairSite.repair(new NewsroomName(newsroom));
        }
        if (Boolean.TRUE.equals(input.get("hourly"))) {
          return repairSite.repairHourly();
        }
      }
      return repairSite.repair();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("ended before all was repaired; the same call begins anew");
    }
  }
}
