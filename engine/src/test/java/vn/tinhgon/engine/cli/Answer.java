package vn.tinhgon.engine.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command said, and its exit code. */
record Answer(int exit, String out, String err) {

  static Answer to(Object... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var screen = new Screen(new PrintWriter(out), new PrintWriter(err), false);
    var words = new String[args.length];
    for (int i = 0; i < args.length; i++) words[i] = args[i].toString();
    int exit = Commands.run(screen, words);
    return new Answer(exit, out.toString(), err.toString());
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
