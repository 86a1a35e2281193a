package dev.dateline.intake.text;

import java.util.List;
import java.util.Set;

/** Knows the words that name what a person does or is, and those that name an organisation. */
final class Roles {
  private static final Set<String> ROLES =
      Set.copyOf(
          List.of(
              ("director counsel spokesperson spokesman spokeswoman publicist secretary head chief president"
                      + " vice-president coordinator co-ordinator specialist editor officer manager attorney judge"
                      + " mayor governor senator minister ambassador chair chairman chairwoman chairperson ceo cfo coo"
                      + " cto cmo founder co-founder cofounder professor prof dean chancellor provost rector commissioner"
                      + " superintendent sheriff captain lieutenant sergeant general colonel advisor adviser analyst"
                      + " economist scientist researcher curator conductor engineer architect partner associate assistant"
                      + " representative congressman congresswoman councillor councilmember councilman councilwoman councilor"
                      + " alderman treasurer owner lead leader liaison executive consultant administrator inspector"
                      + " principal headteacher teacher coach fellow author pressesprecher pressesprecherin sprecher sprecherin"
                      + " leiter leiterin referent referentin vorstand vorstandsvorsitzender vorstandsvorsitzende"
                      + " vorsitzender vorsitzende geschäftsführer geschäftsführerin bürgermeister bürgermeisterin"
                      + " oberbürgermeister oberbürgermeisterin präsident präsidentin direktor direktorin minister"
                      + " ministerin professorin dezernent dezernentin rektorin intendant intendantin stadtrat stadträtin"
                      + " directeur directrice président présidente porte-parole maire ministre responsable fondateur"
                      + " fondatrice secrétaire délégué déléguée attaché attachée chargé chargée préfet préfète adjoint"
                      + " adjointe gérant gérante chef cheffe professeure presidenta presidente directora alcalde alcaldesa"
                      + " ministro ministra portavoz secretario secretaria consejero consejera concejal concejala rectora"
                      + " jefe jefa gerente coordinador coordinadora responsable fundador fundadora profesor profesora"
                      + " advocate librarian archivist nurse doctor physician surgeon pastor bishop imam rabbi organizer organiser"
                      + " campaigner aide deputy artist producer designer developer writer farmer trustee convener"
                      + " strategist planner biologist chemist physicist historian student volunteer keeper ranger warden"
                      + " churchwarden publisher singer actor actress composer poet investor lawyer solicitor barrister prosecutor detective"
                      + " chaplain broker realtor agent creator host choreographer filmmaker entrepreneur trainer therapist"
                      + " dentist veterinarian midwife paramedic firefighter pilot lecturer tutor undersecretary comptroller"
                      + " auditor clerk magistrate justice member winemaker"
                      + " recruiter buyer brewer baker correspondent reporter journalist"
                      + " constable detective sergeant sekretär jugendsekretär obmann obfrau titular vp svp evp conseiller conseillère vicepresidente vicepresidenta investigador investigadora")
                  .split(" ", -1)));
  private static final String[] ROLE_ENDINGS = {
    "sprecher",
    "sprecherin",
    "leiter",
    "leiterin",
    "präsident",
    "präsidentin",
    "direktor",
    "direktorin",
    "minister",
    "ministerin",
    "meister",
    "meisterin",
    "vorsitzende",
    "vorsitzender",
    "geschäftsführer",
    "geschäftsführerin",
    "beauftragte",
    "beauftragter",
    "ologist",
    "ographer",
    "president",
    "general",
    "chef",
    "chefin",
    "sekretär",
    "sekretärin"
  };
  private static final Set<String> ORGANISATIONS =
      Set.copyOf(
          List.of(
              ("office department ministry university college school inc ltd llc llp gmbh ag kg corp corporation company"
                      + " council foundation stiftung institute institut trust association society alliance agency"
                      + " authority bureau group union federation committee commission center centre network museum"
                      + " hospital bank fund league verein verband stadt ville ministère mairie université fondation"
                      + " ayuntamiento universidad fundación ministerio asociación universität hochschule ministerium"
                      + " index gobierno secretaría consejería préfecture département commune kanton gemeinde bezirk partido parti securities consulting advisory holdings cabinet se sa sas sarl bv nv plc mbh kgaa spa pty lp ev city county district borough unit division partners media communications relations project"
                      + " gabinete pressestelle abteilung friends amis freunde amigos dirección movement party coalition club services international library theatre theater orchestra"
                      + " région agence klinikum krankenhaus stabsstelle kommunikation unternehmenskommunikation öffentlichkeitsarbeit agencia instituto landkreis werke stadtwerke")
                  .split(" ", -1)));

  private Roles() {}

  static boolean isRole(String word) {
    String bare = bare(word);
    if (ROLES.contains(bare)) {
      return true;
    }
    for (String ending : ROLE_ENDINGS) {
      if (bare.length() > ending.length() && bare.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  static boolean isOrganisation(String word) {
    return ORGANISATIONS.contains(bare(word));
  }

  /** Whether the words name a role rather than an organisation: "Chief of Staff", not "Office". */
  static boolean nameRole(String text) {
    String[] words = text.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (isRole(words[i]) && !ofAnOrganisation(words, i)) {
        return true;
      }
    }
    return false;
  }

  static boolean nameOrganisation(String text) {
    for (String word : text.split(" ", -1)) {
      if (isOrganisation(word)) {
        return true;
      }
    }
    return false;
  }

  /** "District Attorney’s Office" names no attorney. */
  private static boolean ofAnOrganisation(String[] words, int i) {
    boolean possessive = words[i].endsWith("’s") || words[i].endsWith("'s");
    return i + 1 < words.length
        && (possessive || i + 2 == words.length)
        && isOrganisation(words[i + 1]);
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetter(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    String bare = Words.lower(word.substring(start, end));
    return bare.endsWith("’s") || bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
  }
}
