package dev.dateline.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisation that issues a release. */
public record Issuer(String name, @Nullable WebAddress url, List<Ticker> tickers) {
  public static final TextRule NAME = TextRule.line(300);
  public static final int MOST_TICKERS = 20;

  /** A security of the issuer, such as Nasdaq: EXMP. */
  public record Ticker(String exchange, String symbol) {
    public static final TextRule EXCHANGE = TextRule.line(50);
    public static final TextRule SYMBOL = TextRule.line(20);

    public Ticker {
      EXCHANGE.check("exchange", exchange);
      SYMBOL.check("symbol", symbol);
    }
  }

  public Issuer {
    NAME.check("name", name);
    tickers = List.copyOf(tickers);
    Limits.most("tickers", tickers, MOST_TICKERS);
  }
}
