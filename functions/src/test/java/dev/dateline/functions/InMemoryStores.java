package dev.dateline.functions;

import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.InMemoryNewsrooms;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.Endpoints;
import dev.dateline.outgoing.InMemoryEndpoints;
import dev.dateline.outgoing.InMemoryOutbox;
import dev.dateline.outgoing.Outbox;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.FilePermits;
import dev.dateline.release.InMemoryApiKeys;
import dev.dateline.release.InMemoryChangeLog;
import dev.dateline.release.InMemoryOriginals;
import dev.dateline.release.InMemoryPreviews;
import dev.dateline.release.InMemoryReleases;
import dev.dateline.release.InMemoryShelves;
import dev.dateline.release.InMemorySite;
import dev.dateline.release.InMemoryUploads;
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
import dev.dateline.webhook.InMemoryDeliveries;
import dev.dateline.webhook.InMemoryExternals;
import dev.dateline.webhook.InMemorySources;
import dev.dateline.webhook.Sources;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All stores in memory. */
final class InMemoryStores implements Stores {
  final InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
  final InMemoryReleases releases = new InMemoryReleases();
  final InMemoryApiKeys keys = new InMemoryApiKeys(releases);
  final InMemoryChangeLog changeLog = new InMemoryChangeLog();
  final InMemoryShelves shelves = new InMemoryShelves();
  final InMemoryPreviews previews = new InMemoryPreviews(releases);
  final InMemorySite site = new InMemorySite();
  final InMemoryOriginals originals = new InMemoryOriginals();
  final InMemoryUploads uploads = new InMemoryUploads();
  final InMemorySources sources = new InMemorySources(releases);
  final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  final InMemoryExternals externals = new InMemoryExternals(releases);
  final InMemoryEndpoints endpoints = new InMemoryEndpoints(releases);
  final InMemoryOutbox outbox = new InMemoryOutbox();

  /** What subscribers are sent, by the address and the body of each. */
  final List<String> sent = new CopyOnWriteArrayList<>();

  private final Clock clock;

  InMemoryStores(Clock clock) {
    this.clock = clock;
  }

  /** The same stores, of which only the receipts are others. */
  Stores withReceipts(Receipts receipts) {
    InMemoryStores these = this;
    return new Stores() {
      @Override
      public Newsrooms newsrooms() {
        return these.newsrooms();
      }

      @Override
      public ApiKeys apiKeys() {
        return these.apiKeys();
      }

      @Override
      public KeyRing keyRing() {
        return these.keyRing();
      }

      @Override
      public Releases releases() {
        return these.releases();
      }

      @Override
      public Receipts receipts() {
        return receipts;
      }

      @Override
      public ChangeLog changeLog() {
        return these.changeLog();
      }

      @Override
      public Shelves shelves() {
        return these.shelves();
      }

      @Override
      public Previews previews() {
        return these.previews();
      }

      @Override
      public Originals originals() {
        return these.originals();
      }

      @Override
      public Uploads uploads() {
        return these.uploads();
      }

      @Override
      public UploadPermits uploadPermits() {
        return these.uploadPermits();
      }

      @Override
      public Site site() {
        return these.site();
      }

      @Override
      public Sources sources() {
        return these.sources();
      }

      @Override
      public Deliveries deliveries() {
        return these.deliveries();
      }

      @Override
      public Externals externals() {
        return these.externals();
      }

      @Override
      public Endpoints endpoints() {
        return these.endpoints();
      }

      @Override
      public Outbox outbox() {
        return these.outbox();
      }

      @Override
      public Connector connector() {
        return these.connector();
      }
    };
  }

  @Override
  public Newsrooms newsrooms() {
    return newsrooms;
  }

  @Override
  public ApiKeys apiKeys() {
    return keys;
  }

  @Override
  public KeyRing keyRing() {
    return keys;
  }

  @Override
  public Releases releases() {
    return releases;
  }

  @Override
  public Receipts receipts() {
    return releases;
  }

  @Override
  public ChangeLog changeLog() {
    return changeLog;
  }

  @Override
  public Shelves shelves() {
    return shelves;
  }

  @Override
  public Previews previews() {
    return previews;
  }

  @Override
  public Originals originals() {
    return originals;
  }

  @Override
  public Uploads uploads() {
    return uploads;
  }

  @Override
  public UploadPermits uploadPermits() {
    return new FilePermits(clock);
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }

  @Override
  public Externals externals() {
    return externals;
  }

  @Override
  public Endpoints endpoints() {
    return endpoints;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Connector connector() {
    return (url, headers, body, limit) -> {
      sent.add(url + " " + new String(body, StandardCharsets.UTF_8));
      return new Connector.Answered(200, null);
    };
  }
}
