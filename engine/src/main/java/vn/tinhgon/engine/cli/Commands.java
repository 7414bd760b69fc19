package vn.tinhgon.engine.cli;

import java.util.List;
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

  /** Whether the arguments are for a command; the server takes none and options of its own. */
  public static boolean areMeant(String... args) {
    if (args.length == 0 || args[0].equals("serve")) return false;
    return !args[0].startsWith("--") || List.of("--help", "--version").contains(args[0]);
  }

  /** Carries a command out on this process's screen and answers with the exit code. */
  public static int run(String... args) {
    // What libraries have to say is no part of an answer.
    System.setProperty("logback.configurationFile", "vn/tinhgon/engine/cli/quiet.xml");
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
