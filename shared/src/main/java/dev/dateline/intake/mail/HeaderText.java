package dev.dateline.intake.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** The value of a header field as a mail program shows it: unfolded, encoded words decoded. */
final class HeaderText {
  /** What is longer is no subject that anybody reads, and is decoded in quadratic time. */
  static final int LONGEST = 4_000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private HeaderText() {}

  static String of(Field field) {
    return decoded(raw(field)).strip();
  }

  /** The value in one line, its encoded words as they are. */
  static String raw(Field field) {
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw.toByteArray();
    int begin = 0;
    while (begin < bytes.length && bytes[begin] != ':') {
      begin++;
    }
    int length = Math.clamp(bytes.length - begin - 1L, 0, LONGEST);
    String text = new String(bytes, Math.min(begin + 1, bytes.length), length, charset(bytes));
    return text.replaceAll("[\\r\\n]", "").replace('\t', ' ').strip();
  }

  static String decoded(String text) {
    String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return DecoderUtil.decodeEncodedWords(part, DecodeMonitor.SILENT, WINDOWS_1252);
  }

  private static Charset charset(byte[] bytes) {
    boolean utf8 = DecodedText.strictly(bytes, StandardCharsets.UTF_8) != null;
    return utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }
}
