package dev.dateline.intake.markdown;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.dateline.release.Fault;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a front matter, with the lines of the source. */
final class YamlFaults {
  /** Nobody mends more than these before sending again. */
  static final int MOST = 100;

  private final int linesAbove;
  private final List<Fault> faults = new ArrayList<>();

  YamlFaults(int linesAbove) {
    this.linesAbove = linesAbove;
  }

  /** Returns the line of the source, from 1, of what stands in a line of the YAML, from 0. */
  int line(int ofYaml) {
    return ofYaml + 1 + linesAbove;
  }

  /** Adds a fault that is at a line of the source. */
  @FormatMethod
  void add(String pointer, int line, @FormatString String detail, Object... values) {
    if (faults.size() < MOST) {
      String said = detail.formatted(values);
      faults.add(new Fault(pointer, "Line %d of the front matter %s.".formatted(line, said)));
    }
  }

  List<Fault> list() {
    return List.copyOf(faults);
  }
}
