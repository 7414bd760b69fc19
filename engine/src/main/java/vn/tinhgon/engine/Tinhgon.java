package vn.tinhgon.engine;

import java.util.Arrays;
import java.util.Locale;
import vn.tinhgon.engine.cli.Commands;
import vn.tinhgon.engine.launch.Launch;
import vn.tinhgon.engine.server.WebApplication;

/** The program's door: a command, or the web application when none is named. */
public final class Tinhgon {
  private Tinhgon() {}

  public static void main(String[] args) {
    // Numbers in English sentences would else be written as the machine is set: 37.782.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    if (Launch.isCommand(args)) System.exit(Commands.run(args));
    boolean named = args.length > 0 && args[0].equals("serve");
    WebApplication.serve(named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }
}
