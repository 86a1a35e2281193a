package dev.dateline.functions;

import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client that is opened when it is needed, and closed while Lambda takes a snapshot. */
final class SnapshotHttpClient implements SdkHttpClient, Resource {
  private final Supplier<SdkHttpClient> maker;
  private @Nullable SdkHttpClient open;

  SnapshotHttpClient(Supplier<SdkHttpClient> maker) {
    this.maker = maker;
  }

  /** Called once: the context holds its resources weakly, and the clients hold this one. */
  void survivesSnapshots() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return client().prepareRequest(request);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    close();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public String clientName() {
    return client().clientName();
  }

  private synchronized SdkHttpClient client() {
    if (open == null) {
      open = maker.get();
    }
    return open;
  }
}
