package dev.dateline.intake.text;

import java.util.List;
import java.util.regex.Pattern;

/** Knows lines that say that a release waits, or for what, without asking anybody. */
final class EmbargoNotices {
  /** Where a line begins, or a part of it, behind words that only call attention. */
  private static final String BEGIN =
      "(?:^|[:;–—|(\\[] ?|\\. )\\P{L}{0,9}(?:(?:note|nb|important|attention|update|reminder|ps|press|media|news|strictly|please|pls|kindly|achtung|bitte)[\\h:,!–-]{1,4}){0,3}";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?iuU)"
              + BEGIN
              + "(?:subject to (?:an? )?(?:strict )?embargo\\b"
              + "|(?:(?:the|an?|this|our|strict) ){0,2}embargo (?:now |still |also ){0,2}(?:applies|apply|stands|remains|(?:is )?in (?:force|place|effect))\\b(?! (?:on|against|for)\\b)"
              + "|for (?:future|delayed|deferred|later|timed) (?:press |public |media )?(?:release|publication|broadcast)\\b"
              + "|(?:release|publication|distribution) (?:is |still ){0,2}(?:pending|on hold|tbc|tba)\\b(?: \\p{L}{1,15}){0,4}\\P{L}*$"
              + "|(?:observe|respect|honou?r|heed|mind|keep to|adhere to) (?:the|this|our|any) (?:\\p{L}{1,12} ){0,2}?embargo\\b"
              + "|held (?:back )?(?:for release )?(?:until|till) (?:\\p{L}{1,12} ){0,4}?"
              + EmbargoWords.WHEN
              + "|keep (?:strictly )?under wraps (?:until|till|for now)\\b"
              + "|(?:(?:news|media|press|publication|information|total|strict) )?blackout (?:until|till)\\b"
              + "|hfr\\b|under nda\\P{L}*$|(?:private and )?confidential (?:until|till)\\b"
              + "|(?:(?:release|publication) (?:is )?)?scheduled (?:for|to (?:run|go live|go out|publish))\\b[^.]{0,20}?"
              + EmbargoWords.WHEN
              + "|(?:to )?go(?:es|ing)?[- ]live\\b(?: date| time| on| at)?[\\h:–-]{1,4}(?:\\p{L}{1,12},? ){0,2}?"
              + EmbargoWords.WHEN
              + "|this goes live (?:on|at)\\b"
              + "|lifts (?:on |at )?"
              + EmbargoWords.WHEN
              + "|no (?:tweets?|posts?|coverage|stor(?:y|ies)|social media)\\b[^.]{0,40}?\\b(?:before|until|till|yet|for now)\\b"
              + "|(?:publish|use|release|run|post) only (?:up)?(?:on|after|with|at) (?:our|my|the)\\b)"
              + "|\\b(?:please|kindly|pls|you(?: to)?|editors) (?:observe|respect|honou?r) (?:the|this|our|any) (?:\\p{L}{1,12} ){0,2}?embargo\\b"
              + "|\\boff the record (?:until|till)\\b|\\bunder (?:an? )?nda (?:until|till|through)\\b|\\bnda (?:lifts|ends|expires|until|till)\\b"
              + "|(?:^|[\\[(,:–—|] ?)emb\\b\\.?[\\h:]{0,3}(?:until |till )?(?:\\d|(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\b)"
              + "|\\bnot (?:to )?(?:appear|run|air|go (?:out|live|public|online)|be (?:seen|shown|aired|posted|disclosed|made public))\\b[^.]{0,60}?\\b(?:before|until|till|prior|yet)\\b"
              + "|\\bnothing (?:(?:is|to|must|should|may|can|will|shall|goes|go|appears?|appeared|out|published|online|live|public|be|runs?|released|posted) ){1,5}(?:before|until|till)\\b"
              + "|\\bavailable for (?:publication|release|broadcast)\\b[^.]{0,20}?"
              + EmbargoWords.WHEN);

  /** What came at once is put off: "FOR IMMEDIATE RELEASE UPON SIGNING". */
  private static final Pattern NOT_AT_ONCE =
      Pattern.compile(
          "(?iuU)\\bimmediate(?:ly)? (?:release|publication|distribution|use)(?: ?[:–—-] ?|,? \\(?)(?:upon\\b|pending\\b|subject to\\b|(?:after|following) (?:the )?(?:\\p{L}{1,15} ){0,3}?(?:meeting|vote|signing|announcement|speech|conference|approval|close|hearing|session|decision|ceremony)\\P{L}*$)"
              + "|\\bimmediate(?:ly)? (?:release|publication|distribution|use),? \\(?(?:upon|once|when|as soon as|following|after|pending|subject to|until|(?:on|at|from|as of|effective) (?:\\p{L}{1,3} )?"
              + EmbargoWords.WHEN
              + ")"
              + "|\\bsofortigen? (?:veröffentlichung|freigabe|verwendung),? (?:nach|sobald|erst|(?:ab|am|um) (?:dem )?"
              + EmbargoWords.WHEN
              + ")"
              + "|\\b(?:diffusion|publication) immédiate,? (?:après|dès|à l[’']issue|à partir|sous réserve|le (?:\\p{L}{5,9} )?\\d)"
              + "|\\b(?:difusión|publicación|distribución) inmediata,? (?:tras|después|al término|a partir|una vez|desde|el (?:\\p{L}{5,9} )?\\d)");

  /** "The embargo has been extended to May 12", "Now moved to Thursday". */
  private static final Pattern MOVED =
      Pattern.compile(
          "(?iuU)\\b(?:embargo|sperrfrist)\\b[^.]{0,40}?\\b(?:extended|moved|postponed|changed|pushed|delayed|shifted|deferred|prolonged|verlängert|verschoben|prolongé|reporté|repoussé|prorrogado|ampliado|aplazado|retrasado)\\b"
              + "|\\b(?:embargo|sperrfrist)\\b[^.]{0,40}?"
              + EmbargoWords.WHEN
              + "[^.]{0,30}?\\b(?:verlängert|verschoben)\\b"
              + "|^\\P{L}*(?:(?:update|now|correction|nb|note|attention|the|release|publication|announcement|date|time|new)[\\h:,–-]{1,3}){1,6}(?:(?:has|have|is|been|was|again|now) ){0,3}(?:moved|postponed|pushed back|pushed|put back|put off|delayed|deferred|extended|shifted|rescheduled)(?: (?:to|until|till|for|by)\\b|\\P{L}*$)"
              + "|\\bplease hold\\b[^.]{0,60}?\\b(?:date|moved|postponed|delayed|changed)\\b");

  private static final Pattern GERMAN =
      Pattern.compile(
          "(?iuU)^\\P{L}*(?:\\p{L}{1,15}[\\h:,!–-]{1,3}){0,3}?(?:nicht|keine) (?:zur |für die |zu )?(?:veröffentlich(?:en|ung)|verbreit(?:en|ung)|publizieren|weitergeben|weitergabe|verwenden|verwendung)(?: (?:bestimmt|freigegeben|gedacht))?\\P{L}*$"
              + "|\\bfrei (?:ab|mit|nach) (?:dem |der |zum |zur )?\\p{L}{0,15}(?:beginn|ende|rede|pressekonferenz|sitzung|verkündung|ausstrahlung)\\b"
              + "|^\\P{L}*frei\\h?:?\\h?(?:\\p{L}{2,10},? )?\\d"
              + "|\\b(?:darf|dürfen)\\b[^!?;]{0,30}?\\b(?:(?:vor|bis)\\b[^!?;]{0,40}?\\bnicht|erst|nicht (?:vor|bis))\\b[^!?;]{0,40}?\\b(?:veröffentlich|verbreit|verwende|publizier|berichte|gesende)\\p{L}*"
              + "|^\\P{L}*(?:streng )?vertraulich bis\\b|^\\P{L}*(?:verwendung|freigegeben) (?:ab|erst)\\b|\\bembargo bis auf weiteres\\b");

  private static final Pattern FRENCH =
      Pattern.compile(
          "(?iuU)\\b(?:reprise|diffusion|publication|parution) (?:interdite|non autorisée)\\b"
              + "|\\bembargo jusqu\\p{L}*[’'à ]{1,3}nouvel|^\\P{L}*à (?:paraître|publier|diffuser) (?:le )?"
              + EmbargoWords.WHEN
              + "|\\bpubliable (?:dès|à partir|après|le|au|à)\\b"
              + "|\\b(?:libre de|libre à la) (?:publication|diffusion|reprise)\\b[^.]{0,20}?"
              + EmbargoWords.WHEN
              + "|^\\P{L}*(?:information )?(?:strictement )?confidentiel(?:le)? jusqu\\p{L}*");

  private static final Pattern SPANISH =
      Pattern.compile(
          "(?iuU)^\\P{L}*(?:información )?(?:estrictamente )?confidencial hasta\\b"
              + "|\\bprohibido (?:su |la )?(?:difu|publi|repro)\\p{L}*|\\bembargo hasta nuevo"
              + "|\\blibre (?:de|para su|para la) (?:publicación|difusión)\\b[^.]{0,20}?"
              + EmbargoWords.WHEN);

  private static final Pattern ABROAD =
      Pattern.compile(
          "(?iuU)\\bnão (?:publi|divulg|difund|veicul)\\p{L}*\\b[^.]{0,40}?\\b(?:antes|até)\\b"
              + "|\\b(?:proibida|interdita) (?:a )?(?:publicação|divulgação)\\b"
              + "|\\bnon (?:pubblic|diffond|divulg)\\p{L}*\\b[^.]{0,30}?\\b(?:prima|fino|sino)\\b"
              + "|\\bvietata la (?:pubblicazione|diffusione)\\b"
              + "|\\bniet (?:(?:te )?publiceren|openbaar maken|verspreiden)\\b[^.]{0,20}?\\b(?:voor|vóór|tot)\\b|\\bniet voor publicatie\\b"
              + "|\\b(?:må|skal|får) (?:ikke|inte|ej) (?:offentligg|publi[cs]er|bringes|brukes|bruges)\\p{L}*\\b[^.]{0,40}?\\b(?:før|innan|förrän)\\b"
              + "|\\bэмбарго (?:до|на публикацию)\\b|\\bпод эмбарго\\b|^\\P{L}*эмбарго\\P{L}*$"
              + "|\\bне (?:публиковать|распространять|для публикации)\\b[^.]{0,30}?\\bдо\\b"
              + "|(?<!武器|石油|贸易)禁运(?:至|到|期)|^\\P{L}*禁运\\P{L}*$|禁发|(?:不得|请勿|勿)(?:提前)?(?:发布|发表|刊登|报道)"
              + "|^\\P{L}*(?:報道)?解禁");

  private static final List<Pattern> ALL =
      List.of(ENGLISH, NOT_AT_ONCE, MOVED, GERMAN, FRENCH, SPANISH, ABROAD);

  private EmbargoNotices() {}

  static boolean in(String text) {
    return ALL.stream().anyMatch(notice -> notice.matcher(text).find());
  }
}
