package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Contact;
import dev.dateline.release.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {
  private final Findings findings = new Findings();

  private List<Contact> labelled(String... lines) {
    Sheet sheet = Sheets.of(lines);
    Contacts contacts = new Contacts(sheet, findings);
    contacts.claimLabelled(0, sheet.size());
    return contacts.list();
  }

  private List<Contact> stacked(String... lines) {
    Sheet sheet = Sheets.of(lines);
    Contacts contacts = new Contacts(sheet, findings);
    contacts.claimStacked(0, sheet.size());
    return contacts.list();
  }

  private static String said(Contact contact) {
    return "%s; %s; %s; %s; %s"
        .formatted(
            contact.name(),
            contact.role(),
            contact.organisation(),
            contact.emails(),
            contact.phones());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONTACT: Ines Brandvold, ines@harbour.example, 555-010-4477",
        "Media Contact: Ines Brandvold | 555-010-4477 | ines@harbour.example",
        "Press contact – Ines Brandvold, 555-010-4477, <ines@harbour.example>",
        "**Contact:** Ines Brandvold – ines@harbour.example – Tel.: 555-010-4477",
        "Pressekontakt: Ines Brandvold, Tel. 555-010-4477, E-Mail: ines@harbour.example",
        "Contact presse : Ines Brandvold, 555-010-4477, ines@harbour.example",
        "Contacto de prensa: Ines Brandvold / 555-010-4477 / ines@harbour.example",
        "Media inquiries: Ines Brandvold at ines@harbour.example or 555-010-4477",
        "For more information, please contact Ines Brandvold at ines@harbour.example or 555-010-4477.",
        "For media enquiries contact: Ines Brandvold on 555-010-4477 or ines@harbour.example"
      })
  void readsOneLine(String line) {
    assertThat(labelled(line))
        .extracting(ContactsTest::said)
        .containsExactly("Ines Brandvold; null; null; [ines@harbour.example]; [555-010-4477]");
  }

  @Test
  void readsLinesBelowALabel() {
    assertThat(
            labelled(
                "Contact pour les médias:",
                "",
                "Maud Tricart",
                "Responsable de la communication",
                "Atelier Nord SARL",
                "+33 5 55 01 04 47, poste 12",
                "maud@nord.example"))
        .extracting(ContactsTest::said)
        .containsExactly(
            "Maud Tricart; Responsable de la communication; Atelier Nord SARL; [maud@nord.example]; [+33 5 55 01 04 47, poste 12]");
  }

  @Test
  void readsARoleBeforeAName() {
    assertThat(
            labelled(
                "For more information, contact Deputy Director Ines Brandvold at 555-010-4477."))
        .extracting(ContactsTest::said)
        .containsExactly("Ines Brandvold; Deputy Director; null; []; [555-010-4477]");
  }

  @Test
  void readsStackedNamesWithoutALabel() {
    assertThat(
            stacked(
                "Ines Brandvold",
                "Press Officer",
                "Office: 555-010-4477",
                "Cell: 555-010-4478",
                "Tor Wexley",
                "Spokesman",
                "Office: 555-010-4479"))
        .extracting(ContactsTest::said)
        .containsExactly(
            "Ines Brandvold; Press Officer; null; []; [555-010-4477, 555-010-4478]",
            "Tor Wexley; Spokesman; null; []; [555-010-4479]");
  }

  @Test
  void givesASharedAddressToBoth() {
    assertThat(labelled("Contacts: Ines Brandvold and Tor Wexley, press@harbour.example"))
        .extracting(ContactsTest::said)
        .containsExactly(
            "Ines Brandvold; null; null; [press@harbour.example]; []",
            "Tor Wexley; null; null; [press@harbour.example]; []");
  }

  @Test
  void readsAnAddressWithoutAName() {
    assertThat(labelled("Contact: press@harbour.example"))
        .extracting(ContactsTest::said)
        .containsExactly("; null; null; [press@harbour.example]; []");
  }

  @Test
  void readsTheNextPersonAfterABlankLine() {
    assertThat(
            labelled(
                "Contacts:",
                "Ines Brandvold",
                "ines@harbour.example",
                "",
                "Tor Wexley",
                "tor@harbour.example"))
        .hasSize(2);
  }

  @Test
  void leavesFaxNumbersAndWebAddressesOut() {
    assertThat(
            labelled(
                "Contact: Ines Brandvold",
                "Tel: 555-010-4477",
                "Fax: 555-010-0000",
                "www.harbour.example",
                "ines@harbour.example"))
        .extracting(ContactsTest::said)
        .containsExactly("Ines Brandvold; null; null; [ines@harbour.example]; [555-010-4477]");
  }

  @Test
  void saysThatAnAddressIsMalformed() {
    assertThat(labelled("Contact: Ines Brandvold, ines@harbour, 555-010-4477")).hasSize(1);
    assertThat(findings.list()).extracting(Finding::code).containsExactly("CONTACT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For tickets call (555) 010-4477, email box@harbour.example, or visit the quay.",
        "Contact with the water is to be avoided until Monday.",
        "The warden can be reached at 555-010-4477 in the evening, and residents may call at any hour of the day.",
        "To report otters, residents may call the hotline at 555-010-4477."
      })
  void leavesSentencesOfTheTextAlone(String line) {
    assertThat(labelled(line)).isEmpty();
    assertThat(stacked(line)).isEmpty();
  }
}
