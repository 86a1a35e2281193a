package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of the head that asks to wait is read as anything else. */
class EmbargoWordsTest {
  private static final String HEADLINE = "Harbour Ferries Sail Again After Nine Years";
  private static final String TEXT =
      "OSLO – The ferries sail again on Monday, said the harbour. They are blue, as they were.\n";

  private static Reading read(String first) {
    return new TextReader().read(first + "\n\n" + HEADLINE + "\n\n" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGADO HASTA EL 12 DE MAYO DE 2030 A LAS 9:00 HORAS",
        "Embargado hasta el 12 de mayo de 2030",
        "Información embargada hasta las 9 horas del 12 de mayo de 2030",
        "DO NOT PUBLISH BEFORE May 12, 2030",
        "Not to be distributed on behalf of the harbour before May 12, 2030",
        "This is not distributed on behalf of the harbour until May 12, 2030",
        "Please do not publish until 12 May 2030",
        "Achtung Sperrfrist 12. Mai 2030",
        "Frei ab 12. Mai 2030, 9 Uhr",
        "Frei zur Veröffentlichung ab 12. Mai 2030, 9 Uhr",
        "Information sous embargo jusqu’au 12 mai 2030",
        "NEWS RELEASE: EMBARGO LIFTS MAY 12 2030 9AM ET",
        "Publication embargo: 12 May 2030 10:00 BST",
        "CONFIDENTIAL - NOT FOR RELEASE UNTIL 9AM MAY 12, 2030",
        "HOLD FOR RELEASE MAY 12, 2030",
        "FOR IMMEDIATE RELEASE AFTER May 12, 2030",
        "RELEASE DATE: May 12, 2030",
        "FOR RELEASE May 12, 2030",
        "The contents of this release are under embargo until 12 May 2030.",
        "The embargo lifts at 9 a.m. ET on May 12, 2030.",
        "Media release – under strict embargo until 00.01 12 May 2030",
        "Embargo ends: 12 May 2030, 00:01",
        "Publish on or after May 12, 2030",
        "Not to be published before 12 May 2030",
        "No publicar antes del 12 de mayo de 2030",
        "Prohibida su difusión hasta el 12 de mayo de 2030",
        "Ne pas diffuser avant le 12 mai 2030 à 9h",
        "Pas de diffusion avant le 12 mai 2030",
        "À publier à partir du 12 mai 2030",
        "Diffusion autorisée à partir du 12 mai 2030",
        "Nicht vor dem 12. Mai 2030 veröffentlichen",
        "Veröffentlichung erst ab 12. Mai 2030",
        "Bitte nicht vor 12. Mai 2030, 10 Uhr veröffentlichen!",
        "PRESS RELEASE (EMBARGOED until May 12, 2030)",
        "For release not before May 12, 2030",
        "Immediate release after 12 May 2030",
        "EMBARGOED COPY - NOT FOR PUBLICATION OR BROADCAST BEFORE 0001 HRS 12 MAY 2030",
        "Embargo: Montag, 12. Mai 2030 um 10:00 Uhr",
        "Embargo au 12 mai 2030, 6 heures",
        "For use after 9am, May 12 2030",
        "FOR PUBLICATION ON MAY 12, 2030",
        "Confidential until 12 May 2030",
        "Strictly private until publication on 12 May 2030",
        "EMBARGOED FOR 9AM ET, 12 MAY 2030",
        "Material embargoed for release on May 12, 2030",
        "Date de publication : 12 mai 2030",
        "Not for publication until after the embargo lifts on 12 May 2030",
        "*EMBARGO* 12 May 2030 *EMBARGO*",
        "STRENG VERTRAULICH - Sperrfrist: 12.05.2030, 10:00 Uhr",
        "Embargoed for release at 1 p.m. on 12 May 2030 (Lisbon time)",
        "UNDER EMBARGO UNTIL 12TH MAY 2030",
        "The following is embargoed until 0900hrs on 12 May 2030",
        "Not to be released before noon on Sunday, May 12, 2030",
        "Publication: not before 12 May 2030",
        "Do not use before 12 May 2030",
        "News Embargo 12 May 2030",
        "Press embargo until 12 May 2030",
        "Available for publication from 12 May 2030",
        "FOR RELEASE ON OR AFTER MAY 12, 2030",
        "Release on May 12, 2030",
        "Release: May 12, 2030",
        "To be released on 12 May 2030",
        "PRESSEMITTEILUNG - gesperrt bis zum 12. Mai 2030",
        "Veröffentlichung frei ab 12. Mai 2030",
        "Freigabe: 12. Mai 2030, 12 Uhr",
        "Zur Veröffentlichung am 12. Mai 2030",
        "A difundir el 12 de mayo de 2030",
        "Para publicar a partir del 12 de mayo de 2030",
        "Difusión permitida a partir de las 10 h del 12 de mayo de 2030",
        "No difundir hasta el 12 de mayo de 2030",
        "À ne pas diffuser avant le 12 mai 2030",
        "Embargo : 12 mai 2030, 10h00",
        "Hold for May 12, 2030",
        "Please hold until May 12, 2030",
        "Wait for release until 12 May 2030",
        "Not before May 12, 2030",
        "Not to appear in print, online or on air before May 12, 2030",
        "Held until 9 a.m. ET on May 12, 2030",
        "Under NDA until May 12, 2030",
        "NDA lifts May 12, 2030",
        "Go live: 12 May 2030 09:00",
        "Scheduled for 12 May 2030, 9:00",
        "Keep under wraps until May 12, 2030",
        "News blackout until May 12, 2030",
        "Off the record until May 12, 2030",
        "Available for publication May 12, 2030",
        "Lifts 9am ET May 12, 2030",
        "EMBAGOED UNTIL 9 a.m. ET, May 12, 2030",
        "EMARGOED UNTIL MAY 12, 2030",
        "EMBAROGED UNTIL MAY 12, 2030",
        "\u0415MBARGOED UNTIL MAY 12, 2030",
        "FOR IMMEDIATE RELEASE ON MAY 12, 2030",
        "For immediate release, effective 12 May 2030",
        "Frei: 12.05.2030, 10 Uhr",
        "Diese Meldung darf vor dem 12. Mai 2030 nicht veröffentlicht werden.",
        "Libre de publication le 12 mai 2030",
        "Publiable dès le 12 mai 2030",
        "The embargo is lifted on May 12, 2030",
        "Embargo lifted: May 12, 2030",
        "Release scheduled for May 12, 2030",
        "Freigegeben ab 12.05.2030, 10 Uhr",
        "À paraître le 12 mai 2030"
      })
  void readsUntilWhichDayToWait(String line) {
    Reading reading = read(line);
    ReleaseLine read = reading.content().releaseLine();
    assertThat(read.embargo()).isTrue();
    assertThat(read.immediate()).isFalse();
    assertThat(read.date()).isEqualTo(LocalDate.of(2030, 5, 12));
    assertThat(reading.content().headline()).isEqualTo(HEADLINE);
    assertThat(reading.content().dateline().place()).isEqualTo("OSLO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOT FOR IMMEDIATE RELEASE",
        "NOT FOR RELEASE",
        "NOT FOR PUBLICATION",
        "Not for broadcast",
        "HOLD",
        "**HOLD**",
        "FOR RELEASE: Thursday, 9 a.m.",
        "Release time: 9 a.m. Thursday",
        "EMBARGOED",
        "EMBARGOED MATERIAL",
        "*** STRICT EMBARGO ***",
        "[EMBARGOED]",
        "Embargo",
        "E M B A R G O E D",
        "This release is strictly embargoed until Monday, May 12, at 9am ET.",
        "Under embargo until Thursday",
        "Embargoed to 12.05.30",
        "EMBARGO 12/05/2030",
        "Embargo till noon tomorrow",
        "Sperrvermerk: Montag",
        "Communiqué sous embargo",
        "Nota de prensa embargada",
        "FOR RELEASE UPON DELIVERY",
        "Embargoed until May 12, 2030 at 9",
        "EMBARGOED UNTIL WEDNESDAY",
        "Not for use before May 12",
        "Sperrfrist bis Redebeginn",
        "Check against delivery. Embargoed until delivery",
        "Bajo embargo hasta el lunes 12 de mayo",
        "EMBARGO JUSQU'AU LUNDI 12 MAI À 10H",
        "HOLD UNTIL FURTHER NOTICE",
        "SUBJECT TO EMBARGO",
        "Please observe the embargo",
        "Please respect our embargo.",
        "Embargo applies",
        "The embargo is in force",
        "FOR FUTURE RELEASE",
        "FOR DELAYED RELEASE",
        "Release pending",
        "Release on hold",
        "Embargo not lifted",
        "Not for release until the embargo is lifted",
        "FOR IMMEDIATE RELEASE UPON SIGNING OF THE CONTRACT",
        "For immediate release after the board meeting",
        "FOR IMMEDIATE RELEASE ON THURSDAY",
        "Zur sofortigen Veröffentlichung nach der Ratssitzung",
        "Pour diffusion immédiate après le conseil municipal",
        "Para difusión inmediata tras el pleno",
        "Nicht veröffentlichen",
        "Bitte nicht veröffentlichen!",
        "Nicht zur Veröffentlichung bestimmt",
        "Frei ab Redebeginn",
        "Vertraulich bis zum Beginn der Pressekonferenz",
        "Les rogamos que respeten el embargo",
        "Se ruega no difundir",
        "Merci de respecter l’embargo",
        "Reprise interdite avant jeudi",
        "HFR until further notice",
        "NÃO PUBLICAR ANTES DE 12 DE MAIO DE 2030",
        "Non pubblicare prima del 12 maggio 2030",
        "NIET VOOR PUBLICATIE VOOR 12 MEI 2030",
        "Må ikke offentliggøres før 12. maj 2030",
        "эмбарго до 12 мая 2030",
        "Не публиковать до 12 мая",
        "禁运至2030年5月12日",
        "禁运",
        "FOR IMMEDIATE RELEASE - AFTER THE BOARD MEETING",
        "FOR IMMEDIATE RELEASE: upon signing of the contract",
        "Strictly confidential until the announcement.",
        "UNDER NDA",
        "To go live: Thursday, 9 a.m.",
        "Embargo jusqu’à nouvel ordre",
        "Publication interdite avant jeudi",
        "Prohibido difundir antes del jueves"
      })
  void holdsBackWithoutADayWhatNamesNoneThatCanBeRead(String line) {
    Reading reading = read(line);
    assertThat(reading.content().releaseLine().embargo()).isTrue();
    assertThat(reading.content().releaseLine().date()).isNull();
    assertThat(reading.findings()).extracting(Finding::code).contains("EMBARGO_DATE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sin embargo, el precio ha bajado.",
        "This material is not distributed on behalf of any foreign principal.",
        "This material is not distributed by Finch Ltd. on behalf of the harbour.",
        "an embargoed report was leaked",
        "EU Extends Arms Embargo",
        "EU Extends Arms Embargo Until May 12, 2030",
        "Embargoed Report Leaves Desk",
        "Embargo on Herring Lifted by Council",
        "Cuba Marks 60 Years of Embargo",
        "Police Hold Open Day on May 12, 2030",
        "City to Hold Public Hearing on Release of Otters",
        "Immediate relief for tenants",
        "Release of the river otters delights town",
        "New York Film Festival Will Hold Premiere on May 12",
        "FOR IMMEDIATE RELEASE",
        "FOR IMMEDIATE RELEASE: Thursday, April 26, 2018",
        "Date: May 12, 2030",
        "May 12, 2030",
        "Do Not Share Needles, Council Tells Parents",
        "Not for Profit Group Opens Kitchen",
        "Oil Embargo Ends After Nine Years",
        "El embargo de armas sigue hasta 2030",
        "Waffenembargo gegen Sudan verlängert",
        "L’embargo sur les armes prolongé jusqu’au 12 mai 2030",
        "Museum Publishes Catalogue on May 12, 2030",
        "Not for release, publication or distribution in or into the United States, Canada or Australia",
        "NOT FOR DISTRIBUTION TO U.S. NEWSWIRE SERVICES OR FOR DISSEMINATION IN THE UNITED STATES",
        "Please Hold the Line: A History of Waiting",
        "Press Release Published From Space by Astronauts in 2030",
        "Freigabe der Brücke am Montag",
        "Bank Releases Report After Months of Work in May",
        "Fashion House Releases After Dark Collection",
        "Press Release May 12, 2030",
        "NEWS RELEASE – May 12, 2030",
        "Release No. 26-114, May 3, 2030",
        "FOR IMMEDIATE RELEASE, May 12, 2030",
        "Zur sofortigen Veröffentlichung, 12. Mai 2030",
        "PARA PUBLICACIÓN INMEDIATA 12 de mayo de 2030",
        "Published May 12, 2030",
        "No embargo",
        "Not under embargo",
        "Embargo lifted",
        "The embargo on this release has been lifted.",
        "FOR IMMEDIATE RELEASE - EMBARGO LIFTED",
        "FOR IMMEDIATE RELEASE ON BEHALF OF THE PORT",
        "Tickets are not to be used before June 1.",
        "The bridge is not open to the public until December 3, 2030.",
        "The film will not be released before 2031.",
        "Do not use the device before reading the manual.",
        "Hold for 10 seconds.",
        "Passengers may not use the ferry before June 1.",
        "The vaccine must not be distributed before March.",
        "The book is not for sale before Thursday.",
        "This material is not distributed on behalf of any foreign principal.",
        "Concert Moved to Thursday",
        "Show Goes Live on May 12, 2030",
        "Seed Embargo Remains in Force Against Nine States",
        "Eintritt frei ab 18 Uhr",
        "Der Platz ist frei ab 3. Dezember.",
        "La pêche est interdite avant jeudi.",
        "The agency said it would not release the names until Thursday.",
        "FOR IMMEDIATE RELEASE: After the Flood, Ferries Sail Again to the Islands",
        "Wait for the signal before you cross.",
        "You may not use the ferry before June.",
        "Der Verein darf bis Juni die Halle verwenden.",
        "Por favor, no publiquen fotos de menores.",
        "The island has been under embargo since 1990."
      })
  void readsHeadlinesAboutOtherThingsAsWhatTheyAre(String line) {
    assertThat(EmbargoWords.ask(line)).isFalse();
    ReleaseLine read = read(line).content().releaseLine();
    assertThat(read == null || !read.embargo()).isTrue();
  }

  @Test
  void keepsAHeadlineThatHoldsItsEmbargoInBrackets() {
    Reading reading =
        new TextReader().read("Clams Keep Time (embargoed until May 12, 2030)\n\n" + TEXT);
    assertThat(reading.content().headline()).startsWith("Clams Keep Time");
    assertThat(reading.content().releaseLine().date()).isEqualTo(LocalDate.of(2030, 5, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: a@b.example\nTo: c@d.example\nSubject: EMBARGOED until 12 May 2030: Ferries",
        "Hi Tom, this is embargoed until 12 May 2030, please.\n\nFrom: a@b.example\nSubject: Ferries",
        "From: a@b.example\nSubject: Ferries\n\nDear editor,\n\nplease note that this story is under embargo until 12 May 2030."
      })
  void readsWhatTheMailAroundItSays(String mail) {
    ReleaseLine read = read(mail).content().releaseLine();
    assertThat(read.embargo()).isTrue();
    assertThat(read.date()).isEqualTo(LocalDate.of(2030, 5, 12));
  }

  @Test
  void readsItBelowTheTextAsWell() {
    ReleaseLine read =
        new TextReader()
            .read(HEADLINE + "\n\n" + TEXT + "\nENDS\n\nEmbargo: 10:00 BST, 12 May 2030\n")
            .content()
            .releaseLine();
    assertThat(read.date()).isEqualTo(LocalDate.of(2030, 5, 12));
  }

  @Test
  void readsItBeforeTheFirstSentenceOfOneParagraph() {
    ReleaseLine read =
        new TextReader()
            .read(HEADLINE + "\n\nLONDON (embargoed until 12 May 2030) – " + TEXT.substring(7))
            .content()
            .releaseLine();
    assertThat(read.embargo()).isTrue();
  }

  @Test
  void leavesEmbargoesWithinTheTextAlone() {
    String text = TEXT + "\nThe arms embargo was extended until May 12, 2030, the harbour said.\n";
    assertThat(new TextReader().read(HEADLINE + "\n\n" + text).content().releaseLine()).isNull();
  }

  @Test
  void waitsForTheLastOfSeveralDays() {
    Reading reading =
        read("Embargo: May 10, 2030, 9 a.m. ET\nNEW EMBARGO: May 12, 2030, 9 a.m. ET");
    assertThat(reading.content().releaseLine().date()).isEqualTo(LocalDate.of(2030, 5, 12));
    assertThat(reading.findings()).extracting(Finding::code).contains("RELEASE_LINE_DATE");
  }

  @Test
  void takesNoOtherDateThatTheEmbargoContradicts() {
    assertThat(read("EMBARGOED UNTIL TUESDAY 9 A.M. ET\nMay 12, 2030").content().releaseLine())
        .satisfies(line -> assertThat(line.embargo()).isTrue())
        .satisfies(line -> assertThat(line.date()).isNull());
  }

  @Test
  void leavesOutWhereItMayNotGo() {
    Reading reading = read("Not for distribution in the United States, Canada or Japan");
    assertThat(reading.content().releaseLine()).isNull();
    assertThat(reading.content().headline()).isEqualTo(HEADLINE);
    assertThat(reading.findings()).extracting(Finding::code).contains("LEFT_OUT");
  }
}
