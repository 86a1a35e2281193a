package dev.dateline.json;

import dev.dateline.release.ReleaseFailure;
import dev.dateline.webhook.CreateSource;
import dev.dateline.webhook.Provider;
import dev.dateline.webhook.RotateSourceSecret;
import dev.dateline.webhook.Signature;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.UpdateSource;
import dev.dateline.webhook.WebhookSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what is to be done with webhook sources, with all faults at once. */
public final class SourceReader {
  /** Members that the server sets: what GET gives may be sent again. */
  private static final Set<String> OF_THE_SERVER =
      Set.of("name", "version", "createdAt", "url", "secrets", "refused");

  private static final Pattern SECRET =
      Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

  private SourceReader() {}

  /**
   * Reads what a new source is to be.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong, or does not go with the
   *     provider
   */
  public static CreateSource.Wish created(Json.Text text) {
    return OrderReader.read(
        text,
        fields -> {
          fields.require("name");
          SourceName name = fields.value("name", SourceName::new);
          Provider provider = SettingsReader.provider(fields);
          WebhookSource.Settings settings = SettingsReader.settings(fields, provider);
          String secret = fields.value("secret", SourceReader::secret);
          if (secret != null && settings != null && provider != null) {
            requireFit(fields, settings.signature(provider), secret);
          }
          return fields.build(
              () ->
                  new CreateSource.Wish(
                      Objects.requireNonNull(name),
                      Objects.requireNonNull(provider),
                      Objects.requireNonNull(settings),
                      secret));
        });
  }

  /**
   * Reads the settings that a source is to have in place of those it has.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong, or does not go with the
   *     provider
   */
  public static UpdateSource.Wish updated(Json.Text text) {
    return OrderReader.read(
        text,
        fields -> {
          fields.ignore(OF_THE_SERVER);
          if (fields.names("secret")) {
            fields.value("secret", SourceReader::secret);
            fields.fault("secret", "is changed by POST /webhook-sources/{source}/secret only");
          }
          Provider provider = SettingsReader.provider(fields);
          WebhookSource.Settings settings = SettingsReader.settings(fields, provider);
          return fields.build(
              () ->
                  new UpdateSource.Wish(
                      Objects.requireNonNull(provider), Objects.requireNonNull(settings)));
        });
  }

  /**
   * Reads {@code {"secret": ..., "overlapSeconds": ...}} or nothing.
   *
   * @throws ReleaseFailure.InvalidOrder with every member that is wrong
   */
  public static RotateSourceSecret.Wish rotation(Json.Text text) {
    return OrderReader.read(
        text,
        fields -> {
          String secret = fields.value("secret", SourceReader::secret);
          Duration overlap = SecretsTree.overlap(fields);
          return fields.build(() -> new RotateSourceSecret.Wish(secret, overlap));
        });
  }

  private static void requireFit(Fields fields, Signature signature, String secret) {
    try {
      signature.requireFit(secret);
    } catch (IllegalArgumentException unfit) {
      fields.fault("secret", String.valueOf(unfit.getMessage()));
    }
  }

  private static String secret(String text) {
    if (!SECRET.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "must have 1 to 200 characters of ASCII, and no space at either end");
    }
    return text;
  }
}
