package dev.dateline.json;

import dev.dateline.release.Fault;
import dev.dateline.release.TextRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object into values, and notes each fault where it stands, so that
 * all faults of a document are found in one pass.
 */
final class Fields {
  private final Map<?, ?> members;
  private final String pointer;
  private final List<Fault> faults;
  private final int faultsBefore;
  private final Set<String> known = new HashSet<>();

  private Fields(Map<?, ?> members, String pointer, List<Fault> faults) {
    this.members = members;
    this.pointer = pointer;
    this.faults = faults;
    this.faultsBefore = faults.size();
  }

  /** Reads a value that must be an object; null after noting a fault. */
  static <T> @Nullable T object(
      @Nullable Object tree,
      String pointer,
      List<Fault> faults,
      Function<Fields, @Nullable T> read) {
    if (!(tree instanceof Map<?, ?> members)) {
      faults.add(new Fault(pointer, "must be an object, not " + kindOf(tree)));
      return null;
    }
    return read.apply(new Fields(members, pointer, faults));
  }

  /** Reads an object that was written by us, where a fault is a bug. */
  static <T> T stored(Map<String, Object> tree, Function<Fields, @Nullable T> read) {
    List<Fault> faults = new ArrayList<>();
    T value = object(tree, "#", faults, read);
    if (value == null) {
      throw new IllegalStateException("what is stored is wrong: " + faults);
    }
    return value;
  }

  /** Lets members pass that are not read. */
  void ignore(Set<String> names) {
    known.addAll(names);
  }

  @Nullable String text(String name, TextRule rule) {
    return checked(name, string(name), rule);
  }

  /** Reads a text that must be there; empty after noting a fault. */
  String requiredText(String name, TextRule rule) {
    if (require(name)) {
      String text = text(name, rule);
      return text == null ? "" : text;
    }
    return "";
  }

  /** Reads a string that {@code parse} understands or refuses with what is wrong. */
  <T> @Nullable T value(String name, Function<String, T> parse) {
    String text = string(name);
    return text == null ? null : parsed(Pointer.member(pointer, name), text, parse);
  }

  /** Reads one of the constants of an enum, in lower case. */
  <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    return value(name, text -> constantOf(text, type));
  }

  /**
   * Reads one of the constants of an enum.
   *
   * @throws IllegalArgumentException naming all of them, if it is none
   */
  static <E extends Enum<E>> E constantOf(String text, Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String written = constant.name().toLowerCase(Locale.ROOT);
      if (written.equals(text)) {
        return constant;
      }
      names.add(written);
    }
    throw new IllegalArgumentException("must be one of " + String.join(", ", names));
  }

  /** Notes a fault unless the member is there; tells whether it is. */
  boolean require(String name) {
    known.add(name);
    if (members.get(name) != null) {
      return true;
    }
    fault(name, members.containsKey(name) ? "must not be null" : "is missing");
    return false;
  }

  /** Notes a fault for each of these members that is not there. */
  void requireAll(String... names) {
    for (String name : names) {
      require(name);
    }
  }

  /** Notes what the object needs unless one of these members says something. */
  void requireAny(String need, String... names) {
    for (String name : names) {
      if (has(name) && !List.of().equals(members.get(name))) {
        return;
      }
    }
    fault(null, need);
  }

  /** Notes a fault for each member that was asked for and is there, but null. */
  void refuseNulls() {
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = (String) member.getKey();
      if (member.getValue() == null && known.contains(name)) {
        fault(name, "is null; say it, or leave the member out");
      }
    }
  }

  /** Takes members that follow from others. */
  void passOver(String... names) {
    known.addAll(List.of(names));
  }

  /** Tells whether the member is there and not null. */
  boolean has(String name) {
    return members.get(name) != null;
  }

  /** Tells whether the member is there, be it null. */
  boolean names(String name) {
    return members.containsKey(name);
  }

  /** Tells whether a flag is left out or false. */
  boolean isOff(String name) {
    return !names(name) || Boolean.FALSE.equals(members.get(name));
  }

  boolean flag(String name) {
    return switch (member(name)) {
      case null -> false;
      case Boolean flag -> flag;
      case Object other -> {
        wrongType(name, "true or false", other);
        yield false;
      }
    };
  }

  long number(String name) {
    return switch (member(name)) {
      case null -> 0;
      case Integer number -> number;
      case Long number -> number;
      case BigInteger other -> {
        fault(name, "has too many digits");
        yield 0;
      }
      case Number other -> {
        fault(name, "must be a whole number, without a point or an exponent");
        yield 0;
      }
      case Object other -> {
        wrongType(name, "a whole number", other);
        yield 0;
      }
    };
  }

  /** Reads a number that must be there, from 1 to {@code most}; 0 after noting a fault. */
  long count(String name, long most) {
    int before = faults.size();
    long number = require(name) ? number(name) : 0;
    if (faults.size() == before && (number < 1 || number > most)) {
      fault(name, String.format(Locale.ROOT, "must be 1 to %,d", most));
      return 0;
    }
    return number;
  }

  <T> @Nullable T object(String name, Function<Fields, @Nullable T> read) {
    Object member = member(name);
    return member == null ? null : object(member, Pointer.member(pointer, name), faults, read);
  }

  <T> List<T> objects(String name, int most, Function<Fields, @Nullable T> read) {
    return elements(name, most, (at, element) -> object(element, at, faults, read));
  }

  List<String> texts(String name, int most, TextRule rule) {
    return values(name, most, text -> checked(text, rule));
  }

  /** Returns a text that is right, and throws what is wrong with another. */
  static String checked(String text, TextRule rule) {
    rule.faultOf(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
    return text;
  }

  <T> List<T> values(String name, int most, Function<String, T> parse) {
    return elements(
        name,
        most,
        (at, element) -> {
          if (element instanceof String text) {
            return parsed(at, text, parse);
          }
          faults.add(new Fault(at, "must be a string, not " + kindOf(element)));
          return null;
        });
  }

  /** Reads a string, or an array of at least one and at most so many. */
  <T> List<T> oneOrMore(String name, int most, Function<String, T> parse) {
    if (member(name) instanceof String text) {
      T one = parsed(Pointer.member(pointer, name), text, parse);
      return one == null ? List.of() : List.of(one);
    }
    if (member(name) != null && !(member(name) instanceof List<?>)) {
      wrongType(name, "a string or an array of strings", member(name));
      return List.of();
    }
    requireElement(name);
    return values(name, most, parse);
  }

  /** Reads an object whose members are all texts. */
  Map<String, String> textsByName(String name, int most, TextRule nameRule, TextRule rule) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(
        name,
        inner -> {
          if (!inner.requireAtMost(most)) {
            return inner;
          }
          for (Object member : inner.members.keySet()) {
            String key = (String) member;
            nameRule.faultOf(key).ifPresent(fault -> inner.fault(key, "has a name that " + fault));
            String text = inner.checked(key, inner.requiredString(key), rule);
            texts.put(key, text == null ? "" : text);
          }
          return inner;
        });
    return texts;
  }

  /**
   * Reads an object whose members are strings, each by a name of its own; two names that {@code
   * readName} makes the same are a fault.
   */
  <T> Map<String, T> valuesByName(
      String name, int most, Function<String, String> readName, Function<String, T> parse) {
    Map<String, T> values = new LinkedHashMap<>();
    object(
        name,
        inner -> {
          if (!inner.requireAtMost(most)) {
            return inner;
          }
          for (Object member : inner.members.keySet()) {
            String sent = (String) member;
            String at = Pointer.member(inner.pointer, sent);
            String read = inner.parsed(at, sent, readName);
            String text = inner.requiredString(sent);
            T value = text == null ? null : inner.parsed(at, text, parse);
            if (read != null && value != null && values.put(read, value) != null) {
              inner.fault(sent, "stands twice in its object, as '%s'".formatted(read));
            }
          }
          return inner;
        });
    return values;
  }

  /** Notes a fault if there are more members than are taken; tells whether there are not. */
  private boolean requireAtMost(int most) {
    if (members.size() <= most) {
      return true;
    }
    fault(null, "has %d members; at most %d are taken".formatted(members.size(), most));
    return false;
  }

  /** Notes a fault if the member is an array without elements. */
  void requireElement(String name) {
    if (member(name) instanceof List<?> list && list.isEmpty()) {
      fault(name, "is empty; at least one is needed");
    }
  }

  /**
   * Returns the value of this object, unless faults were noted in it; members that nobody has read
   * are faults.
   */
  <T> @Nullable T build(Supplier<T> value) {
    for (Object name : members.keySet()) {
      if (!known.contains(name)) {
        fault((String) name, "is unknown; take it out, or look whether it is misspelt");
      }
    }
    if (faults.size() > faultsBefore) {
      return null;
    }
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      fault(null, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private interface ElementReader<T> {
    @Nullable T read(String pointer, @Nullable Object element);
  }

  private <T> List<T> elements(String name, int most, ElementReader<T> reader) {
    Object member = member(name);
    if (member == null) {
      return List.of();
    }
    if (!(member instanceof List<?> list)) {
      wrongType(name, "an array", member);
      return List.of();
    }
    if (list.size() > most) {
      fault(name, "has %d elements; at most %d are taken".formatted(list.size(), most));
      return List.of();
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      T element = reader.read(Pointer.member(pointer, name) + "/" + i, list.get(i));
      if (element != null) {
        read.add(element);
      }
    }
    return read;
  }

  private <T> @Nullable T parsed(String at, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      faults.add(new Fault(at, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private @Nullable String checked(String name, @Nullable String text, TextRule rule) {
    if (text != null) {
      rule.faultOf(text).ifPresent(fault -> fault(name, fault));
    }
    return text;
  }

  private @Nullable String string(String name) {
    return member(name) == null ? null : requiredString(name);
  }

  private @Nullable String requiredString(String name) {
    Object member = member(name);
    if (member instanceof String text) {
      return text;
    }
    wrongType(name, "a string", member);
    return null;
  }

  private @Nullable Object member(String name) {
    known.add(name);
    return members.get(name);
  }

  private void wrongType(String name, String wanted, @Nullable Object found) {
    fault(name, "must be %s, not %s".formatted(wanted, kindOf(found)));
  }

  /** Notes what is wrong with a member, or with the object where {@code name} is null. */
  void fault(@Nullable String name, String detail) {
    faults.add(new Fault(name == null ? pointer : Pointer.member(pointer, name), detail));
  }

  private static String kindOf(@Nullable Object tree) {
    return switch (tree) {
      case null -> "null";
      case Map<?, ?> members -> "an object";
      case List<?> elements -> "an array";
      case String text -> "a string";
      case Boolean flag -> "true or false";
      default -> "a number";
    };
  }
}
