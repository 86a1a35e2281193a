package dev.dateline.functions;

import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.Endpoints;
import dev.dateline.outgoing.Outbox;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.KeyRing;
import dev.dateline.release.Originals;
import dev.dateline.release.Previews;
import dev.dateline.release.Receipts;
import dev.dateline.release.Releases;
import dev.dateline.release.Shelves;
import dev.dateline.release.Site;
import dev.dateline.release.UploadPermits;
import dev.dateline.release.Uploads;
import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.Externals;
import dev.dateline.webhook.Sources;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Stores on whose n-th call the process ends, or something else happens, just before or just after
 * the call is carried out.
 */
final class EndingStores implements Stores {
  /** The process is no more; nothing catches it. */
  static final class Ended extends Error {
    private static final long serialVersionUID = 1L;
  }

  enum Moment {
    BEFORE,
    AFTER
  }

  private final Stores stores;
  private final int happensAt;
  private final Moment moment;
  private final Runnable happening;
  private int calls;

  EndingStores(Stores stores, int endsAt, Moment moment) {
    this(
        stores,
        endsAt,
        moment,
        () -> {
          throw new Ended();
        });
  }

  EndingStores(Stores stores, int happensAt, Moment moment, Runnable happening) {
    this.stores = stores;
    this.happensAt = happensAt;
    this.moment = moment;
    this.happening = happening;
  }

  int calls() {
    return calls;
  }

  @Override
  public Newsrooms newsrooms() {
    return ending(Newsrooms.class, stores.newsrooms());
  }

  @Override
  public ApiKeys apiKeys() {
    return ending(ApiKeys.class, stores.apiKeys());
  }

  @Override
  public KeyRing keyRing() {
    return ending(KeyRing.class, stores.keyRing());
  }

  @Override
  public Releases releases() {
    return ending(Releases.class, stores.releases());
  }

  @Override
  public Receipts receipts() {
    return ending(Receipts.class, stores.receipts());
  }

  @Override
  public ChangeLog changeLog() {
    return ending(ChangeLog.class, stores.changeLog());
  }

  @Override
  public Shelves shelves() {
    return ending(Shelves.class, stores.shelves());
  }

  @Override
  public Previews previews() {
    return ending(Previews.class, stores.previews());
  }

  @Override
  public Originals originals() {
    return ending(Originals.class, stores.originals());
  }

  @Override
  public Uploads uploads() {
    return ending(Uploads.class, stores.uploads());
  }

  @Override
  public UploadPermits uploadPermits() {
    return ending(UploadPermits.class, stores.uploadPermits());
  }

  @Override
  public Site site() {
    return ending(Site.class, stores.site());
  }

  @Override
  public Sources sources() {
    return ending(Sources.class, stores.sources());
  }

  @Override
  public Deliveries deliveries() {
    return ending(Deliveries.class, stores.deliveries());
  }

  @Override
  public Externals externals() {
    return ending(Externals.class, stores.externals());
  }

  @Override
  public Endpoints endpoints() {
    return ending(Endpoints.class, stores.endpoints());
  }

  @Override
  public Outbox outbox() {
    return ending(Outbox.class, stores.outbox());
  }

  @Override
  public Connector connector() {
    return ending(Connector.class, stores.connector());
  }

  private <T> T ending(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              boolean happens = ++calls == happensAt;
              if (happens && moment == Moment.BEFORE) {
                happening.run();
              }
              try {
                Object result = method.invoke(store, arguments);
                if (happens && moment == Moment.AFTER) {
                  happening.run();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
