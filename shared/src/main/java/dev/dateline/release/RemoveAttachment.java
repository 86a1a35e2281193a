package dev.dateline.release;

import java.time.Clock;
import java.util.List;

/** Takes away a file that was announced or taken in for a release, and that it does not name. */
public final class RemoveAttachment {
  private final Steps steps;

  public RemoveAttachment(Releases releases, Clock clock) {
    this.steps = new Steps(releases, clock);
  }

  /**
   * Returns the release without the file, of which no reader knew: what readers have seen stays
   * known as removed. Its bytes stay where nobody reads them.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.WrongStatus if it was taken back
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   * @throws ReleaseFailure.NoSuchAttachment if it has no such file, or none any more
   * @throws ReleaseFailure.UnfittingOrder if the release names the file
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease remove(Order order, AttachmentId id) {
    return steps.take(
        order,
        Verb.ATTACH,
        (release, now, again) -> {
          order.requireExpected(release);
          ReleaseFile file = OwnFiles.present(release, id);
          requireUnnamed(file, release.content());
          List<ReleaseFile> others =
              release.state().files().stream().filter(each -> !each.equals(file)).toList();
          return Flip.of(
              Change.of(
                  release,
                  release.as(release.state().next(now).files(others)),
                  Action.DETACH,
                  order));
        });
  }

  private static void requireUnnamed(ReleaseFile file, ReleaseContent content) {
    List<Attachment> attachments = content.attachments();
    for (int i = 0; i < attachments.size(); i++) {
      if (attachments.get(i).href().equals(file.path())) {
        throw new ReleaseFailure.UnfittingOrder(
            new Fault(
                "#/attachments/%d".formatted(i),
                "of the release names the file; send the release as JSON without it, with PUT or as"
                    + " a correction"));
      }
    }
  }
}
