package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a source, wherever its lines or the tags within a paragraph break them. */
final class RunningText {
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:br|b|i|em|strong|u|span|a|font)\\b[^<>]{0,200}+>");

  /** A tag or a comment begins or ends, and what it says is no part of the sentence around it. */
  private static final Pattern APART = Pattern.compile("<!--|-->|[<>]");

  private static final Pattern MARK = Pattern.compile("^[\\h>*#|•-]{1,20}+");

  private RunningText() {}

  static List<String> sentences(String passage) {
    List<String> sentences = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String whole : LINE.split(passage, -1)) {
      String line = MARK.matcher(TAG.matcher(whole).replaceAll(" ")).replaceFirst("").strip();
      if (line.isEmpty() || ReleaseLines.isReleaseLine(line)) {
        addTo(sentences, paragraph);
      } else {
        paragraph.append(line).append(' ');
      }
    }
    addTo(sentences, paragraph);
    return sentences;
  }

  private static void addTo(List<String> sentences, StringBuilder paragraph) {
    for (String part : APART.split(paragraph, -1)) {
      sentences.addAll(Sentences.of(part));
    }
    paragraph.setLength(0);
  }
}
