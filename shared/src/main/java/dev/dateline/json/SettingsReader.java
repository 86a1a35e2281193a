package dev.dateline.json;

import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.TextRule;
import dev.dateline.webhook.Act;
import dev.dateline.webhook.ConfiguredEvents;
import dev.dateline.webhook.ConfiguredSignature;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.Place;
import dev.dateline.webhook.Provider;
import dev.dateline.webhook.WebhookSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the settings of webhook sources: what is stored, and what clients send. */
final class SettingsReader {
  private static final long LONGEST_TOLERANCE = Duration.ofHours(1).toSeconds();
  private static final int MOST_ACTS = 50;
  private static final TextRule LOCALE = TextRule.line(50);
  private static final TextRule TEMPLATE = TextRule.line(200);
  private static final TextRule TEXT_OF_ACT = TextRule.line(100);
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /** Those that say something of each request, and those that others set on the way here. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "accept(?:-.*)?|connection|content-(?:encoding|language|length|type)|cookie|date|expect"
              + "|forwarded|host|origin|referer|te|trailer|transfer-encoding|upgrade|user-agent|via"
              + "|x-amzn?-.*|x-forwarded-.*|x-real-ip|x-strapi-.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PREFIX = Pattern.compile("[\\x20-\\x7e&&[^,]]{0,50}");

  /** Those that sign when they sent it; of a generic one its description says so. */
  private static final Set<Provider> WITH_TIMESTAMP =
      EnumSet.of(Provider.CONTENTFUL, Provider.SANITY, Provider.GHOST, Provider.STANDARD);

  private SettingsReader() {}

  static @Nullable Provider provider(Fields fields) {
    fields.require("provider");
    return fields.value("provider", SettingsReader::provider);
  }

  /** Reads all settings; null after noting a fault in them, or of an unknown provider. */
  static WebhookSource.@Nullable Settings settings(Fields fields, @Nullable Provider provider) {
    boolean autoPublish = fields.flag("autoPublish");
    boolean paused = fields.flag("paused");
    Duration tolerance = tolerance(fields);
    Mapping mapping = fields.object("mapping", SettingsReader::mapping);
    Language language = fields.value("language", Language::new);
    Kind kind = fields.constant("kind", Kind.class);
    String locale = fields.text("locale", LOCALE);
    String tokenHeader = fields.value("tokenHeader", SettingsReader::header);
    WebhookSource.Description description =
        fields.object("generic", generic -> description(generic, tolerance));
    if (provider == null) {
      return null;
    }
    refuseOthers(fields, provider, description);
    if (provider == Provider.GENERIC && (!fields.require("generic") || description == null)) {
      return null;
    }
    return new WebhookSource.Settings(
        autoPublish,
        paused,
        tolerance,
        mapping == null ? new Mapping(Map.of()) : mapping,
        language,
        kind,
        locale,
        tokenHeader,
        description);
  }

  /** Tells whether hooks say when they were sent, so that anybody could not repeat them later. */
  static boolean signsTimestamp(
      Provider provider, WebhookSource.@Nullable Description description) {
    return description == null
        ? WITH_TIMESTAMP.contains(provider)
        : description.signature().timestampHeader() != null;
  }

  private static void refuseOthers(
      Fields fields, Provider provider, WebhookSource.@Nullable Description description) {
    refuseUnless(provider == Provider.CONTENTFUL, fields, "locale", "contentful");
    refuseUnless(provider == Provider.STRAPI, fields, "tokenHeader", "strapi");
    refuseUnless(provider == Provider.GENERIC, fields, "generic", "generic");
    boolean unclear = provider == Provider.GENERIC && description == null;
    if (fields.has("toleranceSeconds") && !unclear && !signsTimestamp(provider, description)) {
      fields.fault(
          "toleranceSeconds",
          "is of hooks that sign when they were sent, and those of '%s' do not; take it out"
              .formatted(provider.text()));
    }
  }

  private static void refuseUnless(boolean goes, Fields fields, String member, String provider) {
    if (!goes && fields.has(member)) {
      fields.fault(member, "goes with the provider '%s' only; take it out".formatted(provider));
    }
  }

  private static Duration tolerance(Fields fields) {
    if (!fields.has("toleranceSeconds")) {
      return Provider.TOLERANCE;
    }
    long seconds = fields.count("toleranceSeconds", LONGEST_TOLERANCE);
    return seconds == 0 ? Provider.TOLERANCE : Duration.ofSeconds(seconds);
  }

  private static @Nullable Mapping mapping(Fields fields) {
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (String member : Mapping.MEMBERS) {
      if (fields.names(member)) {
        fields.require(member);
        places.put(member, fields.oneOrMore(member, Mapping.MOST_PLACES, Place::new));
      }
    }
    return fields.build(() -> new Mapping(places));
  }

  private static WebhookSource.@Nullable Description description(
      Fields fields, Duration tolerance) {
    fields.requireAll("signature", "events");
    ConfiguredSignature signature =
        fields.object("signature", inner -> signature(inner, tolerance));
    ConfiguredEvents events = fields.object("events", SettingsReader::events);
    return fields.build(
        () ->
            new WebhookSource.Description(
                Objects.requireNonNull(signature), Objects.requireNonNull(events)));
  }

  private static @Nullable ConfiguredSignature signature(Fields fields, Duration tolerance) {
    fields.requireAll("header", "encoding", "template");
    String header = fields.value("header", SettingsReader::header);
    String prefix = fields.value("prefix", SettingsReader::prefix);
    ConfiguredSignature.Encoding encoding =
        fields.constant("encoding", ConfiguredSignature.Encoding.class);
    String template = fields.value("template", SettingsReader::template);
    String timestampHeader = fields.value("timestampHeader", SettingsReader::header);
    ConfiguredSignature.Unit unit =
        fields.constant("timestampUnit", ConfiguredSignature.Unit.class);
    String idHeader = fields.value("idHeader", SettingsReader::header);
    ConfiguredSignature.SecretEncoding secretEncoding =
        fields.constant("secretEncoding", ConfiguredSignature.SecretEncoding.class);
    if (fields.has("timestampUnit") && !fields.has("timestampHeader")) {
      fields.fault("timestampUnit", "goes with a 'timestampHeader' only; take it out");
    }
    return fields.build(
        () ->
            new ConfiguredSignature(
                Objects.requireNonNull(header),
                prefix == null ? "" : prefix,
                Objects.requireNonNull(encoding),
                Objects.requireNonNull(template),
                timestampHeader,
                unit == null ? ConfiguredSignature.Unit.SECONDS : unit,
                idHeader,
                secretEncoding == null ? ConfiguredSignature.SecretEncoding.UTF8 : secretEncoding,
                tolerance));
  }

  private static @Nullable ConfiguredEvents events(Fields fields) {
    fields.requireAll("id", "changedAt");
    Place id = fields.value("id", Place::new);
    Place action = fields.value("action", Place::new);
    Map<String, Act> acts =
        fields.valuesByName(
            "acts",
            MOST_ACTS,
            text -> Fields.checked(text, TEXT_OF_ACT),
            text -> Fields.constantOf(text, Act.class));
    Act otherwise = fields.constant("otherwise", Act.class);
    Place changedAt = fields.value("changedAt", Place::new);
    Place due = fields.value("due", Place::new);
    Place entry = fields.value("entry", Place::new);
    if (fields.has("action")) {
      fields.require("acts");
      if (fields.has("otherwise")) {
        fields.fault("otherwise", "stands beside 'action'; 'acts' says what each hook means");
      }
    } else {
      fields.requireAny(
          "needs 'action' and 'acts', or 'otherwise' for what every hook means", "otherwise");
      if (fields.has("acts")) {
        fields.fault("acts", "needs 'action', the place of what it explains");
      }
    }
    if ((acts.containsValue(Act.SCHEDULE) || otherwise == Act.SCHEDULE) && !fields.has("due")) {
      fields.fault("due", "is missing, where the instant stands to publish at");
    }
    return fields.build(
        () ->
            new ConfiguredEvents(
                Objects.requireNonNull(id),
                action,
                acts,
                otherwise == null ? Act.NOTHING : otherwise,
                Objects.requireNonNull(changedAt),
                due == null ? new Place("") : due,
                entry == null ? new Place("") : entry));
  }

  private static Provider provider(String text) {
    return Provider.of(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + Arrays.stream(Provider.values())
                            .map(Provider::text)
                            .collect(Collectors.joining(", "))));
  }

  private static String header(String text) {
    if (!HEADER.matcher(text).matches()) {
      throw new IllegalArgumentException("is no name of a header, such as x-signature");
    }
    if (TAKEN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "is a header that says something else already; take one of your own, such as x-dateline-token");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static String template(String text) {
    ConfiguredSignature.requireKnown(Fields.checked(text, TEMPLATE));
    return text;
  }

  private static String prefix(String text) {
    if (!PREFIX.matcher(text).matches()) {
      throw new IllegalArgumentException("must have at most 50 characters of ASCII and no comma");
    }
    return text;
  }
}
