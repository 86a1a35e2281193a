package dev.dateline.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a part, by the charset that it names or, if that is wrong, by a likelier one.
 *
 * @param doubt what was assumed, if that is not what the mail says
 */
record DecodedText(String text, @Nullable String doubt) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static DecodedText of(byte[] bytes, @Nullable String named) {
    Charset charset = charset(named);
    if (charset != null && !isWestern(charset)) {
      String text = strictly(bytes, charset);
      return text == null ? guessed(bytes, wrong(charset)) : new DecodedText(text, null);
    }
    String unicode = strictly(bytes, StandardCharsets.UTF_8);
    boolean ascii = unicode != null && unicode.length() == bytes.length;
    if (ascii && (charset != null || named == null)) {
      return new DecodedText(new String(bytes, StandardCharsets.US_ASCII), null);
    }
    if (charset == null) {
      String why =
          named == null
              ? "names no charset"
              : "names the charset '%s', which is unknown".formatted(Leaf.printable(named, 60));
      return guessed(bytes, why);
    }
    // Western text that is UTF-8 by chance does not occur: it would be full of "Ã©".
    boolean latin = unicode == null && !charset.equals(StandardCharsets.US_ASCII);
    return latin
        ? new DecodedText(new String(bytes, WINDOWS_1252), null)
        : guessed(bytes, wrong(charset));
  }

  /** Returns null if the bytes are not of this charset. */
  static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static DecodedText guessed(byte[] bytes, String why) {
    String unicode = new String(bytes, StandardCharsets.UTF_8);
    long lost = unicode.chars().filter(c -> c == '\uFFFD').count();
    long read = unicode.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    boolean isUnicode = read > lost;
    String doubt =
        "%s; it was read as %s: look at accents, quotation marks and dashes."
            .formatted(why, isUnicode ? "UTF-8" : "Windows-1252");
    return new DecodedText(isUnicode ? unicode : new String(bytes, WINDOWS_1252), doubt);
  }

  private static String wrong(Charset charset) {
    return "is not in the charset %s that it names".formatted(charset.name());
  }

  private static boolean isWestern(Charset charset) {
    return charset.equals(StandardCharsets.US_ASCII)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(WINDOWS_1252);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
