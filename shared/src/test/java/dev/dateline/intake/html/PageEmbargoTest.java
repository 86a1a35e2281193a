package dev.dateline.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page does to the words of an embargo, nobody publishes before they were looked at. */
class PageEmbargoTest {
  private static final String RELEASE =
      """
      <h1>Otter Bay opens its new harbour wall</h1>
      <p>OTTER BAY, May 4, 2026 – The wall is open to all who walk, says the harbour office.</p>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<header>Embar<b>goed</b> until May 12, 2090</header><main>%s</main>",
        "<header>Embargoed&nbsp;until&nbsp;May&nbsp;12, 2090</header><main>%s</main>",
        "<header>E&#109;bargoed un<wbr>til May&#32;12</header><main>%s</main>",
        "<header>EMBARGOED\nUNTIL\nMay 12, 2090</header><main>%s</main>",
        "<header>Em&shy;bargoed until May 12, 2090</header><main>%s</main>",
        "<header><del>Embar</del>goed until May 12, 2090</header><main>%s</main>",
        "%s<aside>Do <i>not</i> pub<i>lish</i> before May 12, 2090</aside>",
        "<div style='display:none'>Embar<i>go</i>: May 12, 2090</div>%s",
        "%s<p>Embar<span style='display:none'>x</span>goed until May 12, 2090</p>",
        "<!-- Embargoed until May 12, 2090 -->%s",
        "<!--[if gte mso 9]><xml><o:Subject>Embargoed until May 12</o:Subject></xml><![endif]-->%s",
        "<title>Embargoed&nbsp;until May 12, 2090</title>%s",
        "<meta name=description content='Embargoed&nbsp;until May 12, 2090'>%s",
        "<meta name=embargo content='2090-05-12T09:00Z'>%s",
        "<img alt='Embargoed until May 12, 2090' src='https://otter.example/a.png'>%s",
        "<script type='application/ld+json'>{\"a\": \"Embargoed until May 12, 2090\"}</script>%s",
        "%s<table><tr><td>Not for release <td>before May 12, 2090</table>",
        "%s<table><tr><td>To be released<td>on 12 May 2090</table>",
        "<p>Ferry news</p><table><tr><td>To be released<td>on 12 May 2090</table>%s",
        "%s<table><tr><td>To be released<td><table><tr><td>on 12 May 2090</table></table>",
        "%s<table><tr><td>To be released<td><table><tr><td></table>on 12 May 2090</table>",
        "%s<p><ins>Embar</ins>goed until May 12, 2090</p>",
        "<header>Embargoed until May 12, 2090. The harbour office of Otter Bay sends you what follows so that you can write about it, ask the people who built the wall, and walk on it yourself before the others do.</header>%s",
        "%s<textarea>Embargoed until May 12, 2090</textarea>",
        "%s<div style='mso-element:comment'><p>Legal says not before Tuesday!</p></div>",
        "<!-- nicht vor Dienstag -->%s",
        "%s<iframe srcdoc='<p>Embargoed until May 12, 2090</p>'></iframe>",
        "%s<pre>Ferry news\nEmbargoed until <b>May</b> 12\nThat is all.</pre>"
      })
  void holdsBackWhatAsksToWait(String page) {
    assertThat(holdsBack(page)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s<script>\nshow('Embargoed until May 12, 2090')\n// Embargoed until May 12\n</script>",
        "<style>\n/* Embargoed until May 12, 2090 */\n</style>%s",
        "%s<p data-note='Embargoed until May 12, 2090'>All may walk on it.</p>",
        "%s<p>The arms embar<b>go</b> of 1990 is <i>over</i>.</p>",
        "%s<p>The wall opens not before 9 a.m. and closes at noon.</p>",
        "%s<p>The next wall is not to be had before 2030.</p>",
        "%s<iframe srcdoc='<p>The tides of Otter Bay until May 12, 2090</p>'></iframe>",
        "<script>\nvar label = {embargo: 1};\n</script>%s"
      })
  void publishesWhatNobodyIsAskedToWaitFor(String page) {
    assertThat(holdsBack(page)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article class='post status-draft'>%s</article>",
        "<main><article class='status-future format-standard'>%s</article></main>",
        "<div class='status-pending'><article>%s</article></div>",
        "<body class='status-private'>%s"
      })
  void holdsBackAPostThatItsPageDoesNotPublish(String page) {
    assertThat(new HtmlReader().read(page.formatted(RELEASE)).findings())
        .anyMatch(found -> found.code().equals("DRAFT") && found.level() == Finding.Level.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article class='post status-publish'>%s</article>",
        "<article class='drafthorse'>%s</article>",
        "<article>%s</article><article class='status-draft'><p>Otters.</p></article>"
      })
  void publishesAPostThatIsPublishedThere(String page) {
    assertThat(new HtmlReader().read(page.formatted(RELEASE)).findings())
        .noneMatch(found -> found.code().equals("DRAFT"));
  }

  private static boolean holdsBack(String page) {
    Reading reading = new HtmlReader().read(page.formatted(RELEASE));
    ReleaseLine line = reading.content().releaseLine();
    return (line != null && line.embargo())
        || reading.findings().stream().anyMatch(found -> found.code().equals(UnreadEmbargo.CODE));
  }
}
