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
   * <p>None is ever reported as failed, since reporting one would hold up all that follow; what
   * cannot be done is set aside as a row.
   */
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    projectSite.project(releasesIn(event.readAllBytes()));
    response.write(
        Json.write(Map.of("batchItemFailures", List.of())).getBytes(StandardCharsets.UTF_8));
  }

  private static Set<ReleaseId> releasesIn(byte[] event) {
    Set<ReleaseId> ids = new LinkedHashSet<>();
    for (ChangedRow row : ChangedRow.allIn(Json.read(event))) {
      if (row.pk().startsWith(RELEASE)) {
        ids.add(new ReleaseId(row.pk().substring(RELEASE.length())));
      }
    }
    return ids;
  }
}
