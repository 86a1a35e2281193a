package dev.dateline.webhook.acting;

import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Translation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody has said of a release here, and no hook of its entry takes away. */
final class KeptMembers {
  private final PressRelease release;
  private final Errand errand;
  private final Instant now;

  KeptMembers(PressRelease release, Errand errand, Instant now) {
    this.release = release;
    this.errand = errand;
    this.now = now;
  }

  /**
   * Returns what the entry says, with what it does not say and the release does.
   *
   * <p>An embargo to come that is longer than the entry's counts: who has set it is not known, and
   * what is out cannot be called back. Only what an entry's flag made of it yields to a day that
   * the entry names.
   */
  ReleaseContent over(ReleaseContent content) {
    ReleaseContent before = release.content();
    List<Translation> others =
        before.translations().stream()
            .filter(each -> !each.language().equals(content.language()))
            .toList();
    return content
        .change()
        .kind(errand.source().settings().kind() == null ? before.kind() : content.kind())
        .quotes(or(content.quotes(), before.quotes()))
        .endMark(or(content.endMark(), before.endMark()))
        .externalIds(externalIds(content))
        .translationOf(before.translationOf())
        .translations(others)
        .disclosure(or(content.disclosure(), before.disclosure()))
        .issuer(or(content.issuer(), before.issuer()))
        .releaseLine(line(content.releaseLine(), before.releaseLine()))
        .subheadline(or(content.subheadline(), before.subheadline()))
        .summary(or(content.summary(), before.summary()))
        .slug(or(content.slug(), before.slug()))
        .dateline(or(content.dateline(), before.dateline()))
        .tags(or(content.tags(), before.tags()))
        .contacts(
            isOfNewsroom("#/contacts")
                ? content.contacts()
                : or(content.contacts(), before.contacts()))
        .boilerplate(
            isOfNewsroom("#/boilerplate")
                ? content.boilerplate()
                : or(content.boilerplate(), before.boilerplate()))
        .build();
  }

  private Map<String, String> externalIds(ReleaseContent content) {
    Map<String, String> all = new TreeMap<>(content.externalIds());
    release.content().externalIds().entrySet().stream()
        .filter(each -> !all.containsKey(each.getKey()))
        .limit(ReleaseContent.MOST_EXTERNAL_IDS - all.size())
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
    return said == null ? before : said;
  }

  private static <T> List<T> or(List<T> said, List<T> before) {
    return said.isEmpty() ? before : said;
  }

  private @Nullable ReleaseLine line(@Nullable ReleaseLine said, @Nullable ReleaseLine before) {
    ZoneId zone = errand.newsroom().zone();
    if (said == null || before == null) {
      return or(said, before);
    }
    boolean isOver = before.embargoedUntil(zone).filter(end -> !end.isAfter(now)).isPresent();
    boolean isNamed = before.equals(EntryEmbargo.FLAG) && said.date() != null;
    return !isOver && !isNamed && EntryEmbargo.isLonger(before, said, zone) ? before : said;
  }

  /** What the newsroom gives to each release that has none is given anew. */
  private boolean isOfNewsroom(String pointer) {
    return release.revision().ofSource().stream()
        .anyMatch(
            finding -> finding.code().equals("FROM_NEWSROOM") && pointer.equals(finding.pointer()));
  }
}
