package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.PressRelease;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as agencies send it by mail: text in lines of {@link PlainText#WIDTH} columns, the
 * label before all else, and at the end where it is from and, for machines, its epoch.
 */
record TextFile(Newsroom newsroom, Words words, String epoch) implements Rendering {
  /** What parts the label from the release. */
  static final String RULE = "-".repeat(PlainText.WIDTH);

  @Override
  public byte[] release(PressRelease release, @Nullable String canonical) {
    return bytes(release, Manuscript.of(release, newsroom, words), canonical);
  }

  @Override
  public byte[] revision(PressRelease release) {
    return bytes(release, Manuscript.revision(release, newsroom, words), null);
  }

  @Override
  public byte[] withdrawn(PressRelease release) {
    return bytes(release, Manuscript.withdrawn(release, newsroom, words), null);
  }

  @Override
  public byte[] killed(PressRelease release) {
    StringBuilder text = new StringBuilder();
    end(text, Manuscript.killed(release, newsroom, words), null);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void requireLabel(byte[] rendered, String label) {
    String text = new String(rendered, StandardCharsets.UTF_8);
    int end = text.indexOf("\n" + RULE);
    DisclosureCheck.require(end >= 0 && squeezed(text.substring(0, end)).equals(squeezed(label)));
  }

  /** Returns a text without its blanks, since lines break where they must. */
  private static String squeezed(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private byte[] bytes(PressRelease release, List<BodyNode> nodes, @Nullable String canonical) {
    StringBuilder text = new StringBuilder();
    release
        .content()
        .label(newsroom.disclosure())
        .ifPresent(
            label -> {
              Columns.wrapped(label.replace('\n', ' '), PlainText.WIDTH)
                  .forEach(line -> text.append(line).append('\n'));
              text.append(RULE).append("\n\n");
            });
    end(text, nodes, canonical);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void end(StringBuilder text, List<BodyNode> nodes, @Nullable String canonical) {
    text.append(PlainText.of(nodes, PlainText.WIDTH, words)).append('\n');
    if (canonical != null) {
      text.append(canonical).append("\n\n");
    }
    text.append(new EpochLine(epoch).text()).append('\n');
  }
}
