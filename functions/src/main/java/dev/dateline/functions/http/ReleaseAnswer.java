package dev.dateline.functions.http;

import dev.dateline.json.ContentTree;
import dev.dateline.json.HistoryTree;
import dev.dateline.json.StateTree;
import dev.dateline.json.SummaryTree;
import dev.dateline.json.UnderstandingTree;
import dev.dateline.release.Epoch;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.ListChanges;
import dev.dateline.release.ListReleases;
import dev.dateline.release.Names;
import dev.dateline.release.NumberedChange;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Revision;
import dev.dateline.release.RevisionSummary;
import dev.dateline.release.ShowRelease;
import dev.dateline.release.Summary;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Releases as the API answers with them. */
public final class ReleaseAnswer {
  private final URI siteUrl;

  public ReleaseAnswer(URI siteUrl) {
    this.siteUrl = siteUrl;
  }

  /** Answers with the whole release, and its version as the ETag. */
  public HttpResponse of(int status, PressRelease release) {
    return HttpResponse.json(status, tree(release))
        .with("etag", etag(release.state().version()))
        .with("vary", "Accept");
  }

  /** Answers with a release that is new, and where it is in the API. */
  public HttpResponse created(PressRelease release) {
    return of(201, release).with("location", "/releases/" + release.id());
  }

  /** Answers like {@link #of}, or that what the client has is still so. */
  public HttpResponse of(PressRelease release, HttpRequest request) {
    return Preconditions.unlessCurrent(of(200, release), request);
  }

  /** Answers with a form of a release, whose ETag names all that it was made from. */
  public HttpResponse of(ShowRelease.Shown shown, HttpRequest request) {
    Epoch epoch = shown.epoch();
    String etag =
        "\"v%d-%s-%d-%d\""
            .formatted(
                epoch.releases().getFirst(),
                shown.rendition().label(),
                epoch.newsroom(),
                epoch.renderer());
    HttpResponse whole =
        HttpResponse.rendition(shown.rendition(), shown.text())
            .with("etag", etag)
            .with("vary", "Accept");
    return Preconditions.unlessCurrent(whole, request);
  }

  /** Answers with a page of a list, and the path of the page after it. */
  public HttpResponse of(ListReleases.Page page, Optional<String> next) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("releases", page.releases().stream().map(this::tree).toList());
    next.ifPresent(path -> tree.put("next", path));
    HttpResponse answer = HttpResponse.json(200, tree);
    return next.map(path -> answer.with("link", "<%s>; rel=\"next\"".formatted(path)))
        .orElse(answer);
  }

  /** Answers with what a source comes to, of which nothing is stored. */
  public HttpResponse ofRevision(Revision revision) {
    Map<String, Object> tree = new LinkedHashMap<>(ContentTree.of(revision.content()));
    addReading(tree, revision);
    return HttpResponse.json(200, tree);
  }

  /** Answers with what a release said, each with the path that shows it whole. */
  public HttpResponse ofRevisions(
      ReleaseId id, List<RevisionSummary> revisions, HistoryQuery query) {
    return query.answer(
        "revisions",
        revisions.stream()
            .map(
                revision -> {
                  Map<String, Object> tree = StateTree.revision(revision);
                  tree.put("path", "/releases/%s?revision=%d".formatted(id, revision.number()));
                  return tree;
                })
            .toList(),
        "number");
  }

  /** Answers with who did what with a release. */
  public HttpResponse ofChanges(List<HistoryEntry> changes, HistoryQuery query) {
    return query.answer(
        "changes",
        changes.stream()
            .map(
                change -> {
                  Map<String, Object> tree = HistoryTree.of(change);
                  addUrl(tree, tree.remove("address"));
                  return tree;
                })
            .toList(),
        "version");
  }

  /**
   * Answers with what happened, and where to go on; the header leads on only while there is more,
   * since who follows it does so to the end.
   */
  public HttpResponse of(ListChanges.Page page, String next) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("changes", page.changes().stream().map(change -> tree(page.kind(), change)).toList());
    tree.put("next", next);
    tree.put("more", page.more());
    HttpResponse answer = HttpResponse.json(200, tree);
    return page.more() ? answer.with("link", "<%s>; rel=\"next\"".formatted(next)) : answer;
  }

  static String etag(long version) {
    return "\"v%d-json\"".formatted(version);
  }

  private Map<String, Object> tree(PressRelease release) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", release.id().value());
    tree.put("version", release.state().version());
    tree.put("revision", release.revision().number());
    tree.put("status", Names.of(release.status()));
    tree.put("newsroom", release.newsroom().value());
    tree.putAll(ContentTree.of(release.content()));
    if (release.slug() != null) {
      tree.put("slug", release.slug().value());
    }
    tree.putAll(StateTree.publicFacts(release.state()));
    if (tree.get("corrections") instanceof List<?> corrections) {
      tree.put("correction", corrections.getLast());
    }
    if (!release.state().aliases().isEmpty()) {
      tree.put(
          "aliases",
          release.state().aliases().stream().map(alias -> siteUrl + "/" + alias.path()).toList());
    }
    addUrl(tree, release.state().address() == null ? null : release.state().address().path());
    addReading(tree, release.revision());
    return tree;
  }

  private static void addReading(Map<String, Object> tree, Revision revision) {
    tree.put("findings", StateTree.findings(revision.findings()));
    tree.putAll(UnderstandingTree.of(revision.understanding()));
  }

  private Map<String, Object> tree(ListChanges.Kind kind, NumberedChange change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (kind != ListChanges.Kind.OF_RELEASE) {
      tree.put("sequence", change.sequence());
    }
    tree.put("release", change.release().value());
    tree.putAll(
        kind == ListChanges.Kind.OF_READERS
            ? HistoryTree.ofReaders(change.step())
            : HistoryTree.of(change.step()));
    addUrl(tree, tree.remove("address"));
    return tree;
  }

  private Map<String, Object> tree(Summary summary) {
    Map<String, Object> tree = SummaryTree.of(summary);
    addUrl(tree, tree.remove("address"));
    return tree;
  }

  private void addUrl(Map<String, Object> tree, @Nullable Object path) {
    if (path != null) {
      tree.put("url", siteUrl + "/" + path);
    }
  }
}
