package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import java.util.List;

/** A function that shows what readers never see, to keys that see what is not public. */
public abstract class InsiderHandler extends ScopedHandler {

  protected InsiderHandler(Authentication authentication, Problems problems) {
    super(List.of(Scope.WRITE, Scope.PUBLISH), authentication, problems);
  }

  /** Refuses a key that only reads, alike for what is there and what is not. */
  public static void requireInsider(ApiKey caller) {
    if (!caller.seesUnpublished()) {
      throw new RequestFailure.MissingScope(Scope.WRITE);
    }
  }
}
