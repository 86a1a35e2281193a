package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import java.util.Optional;

/** The webhook sources of all newsrooms. */
public interface Sources {
  Optional<WebhookSource> find(NewsroomName newsroom, SourceName name);
}
