package dev.dateline.intake.mail;

import dev.dateline.intake.text.ReleaseSigns;
import dev.dateline.intake.text.ReplyLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text at the header lines of the mails in it, and at "Ida Moe wrote:" where that quotes
 * a mail; within a release it quotes a person.
 */
final class Letters {
  private static final int LONGEST_LINE_OF_REPLY = 200;
  private static final int MOST_BLANK_LINES = 2;

  /** What is longer above "Ida Moe wrote:" may be the release. */
  private static final int MOST_WORDS_OF_NOTE = 60;

  private final List<String> lines;
  private final int[] depths;
  private final int[] wordsAbove;
  private final int[] beginningsAbove;

  /**
   * How often quoted the least quoted line is that ends a release, from here to the next header.
   */
  private final int[] depthOfEnd;

  private final List<Letter> letters = new ArrayList<>();

  /**
   * @param lines without their quotation marks
   * @param depths how many of these each line had
   */
  private Letters(List<String> lines, int[] depths) {
    this.lines = lines;
    this.depths = depths;
    this.wordsAbove = new int[lines.size() + 1];
    this.beginningsAbove = new int[lines.size() + 1];
    this.depthOfEnd = new int[lines.size() + 1];
  }

  /** Returns the letters from the outermost to the innermost. */
  static List<Letter> of(List<String> lines, int[] depths) {
    Letters letters = new Letters(lines, depths);
    List<HeaderBlock> heads = new ArrayList<>();
    List<HeaderBlock> replies = new ArrayList<>();
    letters.find(heads, replies);
    if (!replies.isEmpty()) {
      letters.countSigns(heads);
    }
    letters.divide(heads, replies);
    return letters.letters;
  }

  private void find(List<HeaderBlock> heads, List<HeaderBlock> replies) {
    for (int i = 0; i < lines.size(); ) {
      HeaderBlock reply = reply(i);
      HeaderBlock head = reply == null && !lines.get(i).isBlank() ? HeaderBlock.at(lines, i) : null;
      if (reply != null) {
        replies.add(reply);
        i = reply.to();
      } else if (head != null) {
        heads.add(head);
        i = head.to();
      } else {
        i++;
      }
    }
  }

  private void divide(List<HeaderBlock> heads, List<HeaderBlock> replies) {
    HeaderBlock last = null;
    int from = 0;
    int h = 0;
    int r = 0;
    while (h < heads.size() || r < replies.size()) {
      int nextHead = h < heads.size() ? heads.get(h).from() : lines.size();
      boolean isReply = r < replies.size() && replies.get(r).from() < nextHead;
      HeaderBlock next = isReply ? replies.get(r++) : heads.get(h++);
      if (!isReply || !isWithinRelease(next, from, nextHead)) {
        letters.add(new Letter(last, from, next.from()));
        last = next;
        from = next.to();
      }
    }
    letters.add(new Letter(last, from, lines.size()));
  }

  /** A program may break the line before "wrote:". */
  private @Nullable HeaderBlock reply(int at) {
    String line = lines.get(at);
    if (isReply(line, at, at + 1)) {
      return new HeaderBlock(at, at + 1, null, null);
    }
    boolean two =
        at + 1 < lines.size()
            && !line.isBlank()
            && line.length() < LONGEST_LINE_OF_REPLY
            && lines.get(at + 1).length() < LONGEST_LINE_OF_REPLY
            && isReply(line + " " + lines.get(at + 1), at, at + 2);
    return two ? new HeaderBlock(at, at + 2, null, null) : null;
  }

  private boolean isReply(String line, int from, int to) {
    if (!ReplyLine.mayBe(line)) {
      return false;
    }
    boolean atBorder =
        from == 0 || lines.get(from - 1).isEmpty() || depths[from - 1] != depths[from];
    return quotes(from, to) || (atBorder && ReplyLine.is(line));
  }

  private boolean quotes(int from, int to) {
    int next = to;
    while (next < lines.size() && next < to + MOST_BLANK_LINES && lines.get(next).isEmpty()) {
      next++;
    }
    return next < lines.size() && depths[next] > depths[from];
  }

  /** Whether a release began above, and goes on below with what is not quoted. */
  private boolean isWithinRelease(HeaderBlock reply, int begin, int end) {
    boolean begun =
        beginningsAbove[reply.from()] > beginningsAbove[begin]
            || wordsAbove[reply.from()] - wordsAbove[begin] >= MOST_WORDS_OF_NOTE;
    boolean beginsBelow = beginningsAbove[end] > beginningsAbove[reply.to()];
    return begun && !beginsBelow && depthOfEnd[reply.to()] <= depths[reply.from()];
  }

  private void countSigns(List<HeaderBlock> heads) {
    for (int i = 0; i < lines.size(); i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      int begins = ReleaseSigns.isAtBeginning(lines.get(i), next) ? 1 : 0;
      wordsAbove[i + 1] = wordsAbove[i] + WordsOfPart.of(lines.subList(i, i + 1)).count();
      beginningsAbove[i + 1] = beginningsAbove[i] + begins;
    }
    depthOfEnd[lines.size()] = Integer.MAX_VALUE;
    int head = heads.size() - 1;
    for (int i = lines.size() - 1; i >= 0; i--) {
      boolean begins = head >= 0 && heads.get(head).from() == i;
      head -= begins ? 1 : 0;
      int here = ReleaseSigns.isAtEnd(lines.get(i)) ? depths[i] : Integer.MAX_VALUE;
      depthOfEnd[i] = begins ? Integer.MAX_VALUE : Math.min(here, depthOfEnd[i + 1]);
    }
  }
}
