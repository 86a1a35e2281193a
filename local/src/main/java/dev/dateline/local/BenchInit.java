package dev.dateline.local;

import dev.dateline.local.bench.HookSender;
import dev.dateline.local.bench.Init;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.FunctionResource;
import dev.dateline.local.template.Template;
import dev.dateline.local.template.TemplateProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code ./dateline bench init}: makes the handler of every function of the template in new
 * processes, over a stack of its own, and prints how long each takes, and how long it is until
 * ReceiveWebhook has answered.
 */
public final class BenchInit {
  private static final int RUNS = 3;
  private static final String RECEIVER = "ReceiveWebhook";

  private BenchInit() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream figures = System.out;
    // The functions of the stack write their log there, and the figures are to stand alone.
    System.setOut(System.err);
    try {
      figures.print(text(inits(template(arguments))));
      System.exit(0);
    } catch (StartFailure | TemplateProblem | IOException failed) {
      System.err.println("dateline: " + failed.getMessage());
      System.exit(1);
    }
  }

  private static Path template(String[] arguments) throws StartFailure {
    if (arguments.length != 2 || !arguments[0].equals("--template")) {
      throw new StartFailure("bench init takes no options");
    }
    return Path.of(arguments[1]);
  }

  private static List<Init> inits(Path file)
      throws IOException, StartFailure, InterruptedException {
    EmbeddedStack stack = BenchStack.start(file, Clock.systemUTC(), Settings.Schedules.ON_DEMAND);
    Addresses addresses = new Addresses(stack.url().toString(), stack.site().toString());
    List<Init> inits = new ArrayList<>();
    for (FunctionResource function : Template.read(file, Map.of(), addresses).functions()) {
      System.err.println("Making " + function.name());
      inits.add(Init.of(function.name(), function.handlerClass(), stack.environment(), RUNS));
      if (function.name().equals(RECEIVER)) {
        inits.add(withFirstHook(stack, function));
      }
    }
    return inits;
  }

  private static Init withFirstHook(EmbeddedStack stack, FunctionResource receiver)
      throws IOException, InterruptedException {
    try (HookSender sender = new HookSender(stack.url(), stack.key(), false)) {
      sender.begin();
      Init init =
          Init.of(
              RECEIVER + ", INIT and first hook",
              receiver.handlerClass(),
              stack.environment(),
              IntStream.rangeClosed(1, RUNS).mapToObj(sender::event).toList());
      if (sender.deliveries().size() != RUNS) {
        throw new IOException(RECEIVER + " did not take its first hook");
      }
      return init;
    }
  }

  private static String text(List<Init> inits) {
    StringBuilder text = new StringBuilder("INIT, the median of " + RUNS + " new processes:\n");
    for (Init init : inits) {
      text.append("%-36s %5d ms\n".formatted(init.function(), init.median().toMillis()));
    }
    return text.toString();
  }
}
