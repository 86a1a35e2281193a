package dev.dateline.release;

/**
 * That a release is to be published although a rule finds an error in it.
 *
 * @param code of the rule
 * @param reason why, for the history
 */
public record Overriding(String code, String reason) {
  public static final TextRule CODE = TextRule.line(64);
  public static final TextRule REASON = TextRule.line(500);
  public static final int MOST = 20;

  public Overriding {
    CODE.check("code", code);
    REASON.check("reason", reason);
  }
}
