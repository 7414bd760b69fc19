package vn.tinhgon.engine.cli;

import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Every command but {@code serve}. */
public final class Commands {
  static final int FAILED = 2;

  @Command(
      name = "tinhgon",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND")
  static final class Program {}

  private Commands() {}

  /** Carries a command out on this process's screen and answers with the exit code. */
  public static int run(String... args) {
    // What libraries have to say is no part of an answer, and setting up logs a tenth of the work.
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    var screen = Screen.ofThisProcess();
    try {
      return run(screen, args);
    } finally {
      screen.out().flush();
      screen.err().flush();
    }
  }

  static int run(Screen screen, String... args) {
    var lang = Lang.in(args);
    try {
      return commandLine(screen, lang).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new Troubles(screen, lang).last(e);
    }
  }

  static CommandLine commandLine(Screen screen, Lang lang) {
    var program = new CommandLine(new Program());
    program.addSubcommand(new ReviewCommand(screen));
    program.addSubcommand(new CheckCommand(screen));
    program.addSubcommand(new SimplifyCommand(screen));
    program.addSubcommand(new PlanCommand(screen));
    program.addSubcommand(new CompareCommand(screen));
    program.addSubcommand(new DueCommand(screen));
    var troubles = new Troubles(screen, lang);
    var words =
        ResourceBundle.getBundle(
            "vn.tinhgon.engine.cli.help",
            lang.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return program
        .setResourceBundle(words)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(screen.out())
        .setErr(screen.err())
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(troubles)
        .setExecutionExceptionHandler(troubles);
  }

  /** Whether whoever runs the program wants to see where it failed. */
  static boolean debugging() {
    return System.getenv("TINHGON_DEBUG") != null;
  }
}
