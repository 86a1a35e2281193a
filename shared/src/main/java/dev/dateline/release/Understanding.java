package dev.dateline.release;

import java.util.List;

/**
 * How a source was understood: where each member of the release stands in it, and what of it is not
 * in the release.
 */
public record Understanding(List<SourcePart> parts, List<Loss> losses) {
  public static final int MOST_PARTS = 500;
  public static final int MOST_LOSSES = 200;

  /** Of a form whose members are their own places, and of which nothing is lost. */
  public static final Understanding PLAIN = new Understanding(List.of(), List.of());

  public Understanding {
    parts = List.copyOf(parts);
    losses = List.copyOf(losses);
    Limits.most("parts", parts, MOST_PARTS);
    Limits.most("losses", losses, MOST_LOSSES);
  }
}
