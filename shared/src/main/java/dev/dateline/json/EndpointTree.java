package dev.dateline.json;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.EndpointUrl;
import dev.dateline.outgoing.EventType;
import dev.dateline.outgoing.WebhookEndpoint;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseContent;
import dev.dateline.webhook.Secret;
import dev.dateline.webhook.Secrets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint of webhooks as a tree, its secrets apart. */
public final class EndpointTree {
  /** Members that the server sets: what a list gives may be sent again. */
  static final Set<String> OF_THE_SERVER =
      Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "failingSince", "disabled");

  private EndpointTree() {}

  /** Writes all but the newsroom and what nobody is told. */
  public static Map<String, Object> of(WebhookEndpoint endpoint) {
    WebhookEndpoint.Settings settings = endpoint.settings();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", endpoint.id().value());
    tree.put("version", endpoint.version());
    tree.put("url", settings.url().toString());
    tree.put("types", settings.types().stream().sorted().map(EventType::text).toList());
    ContentTree.putAll(tree, "tags", settings.tags().stream().sorted().toList());
    ContentTree.putAll(
        tree, "languages", settings.languages().stream().map(Language::tag).sorted().toList());
    tree.put("enabled", settings.enabled());
    tree.put("createdAt", endpoint.createdAt().toString());
    tree.put("createdBy", endpoint.createdBy());
    tree.put("updatedAt", endpoint.updatedAt().toString());
    ContentTree.put(tree, "failingSince", endpoint.failingSince());
    ContentTree.put(tree, "disabled", endpoint.disabled(), EndpointTree::disabled);
    return tree;
  }

  /** Writes all but the newsroom, which is in the key of its row; the secrets too. */
  public static Map<String, Object> stored(WebhookEndpoint endpoint) {
    Map<String, Object> tree = of(endpoint);
    tree.put("secrets", SecretsTree.stored(endpoint.secrets()));
    tree.put("slow", endpoint.slow());
    return tree;
  }

  /** Reads what {@link #stored} wrote. */
  public static WebhookEndpoint read(Map<String, Object> tree, NewsroomName newsroom) {
    return Fields.stored(
        tree,
        fields -> {
          EndpointId id = fields.value("id", EndpointId::new);
          long version = fields.number("version");
          fields.ignore(OF_THE_SERVER);
          fields.passOver("secrets");
          boolean slow = fields.flag("slow");
          // What was allowed where it was written is not judged anew; each connection is.
          WebhookEndpoint.Settings settings = settings(fields, true);
          List<Secret> secrets = SecretsTree.read(fields);
          Instant createdAt = fields.value("createdAt", Instant::parse);
          String createdBy = fields.value("createdBy", text -> text);
          Instant updatedAt = fields.value("updatedAt", Instant::parse);
          Instant failingSince = fields.value("failingSince", Instant::parse);
          WebhookEndpoint.Disabled disabled = fields.object("disabled", EndpointTree::disabled);
          return fields.build(
              () ->
                  new WebhookEndpoint(
                      newsroom,
                      Objects.requireNonNull(id),
                      version,
                      Objects.requireNonNull(settings),
                      new Secrets(secrets),
                      Objects.requireNonNull(createdAt),
                      Objects.requireNonNull(createdBy),
                      updatedAt == null ? createdAt : updatedAt,
                      failingSince,
                      slow,
                      disabled));
        });
  }

  /** Reads what is sent to an endpoint, and where. */
  static WebhookEndpoint.@Nullable Settings settings(Fields fields, boolean loopback) {
    EndpointUrl url = fields.value("url", text -> EndpointUrl.of(text, loopback));
    List<EventType> types = fields.values("types", EventType.values().length, EventType::of);
    List<String> tags = fields.texts("tags", ReleaseContent.MOST_TAGS, ReleaseContent.TAG);
    List<Language> languages =
        fields.values("languages", WebhookEndpoint.MOST_LANGUAGES, Language::new);
    boolean enabled = !fields.names("enabled") || fields.flag("enabled");
    return fields.build(
        () ->
            new WebhookEndpoint.Settings(
                Objects.requireNonNull(url),
                Set.copyOf(types),
                Set.copyOf(tags),
                Set.copyOf(languages),
                enabled));
  }

  private static Map<String, Object> disabled(WebhookEndpoint.Disabled disabled) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", disabled.at().toString());
    tree.put("reason", disabled.reason());
    return tree;
  }

  private static WebhookEndpoint.@Nullable Disabled disabled(Fields fields) {
    Instant at = fields.value("at", Instant::parse);
    String reason = fields.value("reason", text -> text);
    return fields.build(
        () ->
            new WebhookEndpoint.Disabled(
                Objects.requireNonNull(at), Objects.requireNonNull(reason)));
  }
}
