package dev.dateline.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;

/**
 * The bytes of a part in base64, and what a mailing list put behind them as it would behind text.
 */
final class EncodedBytes {
  private final byte[] raw;
  private final int end;

  private EncodedBytes(byte[] raw, int end) {
    this.raw = raw;
    this.end = end;
  }

  static EncodedBytes of(byte[] raw) {
    int digits = 0;
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '=' && digits % 4 >= 2) {
        return new EncodedBytes(raw, endOfPadding(raw, i));
      }
      if (raw[i] == '\n' && digits > 0 && digits % 4 == 0 && isFooter(raw, i + 1)) {
        return new EncodedBytes(raw, i);
      }
      digits += isDigit(raw[i]) ? 1 : 0;
    }
    return new EncodedBytes(raw, raw.length);
  }

  byte[] decoded() throws IOException {
    return new Base64InputStream(new ByteArrayInputStream(raw, 0, end), DecodeMonitor.SILENT)
        .readAllBytes();
  }

  byte[] rest() {
    return Arrays.copyOfRange(raw, end, raw.length);
  }

  private static int endOfPadding(byte[] raw, int from) {
    int end = from;
    while (end < raw.length && raw[end] == '=') {
      end++;
    }
    return end;
  }

  /** Whether a blank line stands here, and below it a line that is none of base64. */
  private static boolean isFooter(byte[] raw, int from) {
    int begin = from;
    boolean blank = false;
    while (begin < raw.length && raw[begin] <= ' ' && raw[begin] >= 0) {
      blank |= raw[begin] == '\n';
      begin++;
    }
    if (!blank) {
      return false;
    }
    int end = begin;
    while (end < raw.length && (isDigit(raw[end]) || raw[end] == '=')) {
      end++;
    }
    return end < raw.length && raw[end] != '\r' && raw[end] != '\n';
  }

  private static boolean isDigit(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '+'
        || b == '/';
  }
}
