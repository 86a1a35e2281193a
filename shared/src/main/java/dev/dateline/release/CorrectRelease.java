package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives a published release another content, and tells readers what changed and why. */
public final class CorrectRelease {
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Originals originals;
  private final Renderer renderer;
  private final Acceptance acceptance;
  private final Readiness readiness;
  private final Steps steps;
  private final Addresses addresses;

  public CorrectRelease(
      Releases releases,
      Newsrooms newsrooms,
      Originals originals,
      Renderer renderer,
      ConvergeRelease converge,
      Linter linter,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.originals = originals;
    this.renderer = renderer;
    this.acceptance = new Acceptance(linter);
    this.readiness = new Readiness(linter);
    this.steps = new Steps(releases, converge, clock);
    this.addresses = new Addresses(releases);
  }

  /**
   * What readers are told, and what the release says from now on.
   *
   * @param overridings the errors in spite of which it is to say that
   */
  public record Amendment(
      Correction.Weight weight,
      String note,
      CreateRelease.Submission submission,
      List<Overriding> overridings) {
    public Amendment {
      overridings = List.copyOf(overridings);
    }
  }

  /**
   * Stores a new revision and returns the release once its page shows it; with another slug it has
   * another address then, and the one before leads there.
   *
   * @throws ReleaseFailure.WrongStatus if it is not published
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   * @throws ReleaseFailure.ErrorsFound if rules find errors that were not in it, and are not
   *     overridden
   * @throws ReleaseFailure.UnfittingOrder if it names files that the release has not
   * @throws ReleaseFailure.SlugTaken if the new slug is another release's
   * @throws ReleaseFailure.NotReady if several things stand in the way
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease correct(Order order, Amendment amendment) {
    return steps.take(
        order,
        Verb.CORRECT,
        (release, now, again) -> {
          order.requireExpected(release);
          Newsroom newsroom = newsrooms.required(release.newsroom());
          Revision revision =
              acceptance.revision(
                  OwnFiles.in(amendment.submission(), release),
                  newsroom,
                  release.revision().number() + 1,
                  now);
          Obstacles obstacles = new Obstacles();
          obstacles.addAll(
              readiness.inPlaceOfPublic(
                  release.revision(), revision, newsroom, now, amendment.overridings()));
          State.Builder state =
              release
                  .state()
                  .next(now)
                  .files(OwnFiles.corrected(release, revision.content()))
                  .filings(
                      Disclosures.owed(
                          release.state().filings(), revision.content(), newsroom, now));
          obstacles
              .resultOf(() -> corrections(release, amendment, now))
              .ifPresent(state::corrections);
          List<ClaimChange> claims =
              obstacles.resultOf(() -> claims(release, revision)).orElse(List.of());
          if (!claims.isEmpty()) {
            Address to = claims.getFirst().address();
            obstacles
                .resultOf(() -> aliases(release, to))
                .ifPresent(aliases -> state.address(to).aliases(aliases));
          }
          obstacles.refuse();
          PressRelease corrected = release.as(revision, state);
          releases.requireRoomFor(corrected);
          renderer.requireRenders(corrected, release.revision(), newsroom);
          originals.keep(amendment.submission().source());
          return Flip.of(Change.of(release, corrected, Action.CORRECT, claims, order))
              .inSpiteOf(amendment.overridings());
        });
  }

  private static List<Correction> corrections(
      PressRelease release, Amendment amendment, Instant now) {
    List<Correction> corrections = new ArrayList<>(release.state().corrections());
    if (corrections.size() == State.MOST_CORRECTIONS) {
      throw new ReleaseFailure.LimitReached("corrections", State.MOST_CORRECTIONS);
    }
    int replaced = release.revision().number();
    corrections.add(new Correction(amendment.weight(), amendment.note(), now, replaced));
    return corrections;
  }

  private List<ClaimChange> claims(PressRelease release, Revision revision) {
    Slug slug = revision.content().slug();
    return slug == null || slug.equals(release.requiredAddress().slug())
        ? List.of()
        : addresses.moved(release, slug);
  }

  private static List<Address> aliases(PressRelease release, Address to) {
    List<Address> aliases = new ArrayList<>(release.state().aliases());
    aliases.remove(to);
    if (aliases.size() == State.MOST_ALIASES) {
      throw new ReleaseFailure.LimitReached("former addresses", State.MOST_ALIASES);
    }
    aliases.add(release.requiredAddress());
    return aliases;
  }
}
