package dev.dateline.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON text to trees and writes trees as JSON text. */
public final class Json {
  /** Deeper than any release; far less than the stack bears. */
  static final int DEEPEST = 64;

  /** Longer than the name of any member. */
  static final int LONGEST_NAME = 500;

  /**
   * Longer than all headers and the query together that API Gateway lets through (10,240 bytes).
   */
  static final int LONGEST_NAME_OF_EVENT = 16_384;

  /** Longer than any number of a release. */
  static final int LONGEST_NUMBER = 40;

  /** So many doubled members are named; who has more has enough to mend. */
  static final int MOST_DOUBLED = 100;

  /** What the parser says of its own source, which it does not show. */
  private static final Pattern WHERE_IT_BEGAN =
      Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

  private static final JsonFactory FACTORY = factory(LONGEST_NAME);
  private static final JsonFactory OF_EVENTS = factory(LONGEST_NAME_OF_EVENT);

  private Json() {}

  /**
   * What a text says.
   *
   * @param tree null for the text {@code null}
   * @param doubled the pointers of members that stand twice in one object; the last one counts
   */
  public record Text(@Nullable Object tree, List<String> doubled) {}

  /**
   * Reads one JSON value.
   *
   * @throws BrokenJson if it is not JSON, with line and column
   */
  public static Text read(byte[] utf8) {
    return read(utf8, FACTORY);
  }

  /**
   * Reads what API Gateway sends, where headers and parameters are members under the names that
   * clients gave them.
   *
   * @throws BrokenJson if it is not JSON, with line and column
   */
  public static @Nullable Object readEvent(byte[] utf8) {
    return read(utf8, OF_EVENTS).tree();
  }

  private static Text read(byte[] utf8, JsonFactory factory) {
    try (JsonParser parser = factory.createParser(utf8)) {
      if (parser.nextToken() == null) {
        throw new BrokenJson("There is no JSON in the body.", 1, 1);
      }
      List<String> doubled = new ArrayList<>();
      @Nullable Object tree = value(parser, "#", doubled);
      if (parser.nextToken() != null) {
        throw new BrokenJson(
            "More follows after the end of the JSON value.",
            parser.currentTokenLocation().getLineNr(),
            parser.currentTokenLocation().getColumnNr());
      }
      return new Text(tree, doubled);
    } catch (StreamConstraintsException e) {
      throw new BrokenJson(
          String.format(
              Locale.ROOT,
              "A name has more than %,d characters, a number more than %d digits, or something is"
                  + " nested deeper than %d.",
              factory.streamReadConstraints().getMaxNameLength(),
              LONGEST_NUMBER,
              DEEPEST),
          e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new BrokenJson(
          WHERE_IT_BEGAN.matcher(e.getOriginalMessage()).replaceFirst(""), line, column, e);
    } catch (IOException e) {
      throw new BrokenJson("The body is not UTF-8: " + e.getMessage(), 1, 1, e);
    }
  }

  /** Writes a tree as JSON text; members that are null are left out. */
  public static String write(Object tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(tree, generator);
    } catch (IOException e) {
      throw new IllegalStateException("cannot write to memory", e);
    }
    return text.toString();
  }

  /** Writes a tree for people to read and to compare: a line for each member. */
  public static String writeLines(Object tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      write(tree, generator);
    } catch (IOException e) {
      throw new IllegalStateException("cannot write to memory", e);
    }
    return text.append('\n').toString();
  }

  private static JsonFactory factory(int longestName) {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(longestName)
                .build())
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .build();
  }

  private static @Nullable Object value(JsonParser parser, String pointer, List<String> doubled)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, pointer, doubled);
      case START_ARRAY -> array(parser, pointer, doubled);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(
      JsonParser parser, String pointer, List<String> doubled) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      String inside = Pointer.member(pointer, name);
      parser.nextToken();
      if (members.containsKey(name) && doubled.size() < MOST_DOUBLED) {
        doubled.add(inside);
      }
      members.put(name, value(parser, inside, doubled));
    }
    return members;
  }

  private static List<@Nullable Object> array(
      JsonParser parser, String pointer, List<String> doubled) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, pointer + "/" + elements.size(), doubled));
    }
    return elements;
  }

  private static void write(Object tree, JsonGenerator generator) throws IOException {
    switch (tree) {
      case Map<?, ?> members -> {
        generator.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
          if (member.getValue() != null) {
            generator.writeFieldName((String) member.getKey());
            write(member.getValue(), generator);
          }
        }
        generator.writeEndObject();
      }
      case Iterable<?> elements -> {
        generator.writeStartArray();
        for (Object element : elements) {
          if (element == null) {
            // Left out, those behind it would stand elsewhere.
            generator.writeNull();
          } else {
            write(element, generator);
          }
        }
        generator.writeEndArray();
      }
      case String text -> generator.writeString(text);
      case Boolean flag -> generator.writeBoolean(flag);
      case Number number -> generator.writeNumber(number.toString());
      default -> throw new IllegalArgumentException("no tree has a " + tree.getClass());
    }
  }
}
