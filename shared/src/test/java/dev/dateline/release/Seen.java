package dev.dateline.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees at an address.
 *
 * @param of the id of the release, or the address that one is led to
 * @param version of the release that it was made from; 0 where one is led on
 * @param says the content, and the one before the newest correction; or the explanation
 */
record Seen(Kind kind, String of, long version, String says, String title) {
  enum Kind {
    PAGE,
    NOTICE,
    GONE,
    MOVED
  }

  static Seen page(PressRelease release, @Nullable Revision replaced, String title) {
    String before = replaced == null ? "" : " instead of " + told(replaced);
    return of(Kind.PAGE, release, told(release.revision()) + before, title);
  }

  static Seen notice(PressRelease release, String title) {
    return of(Kind.NOTICE, release, explanation(release), title);
  }

  static Seen gone(PressRelease release, String title) {
    return of(Kind.GONE, release, explanation(release), title);
  }

  static Seen moved(Address to, String title) {
    return new Seen(Kind.MOVED, to.path(), 0, "", title);
  }

  private static Seen of(Kind kind, PressRelease release, String says, String title) {
    return new Seen(kind, release.id().value(), release.state().version(), says, title);
  }

  private static String told(Revision revision) {
    return revision.content().headline() + " " + revision.content().subheadline();
  }

  private static String explanation(PressRelease release) {
    Withdrawal withdrawal = release.state().withdrawal();
    return withdrawal == null ? "" : String.valueOf(withdrawal.explanation());
  }

  /** Reads what {@link TellingRenderer} wrote. */
  static Seen at(SiteObject object, Rendition rendition) {
    List<String> lines = object.text().lines().toList();
    Seen seen =
        new Seen(
            Kind.valueOf(lines.get(0)),
            lines.get(1),
            Long.parseLong(lines.get(2)),
            lines.get(3),
            lines.get(4));
    boolean agrees =
        switch (object.answer()) {
          case SiteObject.Page page -> seen.kind == Kind.PAGE || seen.kind == Kind.NOTICE;
          case SiteObject.Gone gone -> seen.kind == Kind.GONE;
          case SiteObject.Moved(SitePath to) ->
              seen.kind == Kind.MOVED && to.value().equals(seen.of + rendition.suffix());
        };
    if (!agrees) {
      throw new AssertionError("%s is answered as %s".formatted(seen, object.answer()));
    }
    return seen;
  }

  boolean isOf(ReleaseId id) {
    return of.equals(id.value());
  }

  /** Returns this without what changes although the release says the same. */
  Seen asRead() {
    return new Seen(kind, of, 0, says, "");
  }

  @Override
  public String toString() {
    return String.join("\n", kind.name(), of, String.valueOf(version), says, title);
  }
}
