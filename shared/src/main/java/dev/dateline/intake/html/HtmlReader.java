package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.intake.Reading;
import dev.dateline.intake.text.BlockReader;
import dev.dateline.intake.text.BlockReader.Claim;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.release.Body;
import dev.dateline.release.Dateline;
import dev.dateline.release.Finding;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.SourcePart;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a release from a page or a fragment of HTML: of Word, Google Docs, Outlook, WordPress.
 *
 * <p>The body keeps its markup, as far as it may be shown; all else is a member of the release, a
 * finding or a loss.
 */
public final class HtmlReader {
  /** Where a page shows the headline, if it shows it at all. */
  private static final int HEAD = 15;

  private final int mostLosses;

  public HtmlReader() {
    this(Understanding.MOST_LOSSES);
  }

  /** Reads what is a part of something else, and leaves room for the losses of that. */
  public HtmlReader(int mostLosses) {
    this.mostLosses = mostLosses;
  }

  /**
   * Reads what an editor exported or copied, and loses no visible word of it without saying so.
   *
   * @throws dev.dateline.release.ReleaseFailure.InvalidRelease if there is no headline, or this is
   *     no HTML
   */
  public Reading read(String html) {
    List<Finding> findings = new ArrayList<>();
    Losses losses = new Losses();
    Document document = Markup.parse(Characters.of(html, findings));
    StyleSheet styles = StyleSheet.of(document);
    Page page = new Page(document, styles);
    Element article = page.article();
    List<Piece> pieces = Transcript.of(document, article, page.address(), styles, losses);
    List<Block> blocks = new ArrayList<>(Blocks.of(pieces));
    addTitle(page, article, blocks);
    int title = title(blocks);
    BlockReader.Result read = new BlockReader().read(lines(blocks, title));
    findings.addAll(read.findings());
    reportAbove(read.above(), blocks, losses);
    BitSet taken = taken(read, blocks);
    String body = RemainderWriter.write(pieces, taken, addresses(read.content()), losses);
    ReleaseContent content = content(read.content(), body, page, findings, losses);
    HeadLosses.report(document, page, content, losses);
    UnreadEmbargo.in(passages(document, blocks), content).ifPresent(findings::add);
    UnpublishedPost.in(document, article).ifPresent(findings::add);
    return new Reading(
        content, findings, new Understanding(parts(read, blocks), losses.list(mostLosses)));
  }

  /** What somebody may read in a page: its lines as they are shown, and all other words of it. */
  private static Set<String> passages(Document document, List<Block> blocks) {
    Set<String> passages = new LinkedHashSet<>();
    StringBuilder shown = new StringBuilder();
    blocks.forEach(block -> shown.append(block.apart() ? "\n\n" : "\n").append(block.text()));
    passages.add(shown.toString());
    passages.addAll(PagePassages.of(document));
    return passages;
  }

  private static Set<String> addresses(ReleaseContent content) {
    return content.contacts().stream()
        .flatMap(contact -> contact.emails().stream())
        .map(email -> "mailto:" + email)
        .collect(Collectors.toSet());
  }

  /** Puts the title that the page has elsewhere above an article that does not show it. */
  private static void addTitle(Page page, Element article, List<Block> blocks) {
    boolean shown = blocks.stream().limit(HEAD).anyMatch(block -> block.level() == 1);
    boolean marked = !article.normalName().equals("body");
    Page.Said said = page.title(article).orElse(null);
    if (shown || said == null || !(marked || said.by().equals("og:title"))) {
      return;
    }
    String words = letters(said.text());
    boolean above =
        blocks.stream()
            .limit(HEAD)
            .map(block -> letters(block.text()))
            .anyMatch(text -> !text.isEmpty() && text.equals(words));
    if (!above) {
      blocks.addFirst(
          new Block(
              said.text(),
              said.line(),
              said.line(),
              true,
              1,
              Origin.ofAdded(said.text().length())));
    }
  }

  /** Returns the one heading of the first level above the text, or -1. */
  private static int title(List<Block> blocks) {
    for (int i = 0; i < Math.min(HEAD, blocks.size()); i++) {
      if (blocks.get(i).level() == 1) {
        return i;
      }
    }
    return -1;
  }

  private static List<BlockReader.Block> lines(List<Block> blocks, int title) {
    List<BlockReader.Block> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      lines.add(new BlockReader.Block(block.line(), block.text(), block.apart(), i == title));
    }
    return lines;
  }

  private static void reportAbove(List<Integer> above, List<Block> blocks, Losses losses) {
    for (int i : above) {
      Block block = blocks.get(i);
      losses.addText(
          "text", block.text(), "stands above the headline", block.line(), block.lastLine());
    }
  }

  /** Returns the places of the characters that are not of the body. */
  private static BitSet taken(BlockReader.Result read, List<Block> blocks) {
    BitSet taken = new BitSet();
    for (int i : read.above()) {
      take(taken, blocks.get(i), 0, blocks.get(i).text().length());
    }
    for (Claim claim : read.claims()) {
      if (!claim.pointer().equals("#/body")) {
        take(taken, blocks.get(claim.block()), claim.from(), claim.to());
      }
    }
    return taken;
  }

  private static void take(BitSet taken, Block block, int from, int to) {
    for (int i = from; i < to; i++) {
      if (block.origin().at(i) >= 0) {
        taken.set(block.origin().at(i));
      }
    }
  }

  private static ReleaseContent content(
      ReleaseContent read, String body, Page page, List<Finding> findings, Losses losses) {
    Language language = PageLanguage.of(page.language(), read.language(), findings, losses);
    reportDate(page, read.dateline(), losses);
    ReleaseContent.Builder content =
        read.change()
            .body(body.isBlank() ? null : new Body(Body.Format.HTML, body))
            .language(language);
    page.description().map(Page.Said::text).ifPresent(content::summary);
    return content.build();
  }

  private static void reportDate(Page page, @Nullable Dateline dateline, Losses losses) {
    Optional<Page.Said> date = page.structured("datePublished");
    if (date.isPresent() && (dateline == null || dateline.date() == null)) {
      losses.add(
          "datePublished '%s' of JSON-LD".formatted(date.get().text()),
          "the day of publication is set when the release is published; write it into the dateline if readers are to see it",
          date.get().line());
    }
  }

  private static List<SourcePart> parts(BlockReader.Result read, List<Block> blocks) {
    Map<String, SourcePart> parts = new LinkedHashMap<>();
    for (Claim claim : read.claims()) {
      Block block = blocks.get(claim.block());
      if (!claim.pointer().isEmpty()) {
        parts.merge(
            claim.pointer(),
            new SourcePart(claim.pointer(), block.line(), Math.max(block.line(), block.lastLine())),
            HtmlReader::spanning);
      }
    }
    return parts.values().stream().limit(Understanding.MOST_PARTS).toList();
  }

  private static SourcePart spanning(SourcePart a, SourcePart b) {
    return new SourcePart(
        a.pointer(), Math.min(a.firstLine(), b.firstLine()), Math.max(a.lastLine(), b.lastLine()));
  }

  /** Returns by what texts are the same, however they are written. */
  static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]++", "").toLowerCase(Locale.ROOT);
  }
}
