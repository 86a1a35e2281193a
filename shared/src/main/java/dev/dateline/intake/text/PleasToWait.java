package dev.dateline.intake.text;

import java.util.regex.Pattern;

/** Knows how people ask each other not to publish yet, in plain words and without an embargo. */
final class PleasToWait {
  /** What an editor has in hands: the release, its news and what came with it. */
  static final String NOUN =
      "(?:releases?|stor(?:y|ies)|news|pieces?|texts?|statements?|announcements?|articles?|reports?|study|studies|papers?|information|info|materials?|copy|contents?|documents?|findings|results|figures|data|photos?|images?|pictures|footage|interviews?|coverage|details|quotes?|attachments?|advisory|embargo)";

  static final String IT =
      "(?:(?:it|them|any(?:thing)?|everything|all of (?:this|it)|this|that|these)(?: (?:\\p{L}{1,12} ){0,2}?"
          + NOUN
          + "\\b)?|(?:the|our|any|all) (?:\\p{L}{1,12} ){0,2}?"
          + NOUN
          + ")";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?iuU)\\b(?:do not|don[’']?t|must not|cannot|can[’']?t|never) (?:run|air|send|put|tweet|announce|move|file|break|post|touch|use|share|publish|go with) "
              + IT
              + "\\b[^.]{0,40}?\\b(?:yet|before|until|till?|for now|ahead)\\b"
              + "|\\b(?:do not|don[’']?t) go (?:live|public|online|out)\\b[^.]{0,40}?\\b(?:yet|before|until|till?)\\b"
              + "|\\b(?:wait|hold off|hang on|hold fire) (?:a (?:bit|moment|little) )?(?:with|on) (?:publish\\p{L}*|publication|posting|running|"
              + IT
              + ")\\b"
              + "|(?:^|\\b(?:please|pls|kindly|can you|could you|would you)) (?:please )?wait\\b[^.]{0,60}?\\b(?:before|to|with) (?:you )?(?:publish|post|releas|report|going live|go live|running)"
              + "|(?:^|\\b(?:please|pls|kindly|just|can you|could you|would you|to|and) )sit on "
              + IT
              + "\\b(?:[^.]{0,30}?\\b(?:until|till?|for now|for the moment|please)\\b|[.! ]{0,3}$)"
              + "|(?:^|\\b(?:please|pls|kindly|must|can you|could you) )keep "
              + IT
              + " (?:strictly |completely )?(?:under wraps|to yoursel(?:f|ves)|quiet|confidential|private|secret|back)\\b"
              + "|^\\P{L}*(?:still )?(?:awaiting|pending|subject to|needs?|waiting for|waiting on) (?:\\p{L}{1,15} ){0,3}?(?:approval|sign[- ]?off|clearance|go[- ]ahead)(?: \\p{L}{1,15}){0,4}\\P{L}*$"
              + "|\\bnot (?:yet |been ){0,2}(?:approved|cleared|authori[sz]ed|signed off|ready) (?:for|to) (?:be )?(?:press |public |media )?(?:releas\\p{L}*|publi\\p{L}*|broadcast)\\P{L}*$"
              + "|\\b(?:media|press|journalists|reporters|editors|outlets) (?:may|can) (?:only )?(?:report(?! (?:to|at)\\b)|publish|broadcast|run|releas\\p{L}*|go live)\\b[^.]{0,30}?\\b(?:from|after|as of|starting|only)\\h(?:\\p{L}{1,4}\\h){0,2}(?:\\d|noon|midnight|tomorrow|\\p{L}{3,6}day\\b)"
              + "|^(?:[\\p{L}’':,]{1,15} ){0,5}not before (?:tomorrow|\\p{L}{3,6}day)\\P{L}*$"
              + "|\\badvance (?:copy |story |text )?for (?:use|release|publication)\\b"
              + "|(?:^|\\b(?:please|pls|kindly|must|to) )wait for (?:(?:our|my|the|a) )?(?:\\p{L}{1,12} ){0,2}?(?:green light|signal|go[- ]ahead|ok(?:ay)?|approval|clearance|confirmation|word|call)\\b[^.]{0,40}?\\b(?:publi|before (?:using|running|releas|you (?:use|run|publish|release|post))|to (?:run|publish))"
              + "|\\byou (?:please )?(?:not|never) (?:to )?(?:run|publish|report|post|share|release|use|air)\\b[^.]{0,40}?\\b(?:yet|before|until|till?|for now)\\b"
              + "|\\byou (?:do not|don[’']?t) (?:run|publish|report|post|release)\\b[^.]{0,40}?\\b(?:yet|before|until|till?|for now)\\b");

  private static final Pattern GERMAN =
      Pattern.compile(
          "(?iuU)(?:^\\P{L}*|\\bbitte\\b[^.]{0,40}?\\b)(?:noch|vorerst|vorläufig) nicht (?:zu )?(?:veröffentlichen|verwenden|verbreiten|publizieren|weitergeben|bringen|senden|drucken|posten|online stellen)\\b"
              + "|\\bbitte\\b[^.]{0,40}?\\berst\\b[^.]{0,40}?\\b(?:veröffentlichen|verwenden|verbreiten|publizieren|bringen|senden|drucken|posten)\\b"
              + "|\\bbitte\\b[^.]{0,40}?\\b(?:bis|vorerst|noch)\\b[^.]{0,40}?\\b(?:zurückhalten|zurückstellen|liegen ?lassen|nicht (?:veröffentlichen|verwenden|verbreiten|bringen|senden))\\b"
              + "|\\bbitte\\b[^.]{0,40}?\\bmit (?:der|einer) veröffentlichung\\b[^.]{0,40}?\\b(?:warten|zuwarten)\\b"
              + "|\\bwarten sie\\b[^.]{0,20}?\\bmit (?:der|einer) veröffentlichung\\b|\\bhalten sie\\b[^!?;]{0,60}?\\bbis\\b[^!?;]{0,40}?\\bzurück\\b"
              + "|^(?:[\\p{L}’':,]{1,15} ){0,5}nicht vor (?:morgen|mittwoch|\\p{L}{3,7}tag)\\P{L}*$"
              + "|^\\P{L}*(?:noch )?nicht freigegeben\\P{L}*$"
              + "|\\b(?:veröffentlichen|verbreiten|verwenden|publizieren|bringen|senden|melden|berichten) sie\\b[^!?;]{0,50}?\\b(?:nicht vor|nicht bis|noch nicht|erst|frühestens)\\b"
              + "|\\b(?:bitten?|ersuchen) (?:wir )?(?:sie|euch|dich|alle redaktionen|die redaktionen)\\b[^!?;]{0,80}?\\b(?:bis|vor|nach)\\b[^!?;]{0,60}?\\b(?:zu warten|zuzuwarten|abzuwarten|zurückzuhalten|zurückzustellen|nicht zu (?:veröffentlich|verbreit|verwend|bericht|publizier)\\p{L}*)");

  private static final Pattern FRENCH =
      Pattern.compile(
          "(?iuU)\\b(?:patient|attend)(?:er|re|ez|ons)\\b[^.]{0,60}?\\b(?:avant de|pour) (?:le |la |les )?(?:publi|diffus|communiqu|relay|partag)"
              + "|\\bn[e’'] ?(?:rien|pas|le|la|les)(?: pas)?(?: encore)? (?:publi|diffus|divulgu|relay|partag|communiqu)(?:er|ez)\\b[^.]{0,40}?\\b(?:avant|d[’']ici|jusqu\\p{L}*|encore|pour l[’']instant|pour le moment)\\b"
              + "|\\bne (?:rien|pas) encore (?:publier|diffuser|divulguer|relayer|partager|communiquer)\\b"
              + "|\\b(?:diffusion|publication|parution|reprise) (?:autorisée|permise|libre) (?:seulement |uniquement )?(?:le|dès|au|après|à|pour)\\h(?:\\p{L}{1,3}\\h)?(?:\\d|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|midi|minuit|demain)"
              + "|\\b(?:merci|prière|veuillez|vous (?:demand|pri|remerci)\\p{L}*)\\b[^.]{0,60}?\\brespecter (?:strictement )?(?:l[’']|cet |notre )embargo"
              + "|\\b(?:merci|prière|veuillez|vous (?:demand|pri)\\p{L}*)\\b[^.]{0,40}?\\b(?:gard|conserv)(?:er|ez) (?:secr[eè]t\\p{L}* )?(?:cette|ce|l[’']|la|le) ?(?:information|nouvelle|communiqué|annonce|document)\\b[^.]{0,60}?\\b(?:jusqu\\p{L}*|avant|pour vous)"
              + "|\\bmerci\\b[^.]{0,60}?\\brien\\b[^.]{0,20}?\\bavant\\b"
              + "|\\ben attente (?:de |d[’'])(?:validation|approbation|feu vert|bon à tirer)\\P{L}*$");

  private static final Pattern SPANISH =
      Pattern.compile(
          "(?iuU)\\bno (?:l[oae]s? )?(?:publiqu|difund|divulgu|compart)(?:e|en|es|éis|a|an|as|áis)\\b[^.]{0,40}?\\b(?:hasta|antes|todavía|aún)\\b"
              + "|\\b(?:todavía|aún) no (?:l[oae]s? )?(?:publiqu|difund|divulgu)(?:e|en|es|éis|a|an|as|áis)\\b"
              + "|\\b(?:esper(?:ad|e|en|ar)|aguard(?:ad|e|en|ar))\\b[^.]{0,50}?\\b(?:antes de|para) (?:publicar|difundir|divulgar)"
              + "|\\b(?:difusión|publicación) (?:autorizada|permitida) (?:el|desde|solo|sólo)\\b[^.]{0,20}?\\d"
              + "|\\b(?:rogamos|ruega|ruego|por favor|pedimos|pide|agradecemos|solicitamos)\\b[^.]{0,60}?\\b(?:respet|observ)\\p{L}* (?:el|este|dicho) embargo"
              + "|\\b(?:rogamos|ruega|ruego|agradecemos|solicitamos)\\b[^.]{0,40}?\\bno (?:se |l[oae]s? )?(?:difund|publi[cq]|divulg|reprodu|emit)\\p{L}*"
              + "|\\b(?:guard|manteng|reserv|reteng)(?:ad|en|e|a) (?:en secreto |en reserva )?(?:esta|este|la|el) (?:noticia|nota|información|comunicado|texto)\\b[^.]{0,40}?\\bhasta\\b"
              + "|\\bno (?:l[oae]s? )?(?:saqu|sub|cuelg|lanc)(?:en|éis|es|e|áis|as|an)\\b[^.]{0,30}?\\b(?:antes|hasta|todavía|aún)\\b"
              + "|^\\P{L}*pendiente de (?:aprobación|autorización|visto bueno)\\P{L}*$");

  /**
   * The word is the same in most languages; the one before or behind it tells that it is no news.
   */
  private static final Pattern EMBARGO_ABROAD =
      Pattern.compile(
          "(?iuU)\\b(?:sotto|onder|sob|em|pod|strikt|objęte|unter|sub) embarg\\p{L}*"
              + "|\\bembarg\\p{L}*\\b[\\h:(–-]{0,3}(?:fino|sino|tot|até|do dnia|t\\.?o\\.?m\\.?|fram till|pană|până|até|asti|saakka|vanaf)\\b"
              + "|\\bembarg\\p{L}*\\b[\\h:(–-]{0,3}(?:do|ao|al|til|till|kl|ate|dnia|den)\\b\\.?\\h?\\d");

  private PleasToWait() {}

  static boolean in(String text) {
    return ENGLISH.matcher(text).find()
        || GERMAN.matcher(text).find()
        || FRENCH.matcher(text).find()
        || SPANISH.matcher(text).find()
        || EMBARGO_ABROAD.matcher(text).find();
  }
}
