package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.util.OptionalLong;

/** Gives a source other settings; its secrets stay as they are. */
public final class UpdateSource {
  private final Sources sources;

  public UpdateSource(Sources sources) {
    this.sources = sources;
  }

  /** What a source may be told to be; its provider stays what it was. */
  public record Wish(Provider provider, WebhookSource.Settings settings) {}

  /**
   * Replaces all settings and returns the source as it is then.
   *
   * @param expected the version that the caller has seen
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   * @throws ReleaseFailure.OtherVersion if it has seen another, or others were faster
   * @throws ReleaseFailure.UnfittingOrder if it names another provider, or a secret does not fit
   */
  public WebhookSource update(ApiKey caller, SourceName name, OptionalLong expected, Wish wish) {
    WebhookSource before = ShowSources.required(sources, caller, name);
    if (expected.isEmpty()) {
      throw ReleaseFailure.VersionNotNamed.ofSource(name.value(), before.version());
    }
    if (expected.getAsLong() != before.version()) {
      throw ReleaseFailure.OtherVersion.ofSource(name.value(), before.version());
    }
    requireFit(before, wish);
    WebhookSource after = before.with(wish.settings(), before.secrets());
    if (!sources.replace(before, after, null)) {
      // A write whose answer was lost is sent again, and finds itself.
      WebhookSource now = ShowSources.required(sources, caller, name);
      if (!now.equals(after)) {
        throw ReleaseFailure.OtherVersion.ofSource(name.value(), now.version());
      }
    }
    return after;
  }

  private static void requireFit(WebhookSource before, Wish wish) {
    if (wish.provider() != before.provider()) {
      throw new ReleaseFailure.UnfittingOrder(
          new Fault(
              "#/provider",
              "is '%s' of this source, and stays so; make another source for '%s'"
                  .formatted(before.provider().text(), wish.provider().text())));
    }
    try {
      Signature signature = wish.settings().signature(wish.provider());
      before.secrets().all().forEach(secret -> signature.requireFit(secret.value()));
    } catch (IllegalArgumentException unfit) {
      throw new ReleaseFailure.UnfittingOrder(
          new Fault(
              "#/generic/signature/secretEncoding",
              "does not go with a secret of this source, which %s; make another source"
                  .formatted(unfit.getMessage())));
    }
  }
}
