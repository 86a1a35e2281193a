package dev.dateline.intake.text;

import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a release from blocks of text that another form of source is made of.
 *
 * <p>The body that it gives is the text of the blocks; who wants to keep their markup takes away
 * what the claims name, and keeps the rest.
 */
public final class BlockReader {
  private static final int MOST_WORDS_ABOVE = 8;
  private static final int MOST_WORDS_OF_CARD = 10;
  private static final int MOST_LINES_OF_CARD = 4;

  /**
   * A paragraph, heading or line.
   *
   * @param line of the source on which it begins
   * @param apart whether space divides it from the block before
   * @param title whether its markup says that it is the headline
   */
  public record Block(int line, String text, boolean apart, boolean title) {}

  /**
   * What the characters of a block from {@code from} to before {@code to} were read as.
   *
   * @param pointer the JSON pointer of a member, or nothing if the findings name the words
   */
  public record Claim(int block, int from, int to, String pointer) {}

  /** What was read, and the claims in the order of the blocks. */
  public record Result(
      ReleaseContent content, List<Finding> findings, List<Claim> claims, List<Integer> above) {}

  /**
   * Reads the blocks of one release.
   *
   * @throws dev.dateline.release.ReleaseFailure.InvalidRelease if there is no headline
   */
  public Result read(List<Block> blocks) {
    Findings findings = new Findings();
    List<Integer> above = aboveTitle(blocks);
    SheetReader reader = new SheetReader(lines(blocks, new HashSet<>(above)), findings, 0);
    ReleaseContent content = reader.read().content();
    List<Claim> claims = claims(blocks, reader.sheet(), content);
    return new Result(content, findings.list(), claims, above);
  }

  /** Finds what a page shows above the headline: its section, where it lies in the site. */
  private static List<Integer> aboveTitle(List<Block> blocks) {
    List<Integer> above = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      if (blocks.get(i).title()) {
        return above;
      }
      boolean ofHead =
          LineDivider.isOfHead(text) || Addresses.hasAny(text) || ContactCard.isName(text);
      if (!ofHead && Words.count(text) <= MOST_WORDS_ABOVE && !Words.endsSentence(text)) {
        above.add(i);
      }
    }
    return List.of();
  }

  private static List<Line> lines(List<Block> blocks, Set<Integer> without) {
    Set<Integer> close = closeToTheOneBefore(blocks);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (without.contains(i)) {
        continue;
      }
      boolean afterTitle = i > 0 && blocks.get(i - 1).title();
      if (block.title() || afterTitle || (block.apart() && !close.contains(i))) {
        lines.add(new Line(block.line(), ""));
      }
      lines.add(new Line(block.line(), block.text().strip()));
    }
    return lines;
  }

  /** Finds paragraphs that are lines of one card: a name, a role, a phone number. */
  private static Set<Integer> closeToTheOneBefore(List<Block> blocks) {
    Set<Integer> close = new HashSet<>();
    for (int i = 1; i < blocks.size(); i++) {
      if (!isOfCard(blocks.get(i)) || !Addresses.hasAny(blocks.get(i).text())) {
        continue;
      }
      for (int first = i - 1; first >= 0 && i - first <= MOST_LINES_OF_CARD; first--) {
        String text = blocks.get(first).text();
        if (!isOfCard(blocks.get(first))) {
          break;
        }
        if (ContactCard.isName(text) || Addresses.hasAny(text) || ContactLabel.begins(text)) {
          for (int k = first + 1; k <= i; k++) {
            close.add(k);
          }
          break;
        }
      }
    }
    return close;
  }

  private static boolean isOfCard(Block block) {
    return !block.title()
        && Words.count(block.text()) <= MOST_WORDS_OF_CARD
        && !Words.endsSentence(block.text());
  }

  /** The lines of the sheet are those of the blocks in their order, some of them divided. */
  private static List<Claim> claims(List<Block> blocks, Sheet sheet, ReleaseContent content) {
    List<Claim> claims = new ArrayList<>();
    int block = 0;
    int from = 0;
    for (int i = 0; i < sheet.size(); i++) {
      String text = sheet.text(i);
      if (text.isEmpty()) {
        continue;
      }
      int found = -1;
      while (block < blocks.size() && (found = startOf(text, blocks.get(block).text(), from)) < 0) {
        block++;
        from = 0;
      }
      if (block == blocks.size()) {
        throw new IllegalStateException("line %d is of no block".formatted(i));
      }
      claims.add(new Claim(block, found, found + text.length(), pointer(sheet, i, content)));
      from = found + text.length();
    }
    return claims;
  }

  private static int startOf(String line, String block, int from) {
    int at = from;
    while (at < block.length() && Character.isWhitespace(block.charAt(at))) {
      at++;
    }
    return block.startsWith(line, at) ? at : -1;
  }

  private static String pointer(Sheet sheet, int i, ReleaseContent content) {
    return switch (sheet.part(i)) {
      case CONTACT -> contact(sheet.text(i), content);
      case BOILERPLATE -> boilerplate(sheet.text(i), content);
      case Part other -> other.pointer();
    };
  }

  private static String contact(String line, ReleaseContent content) {
    for (int i = 0; i < content.contacts().size(); i++) {
      Contact contact = content.contacts().get(i);
      boolean named = !contact.name().isEmpty() && line.contains(contact.name());
      if (named || contact.emails().stream().anyMatch(mail -> line.contains(mail.toString()))) {
        return "#/contacts/" + i;
      }
    }
    return Part.CONTACT.pointer();
  }

  private static String boilerplate(String line, ReleaseContent content) {
    for (int i = 0; i < content.boilerplate().size(); i++) {
      Boilerplate boilerplate = content.boilerplate().get(i);
      if (boilerplate.text().contains(line) || line.contains(boilerplate.about())) {
        return "#/boilerplate/" + i;
      }
    }
    return Part.BOILERPLATE.pointer();
  }
}
