package dev.dateline.intake.mail;

import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Takes a mail apart into messages and their parts, within limits that no real mail reaches. */
final class MessageParser {
  static final int MOST_BYTES = 4 * 1024 * 1024;
  static final int MOST_PARTS = 1_000;

  /** Each level is one more stream to read through: twenty forwards of forwards are forty. */
  static final int DEEPEST = 50;

  static final int LONGEST_FIELD = 100_000;
  static final int MOST_FIELDS = 2_000;

  /** What programs tell those that know no parts. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)this is a (?:cryptographically signed |multi-?part )?message in mime format\\.?");

  /** An entity that is being read. */
  private static final class Frame {
    final Message message;
    final boolean isMessage;
    final String path;
    int alternative;
    int children;

    Frame(Message message, boolean isMessage, String path, int alternative) {
      this.message = message;
      this.isMessage = isMessage;
      this.path = path;
      this.alternative = alternative;
    }
  }

  private final List<Message> messages = new ArrayList<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private int carriers;
  private int parts;
  private int alternatives;

  private MessageParser() {}

  /**
   * Returns the mail, and after it the mails that lie in it.
   *
   * @throws InvalidRelease if this is no mail, or one that is made to be slow
   */
  static List<Message> messages(byte[] mail) {
    if (mail.length > MOST_BYTES) {
      throw refused("it has more than 4 MB; leave its attachments out");
    }
    MessageParser parser = new MessageParser();
    try {
      parser.parse(new ByteArrayInputStream(mail));
    } catch (MimeException | IOException e) {
      throw refused(Leaf.printable(String.valueOf(e.getMessage()), 300));
    }
    return parser.messages;
  }

  private void parse(InputStream mail) throws IOException, MimeException {
    MimeConfig limits =
        MimeConfig.custom()
            .setMaxLineLen(LONGEST_FIELD)
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxContentLen(-1)
            .build();
    FieldLines lines = new FieldLines(LONGEST_FIELD);
    MimeTokenStream tokens =
        new MimeTokenStream(limits, DecodeMonitor.SILENT, lines, new PartHeader("text/plain"));
    tokens.parse(mail);
    EntityState state = tokens.getState();
    while (state != EntityState.T_END_OF_STREAM) {
      take(state, tokens);
      state = tokens.next();
    }
    if (lines.areNone()) {
      throw refused("it begins with no header fields such as 'Subject:'; is it a text/plain?");
    }
  }

  private void take(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_MESSAGE -> openMessage();
      case T_START_BODYPART -> openPart();
      case T_END_MESSAGE -> {
        carriers--;
        open.pop();
      }
      case T_END_BODYPART -> open.pop();
      case T_FIELD -> {
        Letterhead head = open.getFirst().message.head();
        if (open.getFirst().isMessage) {
          head.add(tokens.getField());
        } else {
          head.addOfPart(tokens.getField());
        }
      }
      case T_START_MULTIPART -> {
        if (tokens.getBodyDescriptor().getMimeType().equals("multipart/alternative")) {
          open.getFirst().alternative = ++alternatives;
        }
      }
      case T_BODY -> addLeaf((PartType) tokens.getBodyDescriptor(), tokens);
      case T_PREAMBLE -> addAside("above its first part", tokens.getInputStream().readAllBytes());
      case T_EPILOGUE -> addAside("below its last part", tokens.getInputStream().readAllBytes());
      default -> {}
    }
  }

  private void openMessage() {
    Message message =
        new Message(carriers++, new Letterhead(), new ArrayList<>(), new ArrayList<>());
    messages.add(message);
    push(new Frame(message, true, open.isEmpty() ? "" : open.getFirst().path, 0));
  }

  private void openPart() {
    Frame parent = open.getFirst();
    String path = (parent.path.isEmpty() ? "" : parent.path + ".") + ++parent.children;
    push(new Frame(parent.message, false, path, parent.alternative));
  }

  private void push(Frame frame) {
    if (++parts > MOST_PARTS) {
      throw refused("it has more than %d parts".formatted(MOST_PARTS));
    }
    if (open.size() == DEEPEST) {
      throw refused("its parts lie more than %d deep in one another".formatted(DEEPEST));
    }
    open.push(frame);
  }

  private void addLeaf(PartType type, MimeTokenStream tokens) throws IOException {
    Frame frame = open.getFirst();
    String path = frame.path.isEmpty() ? "1" : frame.path;
    byte[] bytes = type.isLookedThrough() ? content(type, tokens, path) : new byte[0];
    long size =
        type.isLookedThrough()
            ? bytes.length
            : tokens.getDecodedInputStream().transferTo(OutputStream.nullOutputStream());
    DecodedText decoded = DecodedText.of(bytes, type.charset());
    // A file that lies within an alternative says something else than the forms of the body.
    int alternative = type.isFile() ? 0 : frame.alternative;
    frame.message.leaves().add(new Leaf(path, alternative, type, size, decoded));
  }

  private byte[] content(PartType type, MimeTokenStream tokens, String path) throws IOException {
    if (!type.transferEncoding().equals("base64")) {
      return tokens.getDecodedInputStream().readAllBytes();
    }
    EncodedBytes encoded = EncodedBytes.of(tokens.getInputStream().readAllBytes());
    addAside("behind the base64 of part " + path, encoded.rest());
    return encoded.decoded();
  }

  private void addAside(String where, byte[] bytes) {
    String text = DecodedText.of(bytes, null).text().strip();
    if (!text.isEmpty() && !NOTICE.matcher(text).matches()) {
      open.getFirst().message.asides().add(new Aside(where, text));
    }
  }

  static InvalidRelease refused(String why) {
    return new InvalidRelease(
        "The e-mail cannot be read.", List.of(new Fault("#", "The e-mail cannot be read: " + why)));
  }
}
