package dev.dateline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures work by what it takes of the processor, which no other process changes. */
public final class Processor {
  private Processor() {}

  /** Returns the nanoseconds that this thread had the processor for. */
  public static long nanos(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - start;
  }
}
