package dev.dateline.intake.html;

import dev.dateline.render.BodyPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the lines of text in what may be shown. */
final class Blocks {
  private static final int SHORT = 100;
  private static final String BULLET = "• ";
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[64];
  private int line = 1;
  private int lastLine = 1;
  private int level;
  private int breaks;
  private boolean apart = true;
  private boolean space;
  private boolean item;
  private String address = "";

  private Blocks() {}

  static List<Block> of(List<Piece> pieces) {
    Blocks reader = new Blocks();
    int place = 0;
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Begin begin -> reader.begin(begin);
        case Piece.End end -> reader.end(end.element());
        case Piece.Text words -> {
          reader.read(words, place);
          place += words.value().length();
        }
      }
    }
    reader.flush();
    return reader.blocks;
  }

  private void begin(Piece.Begin begin) {
    String name = begin.element();
    if (name.equals("br")) {
      flush();
      apart = ++breaks > 1 || apart;
      return;
    }
    if (name.equals("a")) {
      String href = begin.attributes().getOrDefault("href", "");
      address = href.startsWith("mailto:") ? href.substring(7).split("\\?", 2)[0] : "";
    }
    if (BodyPolicy.isInline(name) || name.equals("img")) {
      return;
    }
    boundary(name);
    level = level(name);
    item = name.equals("li");
  }

  private void end(String name) {
    if (name.equals("a")) {
      appendAddress();
    }
    if (!BodyPolicy.isInline(name)) {
      boundary(name);
      level = 0;
      item = false;
    }
  }

  /** The cells of a row stand close together. */
  private void boundary(String name) {
    flush();
    apart = apart || !(name.equals("td") || name.equals("th"));
  }

  private static int level(String name) {
    return name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
  }

  /** Says what a link such as "Press office" stands for, where that may be a contact. */
  private void appendAddress() {
    boolean named = address.isEmpty() || text.indexOf("@") >= 0 || !address.contains("@");
    if (!named && text.length() < SHORT && address.length() < SHORT) {
      (" " + address).chars().forEach(c -> append((char) c, -1));
    }
    address = "";
  }

  private void read(Piece.Text words, int place) {
    String value = words.value();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (words.asWritten() && c == '\n') {
        flush();
      } else if (blank) {
        space = !text.isEmpty();
      } else {
        if (text.isEmpty()) {
          begin(words.line());
        }
        lastLine = words.line();
        if (space) {
          append(' ', i == 0 ? -1 : place + i - 1);
          space = false;
        }
        append(c, place + i);
      }
    }
  }

  private void begin(int at) {
    line = at;
    breaks = 0;
  }

  private void append(char c, int place) {
    if (text.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[text.length()] = place;
    text.append(c);
  }

  private void flush() {
    String words = text.toString();
    if (!isBlank(words)) {
      Origin origin = Origin.of(places, words.length());
      boolean listed = item && words.indexOf('@') < 0;
      String shown = listed ? BULLET + words : words;
      Origin of = listed ? origin.behindAdded(BULLET.length()) : origin;
      blocks.add(new Block(shown, line, lastLine, apart, level, of));
      apart = false;
    }
    text.setLength(0);
    space = false;
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
