package dev.dateline.intake.text;

import java.util.regex.Pattern;

/**
 * Takes out of a line what asks no editor to wait: embargoes of goods, embargoes that are over, and
 * sentences about what others may not do yet.
 */
final class OtherMatters {
  /** Embargoes of goods, and Spanish "however". */
  private static final Pattern EMBARGOES =
      Pattern.compile(
          "(?iu)\\bsin embargo\\b|\\bembargo(?:ed)? since\\b|\\bembargo of (?:the )?\\d{4}"
              + "|\\b(?:arms|weapons?|oil|gas|grain|fuel|coal|trade|economic|food|export|import|military|naval|financial|commercial|timber|ivory|fish|herring|waffen|handels|öl)[ -]?embargo(?:e?s)?\\b"
              + "|\\b(?:cuban?|us|u\\.s\\.|eu|un|arab|russian?) embargo(?:e?s)?\\b(?! (?:until|till|lifts?|lifted|ends|expires)\\b|:|$)"
              + "|\\bembargo(?:e?s)? (?:on|against|contra|sobre|gegen|auf|commercial|pétrolier|pétrolière|petrolero|comercial|económico|aux? armes|sur les|sur la vente|de armas|de petróleo)\\b(?! (?:all|any|this|the|our|la|le|les|die|der)? ?(?:release|publication|use|news|information|publicación|veröffentlichung))");

  /** Behind it stands no moment, and before it nothing that waits for it. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?iuU)(?:\\b(?:no|not under|not subject to|without|kein(?:e[nr]?)?|ohne|sans|aucun) (?:an? |any )?(?:press |news |media )?(?:embargo|sperrfrist)|\\bnot embargoed"
              + "|(?<!\\b(?:until|till|once|when|after|before|unless|if|bis|sobald|nach|dès|que) (?:the |our |its |this |die |l[’'] ?|el )?)\\b(?:embargo|sperrfrist)(?: on (?:this|the) (?:\\p{L}{1,12} ){0,2}?(?:release|story|news|report|study|paper))?(?: (?:is|has|was|now|been|already|ist|wurde|est|a été|ha sido|está)){0,3} (?:lifted|over|expired|ended|cancell?ed|removed|aufgehoben|abgelaufen|beendet|levé|levantado))"
              + "(?=[^\\p{L}\\d]{0,6}$|[.!;)\\]]\\h)");

  private static final String SENTENCE = "(?:^|(?<=[.!?;:] ))";
  private static final String WORD = "[\\p{L}\\d’'&,-]{1,25} ";

  /** The rest of a sentence that says no more of waiting. */
  private static final String REST =
      "(?![^.!?;]{0,300}?\\b(?:embarg|sperr|please|pls|kindly|do not|don[’']?t|hold|confidential))[^.!?;]{0,300}+";

  /** Who or what may have to wait with a release, and no passenger, ticket or film. */
  private static final String OF_RELEASE =
      "(?:"
          + PleasToWait.NOUN
          + "|it|this|that|these|those|they|nothing|everything|all|you|we|i|please|which|press|media|journalists|reporters|editors|outlets|broadcasters|newspapers|websites|publishers|bloggers|subscribers|agencies|partners)\\b";

  private static final String TO_TELL =
      "(?:yet )?(?:to be |be |to |for )?(?:publi|releas|broadcast|report|print|post|announc|quot|made public|circulat|disclos|discuss)";

  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?iuU)"
              + SENTENCE
              + "(?!(?:"
              + WORD
              + "){0,14}?"
              + OF_RELEASE
              + ")(?:"
              + WORD
              + "){1,14}?(?:(?:will|would|was|were|has|have|had) (?:not|never)\\b|won[’']t\\b|(?:(?:is|are|must|may|can|could|should|shall) not|cannot|can[’']t|isn[’']t|aren[’']t)\\b(?! "
              + TO_TELL
              + ")|(?:will|would|has|have) (?:be|been) (?:released|published|distributed|broadcast|used)\\b)"
              + REST);
  private static final Pattern DO_NOT =
      Pattern.compile(
          "(?iuU)\\b(?:do not|don[’']?t|never|must not|may not|cannot|should not) (?:use|share|circulate|distribute|transmit) (?:the|your|an?|their|its|our|his|her)\\b(?!(?: "
              + "[\\p{L}’'-]{1,15}){0,3}? (?:"
              + PleasToWait.NOUN
              + "|names?|logos?|videos?|audio|links?)\\b)"
              + REST);
  private static final Pattern A_MOMENT =
      Pattern.compile(
          "(?iuU)\\bhold (?:\\p{L}{1,12} ){0,4}?(?:for )?(?:\\p{L}{1,12} )?\\d{1,3} ?(?:s|secs?|seconds?|mins?|minutes?)\\b"
              + REST);

  /** "Der Eintritt ist frei ab 18 Uhr." */
  private static final Pattern FREE =
      Pattern.compile(
          "(?iuU)\\b(?:ein|zu)tritt\\b[^.!?;]{0,40}?\\bfrei\\b[^.!?;]{0,100}+|"
              + SENTENCE
              + "(?:der|die|das) (?!meldung|mitteilung|pressemitteilung|text|rede|bericht|studie|nachricht)\\p{L}{2,25} (?:ist|sind|wird|werden|bleibt) (?:\\p{L}{1,12} )?frei\\b[^.!?;]{0,100}+");

  private OtherMatters() {}

  static String without(String text) {
    String rest = text;
    for (Pattern other : new Pattern[] {EMBARGOES, OVER, NOT_YET, DO_NOT, A_MOMENT, FREE}) {
      rest = other.matcher(rest).replaceAll(" , ");
    }
    return rest;
  }
}
