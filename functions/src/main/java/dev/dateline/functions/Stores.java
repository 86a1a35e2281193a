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

/** Where everything is kept, and who is reached; each is made when it is first asked for. */
public interface Stores {
  Newsrooms newsrooms();

  ApiKeys apiKeys();

  KeyRing keyRing();

  Releases releases();

  Receipts receipts();

  ChangeLog changeLog();

  Shelves shelves();

  Previews previews();

  Originals originals();

  Uploads uploads();

  UploadPermits uploadPermits();

  Site site();

  Sources sources();

  Deliveries deliveries();

  Externals externals();

  Endpoints endpoints();

  Outbox outbox();

  Connector connector();
}
