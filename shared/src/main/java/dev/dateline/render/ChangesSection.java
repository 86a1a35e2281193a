package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;

/** Shows what a correction changed, with the words that it struck and those that it put in. */
final class ChangesSection {
  /** So many characters of all changes are shown. */
  static final int LONGEST = 60_000;

  /** What the marks around a passage or a change count, besides its characters. */
  static final int MARKS = 100;

  /** So many steps may be taken to find the words that both versions of a passage have. */
  private static final int MOST_STEPS = 300_000;

  /** Of a long text that stayed, so many words and blanks are shown next to what changed. */
  private static final int CONTEXT = 100;

  private static final String LEFT_OUT = "\u2026";

  private final Words words;
  private final Html html;
  private int room = LONGEST;
  private boolean cutShort;

  private ChangesSection(Words words, Html html) {
    this.words = words;
    this.html = html;
  }

  static void write(Changes changes, Words words, Html html) {
    if (changes.parts().isEmpty()) {
      html.markup("<p class=\"unchanged\">").word(words.unchanged()).markup("</p>\n");
      return;
    }
    html.markup("<details class=\"changes\">\n<summary>").word(words.changed(changes.size()));
    html.markup("</summary>\n");
    new ChangesSection(words, html).write(changes);
    html.markup("</details>\n");
  }

  private void write(Changes changes) {
    for (Changes.Part part : changes.parts()) {
      if (!cutShort) {
        html.markup("<h2>").word(words.part(part.part())).markup("</h2>\n");
      }
      for (Changes.Edit edit : part.edits()) {
        if (!cutShort) {
          room -= MARKS;
          html.markup("<p dir=\"auto\">");
          write(edit);
          html.markup("</p>\n");
        }
      }
    }
    if (cutShort) {
      html.markup("<p>").word(words.changesCutShort()).markup("</p>\n");
    }
  }

  private void write(Changes.Edit edit) {
    List<Passage.Piece> before = edit.before() == null ? List.of() : edit.before().words();
    List<Passage.Piece> after = edit.after() == null ? List.of() : edit.after().words();
    List<Difference.Hunk<Passage.Piece>> hunks = Difference.between(before, after, MOST_STEPS);
    List<Passage.Piece> removed = new ArrayList<>();
    List<Passage.Piece> added = new ArrayList<>();
    for (int i = 0; i < hunks.size(); i++) {
      Difference.Hunk<Passage.Piece> hunk = hunks.get(i);
      boolean changeFollows = !hunk.removed().isEmpty() || !hunk.added().isEmpty();
      boolean says = hunk.kept().stream().anyMatch(Passage.Piece::says);
      if (i > 0 && changeFollows && !says) {
        removed.addAll(hunk.kept());
        added.addAll(hunk.kept());
      } else {
        replaced(removed, added);
        kept(hunk.kept(), i == 0, !changeFollows);
        removed.clear();
        added.clear();
      }
      removed.addAll(hunk.removed());
      added.addAll(hunk.added());
    }
    replaced(removed, added);
  }

  /** Writes what went and what came, without the blanks and marks at their ends that stayed. */
  private void replaced(List<Passage.Piece> before, List<Passage.Piece> after) {
    for (Difference.Hunk<Passage.Piece> hunk : Difference.between(before, after, 0)) {
      pieces(hunk.kept(), false);
      removed(hunk.removed());
      added(hunk.added());
    }
  }

  private void kept(List<Passage.Piece> kept, boolean first, boolean last) {
    if (kept.size() <= 3 * CONTEXT) {
      pieces(kept, false);
      return;
    }
    if (!first) {
      pieces(kept.subList(0, CONTEXT), false);
    }
    html.text(first ? LEFT_OUT : " " + LEFT_OUT);
    if (!last) {
      html.text(" ");
      pieces(kept.subList(kept.size() - CONTEXT, kept.size()), false);
    }
  }

  private void removed(List<Passage.Piece> removed) {
    if (!removed.isEmpty() && !cutShort) {
      html.markup("<del>");
      changed(words.removed(), removed);
      html.markup("</del>");
    }
  }

  private void added(List<Passage.Piece> added) {
    if (!added.isEmpty() && !cutShort) {
      html.markup("<ins>");
      changed(words.added(), added);
      html.markup("</ins>");
    }
  }

  /** Writes pieces between words that only those hear who do not see the strokes. */
  private void changed(String how, List<Passage.Piece> pieces) {
    room -= MARKS;
    html.markup("<span class=\"unseen\">[").word(how).markup(": </span>");
    pieces(pieces, true);
    html.markup("<span class=\"unseen\">]</span>");
  }

  /** Writes pieces as long as there is room, and where links lead if that changed. */
  private void pieces(List<Passage.Piece> pieces, boolean changed) {
    for (Passage.Piece piece : pieces) {
      if (!piece.leads()) {
        piece(piece.text());
      } else if (changed) {
        html.markup(" <bdi class=\"target\">(");
        piece(piece.text());
        html.markup(")</bdi>");
      }
    }
  }

  private void piece(String text) {
    if (cutShort) {
      return;
    }
    if (text.length() <= room) {
      html.text(text);
      room -= text.length();
      return;
    }
    int end = Math.max(room, 0);
    boolean halves = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    html.text(text.substring(0, halves ? end - 1 : end)).text(LEFT_OUT);
    cutShort = true;
  }
}
