package dev.dateline.intake.text;

import dev.dateline.release.EmailAddress;
import dev.dateline.release.PhoneNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The e-mail addresses and phone numbers of a line, and what is left of it.
 *
 * @param malformed what has an @ and is no address
 * @param rest the line with a {@code |} where an address stood
 */
record Addresses(
    List<EmailAddress> emails, List<PhoneNumber> phones, List<String> malformed, String rest) {
  private static final int LONGEST = 2_000;
  private static final Pattern WITH_AT =
      Pattern.compile("(?:mailto:)?+([^\\s<>()\\[\\],;|@]{0,64}+@[^\\s<>()\\[\\],;|@]{1,200}+)");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/.@-])(\\+?\\(?\\d[\\d\\h().\\u2010-\\u2013-]{0,24}\\d(?:\\h{0,2}/\\h{0,2}\\+?\\(?\\d[\\d\\h().\\u2010-\\u2013-]{1,24}\\d){0,2})"
              + "((?:[\\h,;]{0,3}(?i:extension|ext|poste|durchwahl|app|x)\\.?:?\\h?\\d{1,6})?)(?![\\p{L}\\p{N}])");
  private static final Pattern BETWEEN = Pattern.compile("\\h{0,2}/\\h{0,2}");
  private static final int FEWEST_DIGITS = 7;
  private static final Pattern DATE_OR_YEARS =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}|\\d{4}\\h?[-–]\\h?\\d{4}|\\d{1,2}[./]\\h?\\d{1,2}[./]\\h?\\d{4}");
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)\\S{3}|^[a-z0-9-]{2,40}+(?:\\.[a-z0-9-]{2,40}+){0,3}\\.[a-z]{2,6}(?:/\\S*+)?$");

  static Addresses in(String line) {
    String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    List<EmailAddress> emails = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    String withoutEmails =
        WITH_AT.matcher(text).replaceAll(found -> taken(found.group(1), emails, malformed));
    List<PhoneNumber> phones = new ArrayList<>();
    String rest = PHONE.matcher(withoutEmails).replaceAll(found -> phone(found.group(), phones));
    return new Addresses(emails, phones, malformed, rest);
  }

  static boolean hasAny(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    Addresses found = in(line);
    return !found.emails().isEmpty() || !found.phones().isEmpty() || !found.malformed().isEmpty();
  }

  static boolean hasWebAddress(String line) {
    return line.length() <= LONGEST && WEB.matcher(line).find();
  }

  private static String taken(String address, List<EmailAddress> emails, List<String> malformed) {
    String bare = withoutFullStop(address);
    if (bare.startsWith("@")) {
      return Matcher.quoteReplacement(address);
    }
    try {
      EmailAddress email = new EmailAddress(bare);
      if (!emails.contains(email)) {
        emails.add(email);
      }
    } catch (IllegalArgumentException e) {
      malformed.add(bare);
    }
    return " | ";
  }

  private static String withoutFullStop(String address) {
    int end = address.length();
    while (end > 0 && ".:'\"!?*_".indexOf(address.charAt(end - 1)) >= 0) {
      end--;
    }
    return address.substring(0, end);
  }

  /** Reads one number, or two with a stroke between them; "0681 / 302 1234" is one. */
  private static String phone(String found, List<PhoneNumber> phones) {
    String[] each = BETWEEN.split(found, -1);
    if (each.length > 1 && Arrays.stream(each).allMatch(one -> digits(one) >= FEWEST_DIGITS)) {
      return Arrays.stream(each).map(one -> phone(one, phones)).collect(Collectors.joining());
    }
    long digits = digits(found);
    if (digits < FEWEST_DIGITS || digits > 21 || DATE_OR_YEARS.matcher(found).matches()) {
      return Matcher.quoteReplacement(found);
    }
    try {
      PhoneNumber phone = new PhoneNumber(balanced(found.strip()));
      if (!phones.contains(phone)) {
        phones.add(phone);
      }
      return " | ";
    } catch (IllegalArgumentException e) {
      return Matcher.quoteReplacement(found);
    }
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }

  /** Takes off a bracket that belongs to the text around: "(020 7946 0000", "0000 (24 hours)". */
  private static String balanced(String phone) {
    int open = phone.lastIndexOf('(');
    if (open < 0 || phone.indexOf(')', open) > 0) {
      return phone;
    }
    return open == 0 ? phone.substring(1) : phone.substring(0, open).strip();
  }
}
