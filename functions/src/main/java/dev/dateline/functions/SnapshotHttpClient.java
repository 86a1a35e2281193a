package dev.dateline.functions;

import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client that is closed while Lambda takes a snapshot, and opened anew after it. */
final class SnapshotHttpClient implements SdkHttpClient, Resource {
  private final Supplier<SdkHttpClient> maker;
  private volatile SdkHttpClient open;

  SnapshotHttpClient(Supplier<SdkHttpClient> maker) {
    this.maker = maker;
    this.open = maker.get();
  }

  /** Called once: the context holds its resources weakly, and the clients hold this one. */
  void survivesSnapshots() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return open.prepareRequest(request);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    open.close();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    open = maker.get();
  }

  @Override
  public void close() {
    open.close();
  }

  @Override
  public String clientName() {
    return open.clientName();
  }
}
