package dev.dateline.intake.text;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Knows what people call the zones of the world; a name of two zones is none. */
final class ZoneNames {
  private static final Map<String, String> ABBREVIATIONS =
      map(
          "America/New_York: et,est,edt",
          "America/Chicago: ct,cst,cdt",
          "America/Denver: mt,mst,mdt",
          "America/Los_Angeles: pt,pst,pdt",
          "America/Anchorage: akt,akst,akdt",
          "Pacific/Honolulu: hst,hdt,hast",
          "America/Halifax: ast,adt",
          "America/St_Johns: nst,ndt",
          "America/Toronto: hne,hae",
          "America/Winnipeg: hnc,hac",
          "America/Edmonton: hnr,har",
          "America/Vancouver: hnp,hap",
          "America/Sao_Paulo: brt",
          "America/Argentina/Buenos_Aires: art",
          "America/Santiago: clt,clst",
          "GMT: gmt",
          "UTC: utc,z",
          "Europe/London: bst",
          "Europe/Lisbon: wet,west",
          "Europe/Paris: cet,cest",
          "Europe/Berlin: mez,mesz",
          "Europe/Athens: eet,eest,oez,oesz",
          "Europe/Moscow: msk",
          "Europe/Istanbul: trt",
          "Africa/Johannesburg: sast",
          "Asia/Karachi: pkt",
          "Asia/Bangkok: ict",
          "Asia/Manila: pht",
          "Asia/Singapore: sgt",
          "Asia/Hong_Kong: hkt",
          "Asia/Seoul: kst",
          "Asia/Tokyo: jst",
          "Australia/Perth: awst",
          "Australia/Adelaide: acst,acdt",
          "Australia/Sydney: aet,aest,aedt",
          "Pacific/Auckland: nzt,nzst,nzdt");

  /** In summer such a zone is an hour later than the clocks of its places show. */
  private static final Set<String> STANDARD =
      Set.of(
          "est", "cst", "mst", "pst", "akst", "ast", "nst", "hne", "hnc", "hnr", "hnp", "wet",
          "cet", "mez", "eet", "oez", "acst", "aest", "nzst");

  /** Names that stand for a zone beside the word "time", in whichever language that is. */
  private static final Map<String, String> REGIONS =
      map(
          "America/New_York: eastern,east coast,est,este,ostküsten,us ostküsten,amerikanischer ostküsten",
          "America/Chicago: central",
          "America/Denver: mountain,rocheuses",
          "America/Los_Angeles: pacific,west coast,pacifique,pacífico,westküsten,us westküsten",
          "America/Anchorage: alaska,alaskan",
          "Pacific/Honolulu: hawaii,hawaiian,hawaï,hawái",
          "America/Halifax: atlantic,atlantique",
          "America/St_Johns: newfoundland,terre neuve",
          "GMT: greenwich",
          "Europe/London: british,uk,gb,britischer,britannique",
          "Europe/Dublin: irish,irischer",
          "Europe/Lisbon: western european,westeuropäischer",
          "Europe/Paris: central european,french,française,français,französischer,europe centrale",
          "Europe/Berlin: german,deutscher,allemande,alemana,mitteleuropäischer,mitteleuropäische",
          "Europe/Athens: eastern european,osteuropäischer,greek",
          "Europe/Madrid: spanish,peninsular,peninsular española,española,españa,spanischer",
          "Europe/Rome: italian,italiana,italienischer",
          "Europe/Zurich: swiss,schweizer,suisse",
          "Europe/Vienna: austrian,österreichischer",
          "Europe/Brussels: belgian,belge,belgischer",
          "Europe/Amsterdam: dutch,niederländischer",
          "Europe/Istanbul: turkish,türkischer",
          "Asia/Jerusalem: israel,israeli",
          "Asia/Dubai: gulf",
          "Asia/Kolkata: india,indian",
          "Asia/Shanghai: china,chinese",
          "Asia/Seoul: korea,korean",
          "Asia/Tokyo: japan,japanese",
          "Asia/Manila: philippine,philippines",
          "Africa/Johannesburg: south africa,south african",
          "Africa/Nairobi: east africa",
          "America/Sao_Paulo: brasília,brasilia",
          "America/Argentina/Buenos_Aires: argentina,argentine",
          "America/Mexico_City: méxico,mexico,mexico city",
          "America/Bogota: colombia",
          "America/Lima: perú,peru",
          "Pacific/Auckland: new zealand");

  /** What cities are called that name no zone, or name one in other languages. */
  private static final Map<String, String> OTHER_CITIES =
      map(
          "America/New_York: nueva york,new yorker,washington,washington dc,boston,atlanta,miami,philadelphia",
          "America/Los_Angeles: san francisco,seattle",
          "America/Chicago: houston,dallas",
          "America/Toronto: montréal,montreal,ottawa,québec",
          "America/Mexico_City: ciudad de méxico,cdmx,mexiko stadt",
          "America/Sao_Paulo: são paulo",
          "Europe/London: londres",
          "Europe/Zurich: zürich,zürcher,genf,genève,geneva,bern,berne",
          "Europe/Berlin: münchen,münchner,munich,frankfurt,hamburg,köln",
          "Europe/Vienna: wien,wiener,vienne,viena",
          "Europe/Brussels: brüssel,bruxelles,bruselas",
          "Europe/Rome: rom,roma,milan,mailand",
          "Europe/Lisbon: lissabon,lisboa",
          "Europe/Madrid: barcelona",
          "Europe/Moscow: moskau,moscou,moscú",
          "Europe/Copenhagen: kopenhagen",
          "Asia/Shanghai: beijing,peking,pékin,pekín",
          "Asia/Kolkata: mumbai,delhi,new delhi",
          "Asia/Tokyo: tokio",
          "Asia/Seoul: seúl");

  private static final Set<String> AREAS =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

  /** Areas within areas name their cities after those of others: Cordoba, San Juan, Vincennes. */
  private static final int SLASHES = 1;

  private static final Map<String, String> CITIES = cities();

  private ZoneNames() {}

  static Optional<ZoneId> abbreviated(String letters) {
    return of(ABBREVIATIONS, letters);
  }

  static boolean isStandard(String letters) {
    return STANDARD.contains(Words.lower(letters));
  }

  static Optional<ZoneId> region(String name) {
    return of(REGIONS, name);
  }

  static Optional<ZoneId> city(String name) {
    return of(CITIES, name);
  }

  /** Reads "Berliner" of "Berliner Zeit". */
  static Optional<ZoneId> cityOfAdjective(String name) {
    return name.endsWith("er") ? city(name.substring(0, name.length() - 2)) : Optional.empty();
  }

  private static Optional<ZoneId> of(Map<String, String> zones, String name) {
    return Optional.ofNullable(zones.get(Words.lower(name))).map(ZoneId::of);
  }

  private static Map<String, String> cities() {
    Map<String, String> cities = new HashMap<>();
    for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      int slash = zone.indexOf('/');
      boolean ofArea = slash > 0 && AREAS.contains(zone.substring(0, slash));
      if (ofArea && zone.chars().filter(c -> c == '/').count() == SLASHES) {
        String city = zone.substring(slash + 1).replace('_', ' ').replace('-', ' ');
        cities.putIfAbsent(city.toLowerCase(Locale.ROOT), zone);
      }
    }
    cities.remove("act");
    cities.remove("north");
    cities.remove("south");
    cities.remove("west");
    cities.put("buenos aires", "America/Argentina/Buenos_Aires");
    cities.putAll(OTHER_CITIES);
    return Map.copyOf(cities);
  }

  /** Takes lists such as {@code "Europe/Rome: rom,roma"} apart. */
  private static Map<String, String> map(String... zones) {
    Map<String, String> map = new HashMap<>();
    for (String zone : zones) {
      int colon = zone.indexOf(": ");
      String names = zone.substring(colon + 2);
      for (String name : names.split(",", -1)) {
        map.put(name, zone.substring(0, colon));
      }
    }
    return Map.copyOf(map);
  }
}
