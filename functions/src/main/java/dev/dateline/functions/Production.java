package dev.dateline.functions;

import java.time.Clock;
import java.util.Map;

/** Wires the functions as they run; nothing else reads the environment, the clock or chance. */
public final class Production {
  private final Map<String, String> environment;
  private final Clock clock;

  /** Wires everything from the variables that template.yaml sets. */
  public Production(Map<String, String> environment, Clock clock) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /** As Lambda runs it. */
  static Production ofThisProcess() {
    return new Production(System.getenv(), Clock.systemUTC());
  }

  @Override
  public String toString() {
    return "Production at " + clock.instant() + " with " + environment.keySet();
  }
}
