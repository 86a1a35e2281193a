package dev.dateline.json;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Names;
import dev.dateline.webhook.ConfiguredEvents;
import dev.dateline.webhook.ConfiguredSignature;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.Place;
import dev.dateline.webhook.Provider;
import dev.dateline.webhook.Secret;
import dev.dateline.webhook.Secrets;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.WebhookSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A webhook source as a tree; {@link SettingsReader} reads what clients make of it. */
public final class SourceTree {
  private SourceTree() {}

  /** Returns all that may be told of a source: of its secrets, when each of them ends. */
  public static Map<String, Object> of(WebhookSource source) {
    Map<String, Object> tree = facts(source);
    tree.put("secrets", SecretsTree.ends(source.secrets()));
    return tree;
  }

  /** Writes all but the newsroom, which is in the key of its row; the secrets too. */
  public static Map<String, Object> stored(WebhookSource source) {
    Map<String, Object> tree = facts(source);
    tree.put("secrets", SecretsTree.stored(source.secrets()));
    return tree;
  }

  /** Reads what {@link #stored} wrote. */
  public static WebhookSource read(Map<String, Object> tree, NewsroomName newsroom) {
    return Fields.stored(
        tree,
        fields -> {
          SourceName name = fields.value("name", SourceName::new);
          long version = fields.number("version");
          Instant createdAt = fields.value("createdAt", Instant::parse);
          List<Secret> secrets = SecretsTree.read(fields);
          Provider provider = SettingsReader.provider(fields);
          WebhookSource.Settings settings = SettingsReader.settings(fields, provider);
          return fields.build(
              () ->
                  new WebhookSource(
                      newsroom,
                      Objects.requireNonNull(name),
                      version,
                      Objects.requireNonNull(provider),
                      Objects.requireNonNull(settings),
                      new Secrets(secrets),
                      Objects.requireNonNull(createdAt)));
        });
  }

  private static Map<String, Object> facts(WebhookSource source) {
    WebhookSource.Settings settings = source.settings();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", source.name().value());
    tree.put("version", source.version());
    tree.put("provider", source.provider().text());
    tree.put("autoPublish", settings.autoPublish());
    tree.put("paused", settings.paused());
    if (SettingsReader.signsTimestamp(source.provider(), settings.description())) {
      tree.put("toleranceSeconds", settings.tolerance().toSeconds());
    }
    tree.put("mapping", mapping(settings.mapping()));
    ContentTree.put(tree, "language", settings.language());
    if (settings.kind() != null) {
      tree.put("kind", Names.of(settings.kind()));
    }
    ContentTree.put(tree, "locale", settings.locale());
    ContentTree.put(tree, "tokenHeader", settings.tokenHeader());
    if (settings.description() != null) {
      Map<String, Object> generic = new LinkedHashMap<>();
      generic.put("signature", signature(settings.description().signature()));
      generic.put("events", events(settings.description().events()));
      tree.put("generic", generic);
    }
    tree.put("createdAt", source.createdAt().toString());
    return tree;
  }

  private static Map<String, Object> mapping(Mapping mapping) {
    Map<String, Object> tree = new TreeMap<>();
    mapping
        .places()
        .forEach(
            (member, places) -> tree.put(member, places.stream().map(Place::pointer).toList()));
    return tree;
  }

  private static Map<String, Object> signature(ConfiguredSignature signature) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("header", signature.header());
    if (!signature.prefix().isEmpty()) {
      tree.put("prefix", signature.prefix());
    }
    tree.put("encoding", Names.of(signature.encoding()));
    tree.put("template", signature.template());
    if (signature.timestampHeader() != null) {
      tree.put("timestampHeader", signature.timestampHeader());
      tree.put("timestampUnit", Names.of(signature.timestampUnit()));
    }
    ContentTree.put(tree, "idHeader", signature.idHeader());
    tree.put("secretEncoding", Names.of(signature.secretEncoding()));
    return tree;
  }

  private static Map<String, Object> events(ConfiguredEvents events) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", events.id().pointer());
    if (events.action() == null) {
      tree.put("otherwise", Names.of(events.otherwise()));
    } else {
      tree.put("action", events.action().pointer());
      Map<String, Object> acts = new TreeMap<>();
      events.acts().forEach((text, act) -> acts.put(text, Names.of(act)));
      tree.put("acts", acts);
    }
    tree.put("changedAt", events.changedAt().pointer());
    tree.put("due", events.due().pointer());
    tree.put("entry", events.entry().pointer());
    return tree;
  }
}
