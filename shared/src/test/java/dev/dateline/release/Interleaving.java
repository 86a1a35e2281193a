package dev.dateline.release;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations by turns, from one call of a port to the next, in an order that is chosen.
 *
 * <p>Each thread waits before each call that it makes, and exactly one runs at any time. What it
 * does between two calls nobody else can see, so these are all the interleavings there are; one
 * that waits before {@code Site.put} is one whose PUT is on its way. The same choices give the same
 * run.
 */
final class Interleaving {
  /** Of stickiness: with 0 each call is drawn for itself, with 0.9 one goes on for ten or so. */
  private static final double[] LOYALTIES = {0, 0.5, 0.9};

  /** Long past what a machine under load needs between two calls: it is not coming back. */
  private static final int STUCK_AFTER_SECONDS = 60;

  private final List<Strand> strands = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final Semaphore handedBack = new Semaphore(0);
  private @Nullable Strand running;

  /** What an operation does. */
  @FunctionalInterface
  interface Operation {
    void run() throws Exception;
  }

  /** Is told of each call after it was made. */
  @FunctionalInterface
  interface Watcher {
    void called(String call, Object[] arguments, @Nullable Object result);
  }

  private record Call(String strand, String name, Object[] arguments) {
    @Override
    public String toString() {
      String shortly =
          Arrays.stream(arguments).map(Call::shortly).collect(Collectors.joining(", "));
      return "%s: %s(%s)".formatted(strand, name, shortly);
    }

    private static String shortly(@Nullable Object argument) {
      return switch (argument) {
        case null -> "-";
        case Address address -> address.slug().value();
        case ReleaseId id -> id.value().substring(32);
        case SiteObject object -> object.answer() + " " + object.epoch();
        case List<?> list -> list.stream().map(Call::shortly).toList().toString();
        case Change change ->
            "%s %s to v%d"
                .formatted(
                    change.action(),
                    shortly(change.after().id()),
                    change.after().state().version());
        case String text -> text;
        case Number number -> number.toString();
        default -> argument.getClass().getSimpleName();
      };
    }
  }

  /** The process of a strand has ended; not an exception that the code under test may catch. */
  private static final class Ended extends Error {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("the process ended", null, false, false);
    }
  }

  /** A thread of an operation; those that an operation starts itself belong to its process. */
  final class Strand {
    private final String name;
    private final Strand process;
    private final Thread thread;
    private final Semaphore turn = new Semaphore(0);
    private String before = "its begin";
    private BooleanSupplier ready = () -> true;
    private boolean done;
    private boolean ended;
    private @Nullable Throwable failure;

    private Strand(String name, @Nullable Strand process, Operation operation) {
      this.name = name;
      this.process = process == null ? this : process;
      this.thread = Thread.ofVirtual().name(name).unstarted(() -> carryOut(operation));
    }

    private void carryOut(Operation operation) {
      try {
        operation.run();
      } catch (Ended end) {
        ended = true;
      } catch (Throwable thrown) {
        failure = thrown;
      }
      done = true;
      handedBack.release();
    }

    /** Lets it make the call that it waits before, and go on until the next. */
    void step() {
      if (done || !ready.getAsBoolean()) {
        throw new IllegalStateException("%s cannot go on from %s".formatted(name, before));
      }
      running = this;
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      } else {
        turn.release();
      }
      awaitHandBack();
      running = null;
      if (failure != null) {
        throw new AssertionError("%s failed after %s".formatted(name, before), failure);
      }
    }

    /** Lets it go on until it is about to make this call, such as {@code Site.put}. */
    void until(String call) {
      while (!done && !before.equals(call)) {
        step();
      }
      if (done) {
        throw new AssertionError("%s never came to %s".formatted(name, call));
      }
    }

    /** Lets it go on to its end. */
    void finish() {
      while (!done) {
        step();
      }
    }

    /** Ends its process where it is: what it waits to do is never done. */
    void end() {
      for (Strand strand : List.copyOf(strands)) {
        if (strand.process == process && !strand.done) {
          strand.ended = true;
          strand.ready = () -> true;
          strand.before = "its end";
          calls.add(new Call(strand.name, "ends", new Object[0]));
          if (strand.thread.getState() == Thread.State.NEW) {
            strand.done = true;
          } else {
            strand.step();
          }
        }
      }
    }

    private void awaitHandBack() {
      try {
        if (!handedBack.tryAcquire(STUCK_AFTER_SECONDS, TimeUnit.SECONDS)) {
          throw new AssertionError(
              "%s waits for what is no port: %s"
                  .formatted(name, Arrays.toString(thread.getStackTrace())));
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private void pause(String call, BooleanSupplier goesOn) {
      if (ended) {
        throw new Ended();
      }
      before = call;
      ready = goesOn;
      handedBack.release();
      turn.acquireUninterruptibly();
      if (ended) {
        throw new Ended();
      }
    }

    boolean isDone() {
      return done;
    }

    boolean hasEnded() {
      return ended;
    }
  }

  /** Makes an operation ready to run. */
  Strand begin(String name, Operation operation) {
    Strand strand = new Strand(name, null, operation);
    strands.add(strand);
    return strand;
  }

  /**
   * Returns a thread by its name; those of the operation {@code x} are {@code x.1}, {@code x.2}.
   */
  Strand strand(String name) {
    return strands.stream().filter(strand -> strand.name.equals(name)).findFirst().orElseThrow();
  }

  /** Returns a port that stands before another; called by no operation of this, it only passes. */
  <T> T port(Class<T> type, T real, Watcher watcher) {
    InvocationHandler handler =
        (proxy, method, given) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, given);
          }
          String call = type.getSimpleName() + "." + method.getName();
          Object[] arguments = given == null ? new Object[0] : given;
          Strand strand = running;
          if (strand != null) {
            strand.pause(call, () -> true);
            calls.add(new Call(strand.name, call, arguments));
          }
          Object result = invoke(method, real, arguments);
          watcher.called(call, arguments, result);
          return result;
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(Method method, Object real, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Lets all operations run to their end, and ends some of them before. */
  void run(RandomGenerator random, double ending) {
    double loyalty = LOYALTIES[random.nextInt(LOYALTIES.length)];
    Strand next = null;
    while (strands.stream().anyMatch(strand -> !strand.done)) {
      List<Strand> ready =
          strands.stream().filter(strand -> !strand.done && strand.ready.getAsBoolean()).toList();
      if (ready.isEmpty()) {
        throw new AssertionError("each waits for another");
      }
      if (next == null || !ready.contains(next) || random.nextDouble() >= loyalty) {
        next = ready.get(random.nextInt(ready.size()));
      }
      if (random.nextDouble() < ending) {
        next.end();
      } else {
        next.step();
      }
    }
  }

  /** Returns threads for what an operation does side by side; these run by turns as well. */
  ExecutorService threads() {
    return new Threads(running);
  }

  int steps() {
    return calls.size();
  }

  /** Returns who made which call, in order. */
  @Override
  public String toString() {
    return calls.stream().map(Call::toString).collect(Collectors.joining("\n  ", "  ", "\n"));
  }

  private final class Threads extends AbstractExecutorService {
    private final @Nullable Strand starter;
    private final List<Strand> started = new ArrayList<>();
    private boolean shut;

    Threads(@Nullable Strand starter) {
      this.starter = starter;
    }

    @Override
    public void execute(Runnable task) {
      if (starter == null) {
        task.run();
        return;
      }
      String name = "%s.%d".formatted(starter.name, started.size() + 1);
      Strand strand = new Strand(name, starter.process, task::run);
      started.add(strand);
      strands.add(strand);
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      if (starter != null) {
        starter.pause("its threads' end", () -> started.stream().allMatch(each -> each.done));
      }
      return true;
    }

    @Override
    public boolean isTerminated() {
      return started.stream().allMatch(each -> each.done);
    }

    @Override
    public void shutdown() {
      shut = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      shut = true;
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return shut;
    }
  }
}
