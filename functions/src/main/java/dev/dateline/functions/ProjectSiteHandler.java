package dev.dateline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.json.Json;
import dev.dateline.release.ProjectSite;
import dev.dateline.release.ReleaseId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table's stream: brings to the site what was committed. */
public final class ProjectSiteHandler implements RequestStreamHandler {
  private static final String RELEASE = "RELEASE#";

  private final ProjectSite projectSite;

  /** Called by Lambda, once for each execution environment. */
  public ProjectSiteHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(wiring::rehearseRendering);
  }

  public ProjectSiteHandler(Wiring wiring) {
    this.projectSite = wiring.projectSite();
  }

  /**
   * Works off a batch of changes.
   *
   * <p>Only the keys of the records count: what to do is read from the table, so doubled, late and
   * old records do no harm. None is ever reported as failed, since reporting one would hold up all
   * that follow; what cannot be done is set aside as a row.
   */
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    projectSite.project(releasesIn(Json.read(event.readAllBytes()).tree()));
    response.write(
        Json.write(Map.of("batchItemFailures", List.of())).getBytes(StandardCharsets.UTF_8));
  }

  private static Set<ReleaseId> releasesIn(@Nullable Object event) {
    Set<ReleaseId> ids = new LinkedHashSet<>();
    if (event instanceof Map<?, ?> batch && batch.get("Records") instanceof List<?> records) {
      for (Object item : records) {
        if (item instanceof Map<?, ?> stream
            && stream.get("dynamodb") instanceof Map<?, ?> change
            && change.get("Keys") instanceof Map<?, ?> keys
            && keys.get("pk") instanceof Map<?, ?> pk
            && pk.get("S") instanceof String key
            && key.startsWith(RELEASE)) {
          ids.add(new ReleaseId(key.substring(RELEASE.length())));
        }
      }
    }
    return ids;
  }
}
