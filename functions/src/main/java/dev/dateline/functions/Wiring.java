package dev.dateline.functions;

import dev.dateline.functions.http.Authentication;
import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.OutlookAnswer;
import dev.dateline.functions.http.Problems;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.SightAnswer;
import dev.dateline.lint.Lint;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.AddAttachment;
import dev.dateline.release.Body;
import dev.dateline.release.CompleteAttachment;
import dev.dateline.release.ConvergeAddress;
import dev.dateline.release.ConvergeListings;
import dev.dateline.release.ConvergeRelease;
import dev.dateline.release.ConvergeRobots;
import dev.dateline.release.ConvergeShelves;
import dev.dateline.release.CorrectRelease;
import dev.dateline.release.CreatePreview;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.DiscardRelease;
import dev.dateline.release.ExportNewsroom;
import dev.dateline.release.GetOriginal;
import dev.dateline.release.GetRelease;
import dev.dateline.release.IssueKey;
import dev.dateline.release.KillRelease;
import dev.dateline.release.Language;
import dev.dateline.release.LintRelease;
import dev.dateline.release.Linter;
import dev.dateline.release.ListChanges;
import dev.dateline.release.ListKeys;
import dev.dateline.release.ListPreviews;
import dev.dateline.release.ListReleases;
import dev.dateline.release.NumberChanges;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ProjectSite;
import dev.dateline.release.Projection;
import dev.dateline.release.PublishDueReleases;
import dev.dateline.release.PublishRelease;
import dev.dateline.release.ReadHistory;
import dev.dateline.release.RecordFiling;
import dev.dateline.release.RedirectRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseIds;
import dev.dateline.release.RemoveAttachment;
import dev.dateline.release.Renderer;
import dev.dateline.release.RepairSite;
import dev.dateline.release.RestoreNewsroom;
import dev.dateline.release.ReviseRelease;
import dev.dateline.release.Revision;
import dev.dateline.release.RevokeKey;
import dev.dateline.release.RevokePreview;
import dev.dateline.release.ShelveRelease;
import dev.dateline.release.ShowPreview;
import dev.dateline.release.ShowRelease;
import dev.dateline.release.Understanding;
import dev.dateline.release.UnscheduleRelease;
import dev.dateline.release.UpdateNewsroom;
import dev.dateline.release.WithdrawRelease;
import dev.dateline.render.SiteRenderer;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts the functions together; each part is made when it is first asked for. */
public final class Wiring {
  private final Stores stores;
  private final URI siteUrl;
  private final Clock clock;
  private final RandomGenerator random;
  private @Nullable ConvergeRelease converge;
  private @Nullable Renderer renderer;

  /**
   * Puts functions together over these stores; {@code random} makes ids, so nobody may guess it.
   */
  public Wiring(Stores stores, URI siteUrl, Clock clock, RandomGenerator random) {
    this.stores = stores;
    this.siteUrl = siteUrl;
    this.clock = clock;
    this.random = random;
  }

  /** What takes hooks of sources and acts on them. */
  HookWiring hooks() {
    return new HookWiring(this, stores, siteUrl, clock, random);
  }

  /** What tells endpoints of changes. */
  OutgoingWiring outgoing() {
    return new OutgoingWiring(stores, siteUrl, clock, random);
  }

  Problems problems() {
    return new Problems(siteUrl);
  }

  Authentication authentication() {
    return new Authentication(stores.apiKeys(), clock);
  }

  ChangingHandler.Parts changing() {
    return new ChangingHandler.Parts(authentication(), problems(), repetitions(), answer());
  }

  /** For functions of whose changes readers see nothing, and which may not write what these see. */
  ChangingHandler.Parts changingUnseen() {
    return new ChangingHandler.Parts(authentication(), problems(), repetitionsUnseen(), answer());
  }

  Repetitions repetitionsUnseen() {
    return new Repetitions(stores.receipts(), stores.releases(), release -> {}, problems(), clock);
  }

  ReleaseAnswer answer() {
    return new ReleaseAnswer(siteUrl);
  }

  Repetitions repetitions() {
    return new Repetitions(
        stores.receipts(),
        stores.releases(),
        release -> converge().converge(release),
        problems(),
        clock);
  }

  CreateRelease createRelease() {
    return new CreateRelease(
        stores.releases(), recentNewsrooms(), stores.originals(), linter(), ids(), clock);
  }

  GetRelease getRelease() {
    return new GetRelease(stores.releases());
  }

  ListReleases listReleases() {
    return new ListReleases(stores.releases(), clock);
  }

  OutlookAnswer outlook() {
    return new OutlookAnswer(siteUrl, problems());
  }

  PublishRelease publishRelease() {
    // What becomes public is held to the settings of that moment.
    return new PublishRelease(
        stores.releases(),
        stores.newsrooms(),
        stores.uploads(),
        renderer(),
        converge(),
        linter(),
        clock);
  }

  PublishDueReleases publishDueReleases() {
    return new PublishDueReleases(
        stores.releases(), publishRelease(), converge(), new ClockWaiting(clock), clock);
  }

  ReviseRelease reviseRelease() {
    return new ReviseRelease(
        stores.releases(), recentNewsrooms(), stores.originals(), renderer(), linter(), clock);
  }

  DiscardRelease discardRelease() {
    return new DiscardRelease(stores.releases(), clock);
  }

  AddAttachment addAttachment() {
    return new AddAttachment(stores.releases(), stores.uploadPermits(), random, clock);
  }

  CompleteAttachment completeAttachment() {
    return new CompleteAttachment(
        stores.releases(),
        stores.receipts(),
        recentNewsrooms(),
        stores.uploads(),
        renderer(),
        linter(),
        clock);
  }

  RemoveAttachment removeAttachment() {
    return new RemoveAttachment(stores.releases(), clock);
  }

  UnscheduleRelease unscheduleRelease() {
    return new UnscheduleRelease(stores.releases(), clock);
  }

  CorrectRelease correctRelease() {
    return new CorrectRelease(
        stores.releases(),
        stores.newsrooms(),
        stores.originals(),
        renderer(),
        converge(),
        linter(),
        clock);
  }

  WithdrawRelease withdrawRelease() {
    return new WithdrawRelease(stores.releases(), recentNewsrooms(), renderer(), converge(), clock);
  }

  KillRelease killRelease() {
    return new KillRelease(stores.releases(), converge(), clock);
  }

  RedirectRelease redirectRelease() {
    return new RedirectRelease(stores.releases(), converge(), clock);
  }

  LintRelease lintRelease() {
    return new LintRelease(recentNewsrooms(), linter(), clock);
  }

  GetOriginal getOriginal() {
    return new GetOriginal(stores.releases(), stores.originals());
  }

  RecordFiling recordFiling() {
    return new RecordFiling(stores.releases(), clock);
  }

  private static Linter linter() {
    return new Lint();
  }

  ShowRelease showRelease() {
    // By the settings of this moment, which are a part of its ETag.
    return new ShowRelease(stores.releases(), stores.newsrooms(), renderer());
  }

  ReadHistory readHistory() {
    return new ReadHistory(stores.releases());
  }

  ListChanges listChanges() {
    return new ListChanges(stores.releases(), stores.changeLog());
  }

  CreatePreview createPreview() {
    return new CreatePreview(
        stores.releases(), recentNewsrooms(), stores.previews(), random, clock);
  }

  IssueKey issueKey() {
    return new IssueKey(stores.keyRing(), random, clock);
  }

  ListKeys listKeys() {
    return new ListKeys(stores.keyRing(), stores.apiKeys(), clock);
  }

  RevokeKey revokeKey() {
    return new RevokeKey(stores.keyRing(), clock);
  }

  ListPreviews listPreviews() {
    return new ListPreviews(stores.releases(), stores.previews(), clock);
  }

  RevokePreview revokePreview() {
    return new RevokePreview(stores.releases(), stores.previews(), clock);
  }

  ShowPreview showPreview() {
    return new ShowPreview(
        stores.releases(),
        stores.previews(),
        recentNewsrooms(),
        renderer(),
        reason -> System.err.println("A use of a preview was not counted: " + Trace.of(reason)),
        clock);
  }

  SightAnswer sight() {
    return new SightAnswer(siteUrl);
  }

  ProjectSite projectSite() {
    return new ProjectSite(
        stores.releases(),
        projection(),
        // An alarm of template.yaml rings at these words.
        aside -> System.err.println("Parked release " + aside.id() + ": " + aside.reason()),
        clock);
  }

  /** Returns who takes which rows from the stream, by the beginning of their partition key. */
  Map<String, RowConsumer> rowConsumers() {
    OutgoingRows outgoing =
        new OutgoingRows(outgoing().announceChange(), outgoing().sendDelivery());
    return Map.of(
        DeliveryConsumer.PREFIX, new DeliveryConsumer(hooks().actOnDelivery()),
        OutgoingRows.CHANGES, outgoing::takeChange,
        OutgoingRows.OUTBOX, outgoing::takeDelivery);
  }

  Newsrooms newsrooms() {
    return stores.newsrooms();
  }

  UpdateNewsroom updateNewsroom() {
    return new UpdateNewsroom(stores.newsrooms());
  }

  public RepairSite repairSite() {
    return new RepairSite(
        stores.releases(), stores.newsrooms(), projection(), convergeRobots(), clock);
  }

  public ConvergeRobots convergeRobots() {
    return new ConvergeRobots(stores.newsrooms(), stores.changeLog(), renderer(), stores.site());
  }

  private Projection projection() {
    return new Projection(
        converge(),
        new ShelveRelease(stores.shelves()),
        new NumberChanges(stores.releases(), stores.changeLog()),
        new ConvergeShelves(
            stores.releases(), stores.newsrooms(), stores.shelves(), renderer(), stores.site()),
        new ConvergeListings(
            stores.releases(),
            stores.newsrooms(),
            stores.changeLog(),
            stores.shelves(),
            renderer(),
            stores.site(),
            clock));
  }

  public ExportNewsroom exportNewsroom() {
    return new ExportNewsroom(
        stores.releases(), stores.newsrooms(), stores.originals(), stores.uploads());
  }

  public RestoreNewsroom restoreNewsroom() {
    return new RestoreNewsroom(
        stores.releases(), stores.newsrooms(), stores.originals(), stores.uploads(), repairSite());
  }

  /** What takes what the stream gave up. */
  MissedRows missedRows() {
    return new MissedRows(hooks().actOnMissed(), outgoing().announceMissed());
  }

  /** Renders a release that is stored nowhere, so that the first real one finds all loaded. */
  void rehearseRendering() {
    Instant now = clock.instant();
    NewsroomName newsroom = new NewsroomName("rehearsal");
    ReleaseContent content =
        ReleaseContent.withHeadline("Rehearsal")
            .language(new Language("en"))
            .body(new Body(Body.Format.MARKDOWN, "A *rehearsal*."))
            .build();
    renderer()
        .requireRenders(
            PressRelease.draft(
                ids().next(),
                newsroom,
                new Revision(1, content, List.of(), Understanding.PLAIN, null, now)),
            null,
            new Newsroom(newsroom, 1, "Rehearsal", ZoneOffset.UTC));
  }

  ReleaseIds ids() {
    return new ReleaseIds(clock, random);
  }

  private RecentNewsrooms recentNewsrooms() {
    return new RecentNewsrooms(stores.newsrooms(), clock);
  }

  private synchronized ConvergeRelease converge() {
    if (converge == null) {
      ConvergeAddress address =
          new ConvergeAddress(stores.releases(), stores.newsrooms(), renderer(), stores.site());
      converge = new ConvergeRelease(stores.releases(), address);
    }
    return converge;
  }

  private synchronized Renderer renderer() {
    if (renderer == null) {
      renderer = new SiteRenderer(siteUrl);
    }
    return renderer;
  }
}
