package dev.dateline.intake.text;

import dev.dateline.release.Issuer;
import dev.dateline.release.Issuer.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads securities in brackets: (Nasdaq: EXMP, EXMPW), (TSX: EX; NYSE: EX). */
final class Tickers {
  private static final String EXCHANGE =
      "(?:NYSE(?:[ -](?:American|Arca|MKT))?|NASDAQ(?:[ -]?(?:GS|GM|CM|Global Select|OMX|Stockholm|Copenhagen|Helsinki))?|AMEX|CBOE|TSX(?:[ -]?V(?:enture)?)?|CSE|NEO|LSE|LON|AIM|FWB|FSE|FRA|XETRA|ETR"
          + "|Euronext(?: (?:Paris|Amsterdam|Brussels|Lisbon|Growth|Dublin|Oslo|Milan))?|EPA|AMS|SIX|SWX|OTC(?:QB|QX|MKTS| Markets| Pink|BB)?|ASX|NZX|HKEX|HKSE|SEHK|HK|TSE|TYO|BSE|NSE|SGX|BME|BMV|B3|JSE|KRX|OSE|STO)";
  private static final Pattern BRACKET =
      Pattern.compile("\\(([^()]{0,60}?\\b(?iu:" + EXCHANGE + ")\\h{0,2}:[^()]{1,120}+)\\)");
  private static final Pattern LISTING =
      Pattern.compile(
          "\\b((?iu:"
              + EXCHANGE
              + "))\\h{0,2}:\\h{0,3}([A-Z0-9][A-Z0-9.-]{0,11}+(?:,\\h?[A-Z0-9][A-Z0-9.-]{0,11}+(?!\\h?:))*+)");

  private Tickers() {}

  /** Looks into the paragraphs and into what boilerplates say. */
  static @Nullable Issuer in(List<Paragraph> paragraphs, Sheet sheet) {
    List<String> texts = new ArrayList<>();
    paragraphs.forEach(paragraph -> texts.add(paragraph.text()));
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.part(i) == Part.BOILERPLATE) {
        texts.add(sheet.text(i));
      }
    }
    return in(texts);
  }

  /** Returns who is listed, named by what stands before the first bracket. */
  static @Nullable Issuer in(List<String> texts) {
    List<Ticker> tickers = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (String text : texts) {
      Matcher bracket = BRACKET.matcher(text);
      while (bracket.find()) {
        addAll(bracket.group(1), tickers);
        name =
            name.isPresent()
                ? name
                : nameBefore(text.substring(Math.max(0, bracket.start() - 120), bracket.start()));
      }
    }
    if (tickers.isEmpty() || name.isEmpty()) {
      return null;
    }
    return new Issuer(name.get(), null, tickers);
  }

  private static void addAll(String listings, List<Ticker> tickers) {
    Matcher listing = LISTING.matcher(listings);
    while (listing.find()) {
      for (String symbol : listing.group(2).split(",", -1)) {
        Ticker ticker = new Ticker(listing.group(1), symbol.strip());
        if (tickers.size() < Issuer.MOST_TICKERS && !tickers.contains(ticker)) {
          tickers.add(ticker);
        }
      }
    }
  }

  /** Takes the words written large right before the bracket: "said Acme Works Inc. (". */
  static Optional<String> nameBefore(String text) {
    String[] words = text.replace("*", "").strip().split("\\h{1,9}", -1);
    int begin = words.length;
    while (begin > 0 && isOfName(words[begin - 1], begin == words.length)) {
      begin--;
    }
    while (begin < words.length && !mayBegin(words[begin])) {
      begin++;
    }
    String name =
        String.join(" ", List.of(words).subList(begin, words.length)).replaceAll("[,“”\"]+$", "");
    return Issuer.NAME.faultOf(name).isPresent() ? Optional.empty() : Optional.of(name);
  }

  private static boolean mayBegin(String word) {
    boolean large = Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0));
    return large && !word.matches("About|ABOUT|The");
  }

  private static boolean isOfName(String word, boolean last) {
    if (word.isEmpty()
        || (!last && word.endsWith(".") && !word.matches("(?:Inc|Co|Corp|Ltd|\\p{Lu})\\."))) {
      return false;
    }
    return Character.isUpperCase(word.codePointAt(0))
        || Character.isDigit(word.charAt(0))
        || word.matches("plc|of|and|the|&|de|du|la|für|und|y|\\p{Ll}\\p{Lu}.*");
  }
}
