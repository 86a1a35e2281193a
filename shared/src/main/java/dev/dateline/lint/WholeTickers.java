package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Issuer;
import dev.dateline.release.Issuer.Ticker;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a ticker without its exchange or its symbol: "(NYSE: )", "(ticker: EXMP)". */
final class WholeTickers implements Rule {
  private static final Set<String> NOTHING =
      Set.of("n/a", "na", "none", "tbd", "tba", "tbc", "symbol", "ticker", "exchange");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{1,60})\\)");
  private static final Pattern NO_SYMBOL =
      Pattern.compile(
          "(?i)(?:nyse(?: american| arca)?|nasdaq|amex|tsx(?:-?v)?|lse|aim|otcq[bx]|asx|hkex|sgx|euronext(?: \\p{L}{1,20})?|xetra|six|bse|nse)\\s?:\\s{0,3}");
  private static final Pattern NO_EXCHANGE =
      Pattern.compile(
          "(?i:(?:stock |ticker )?symbol|ticker)\\s?:?\\s{0,3}[A-Z][A-Z.]{0,5}|:\\s{0,3}[A-Z]{1,5}");

  @Override
  public String code() {
    return "TICKER";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    release.prose().forEach(passage -> look(passage, found));
    Issuer issuer = release.content().issuer();
    List<Ticker> tickers = issuer == null ? List.of() : issuer.tickers();
    for (int i = 0; i < tickers.size(); i++) {
      String pointer = "#/issuer/tickers/" + i;
      if (saysNothing(tickers.get(i).exchange())) {
        found.add(pointer + "/exchange", "No exchange is named; write one, such as Nasdaq.");
      }
      if (saysNothing(tickers.get(i).symbol())) {
        found.add(pointer + "/symbol", "No symbol is named; write it, or take the ticker out.");
      }
    }
  }

  private static void look(Passage passage, Found found) {
    Matcher brackets = BRACKETS.matcher(passage.text());
    while (brackets.find()) {
      String inside = brackets.group(1).strip();
      if (NO_SYMBOL.matcher(inside).matches()) {
        found.add(
            passage.pointer(),
            "%s names no symbol; write it as (Nasdaq: EXMP)."
                .formatted(Found.quoted(brackets.group())));
      } else if (NO_EXCHANGE.matcher(inside).matches()) {
        found.add(
            passage.pointer(),
            "%s names no exchange; write it as (Nasdaq: EXMP)."
                .formatted(Found.quoted(brackets.group())));
      }
    }
  }

  private static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit)
        || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
