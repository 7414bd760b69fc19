package vn.tinhgon.engine.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes wrong with a command, told in one line and never as a stack trace. */
final class Troubles implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Screen screen;
  private final Lang lang;

  Troubles(Screen screen, Lang lang) {
    this.screen = screen;
    this.lang = lang;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    var said =
        all(wrong, args).stream().map(this::sentence).distinct().collect(Collectors.joining(" "));
    screen.trouble(
        said
            + lang.say(
                " Xem cách dùng: " + command + " --help",
                " See the usage: " + command + " --help"));
    return Commands.FAILED;
  }

  /** Parsed again without stopping at the first: what is mistyped explains what is missing. */
  private static List<ParameterException> all(ParameterException first, String[] args) {
    var command = first.getCommandLine();
    var program = command.getCommandSpec().root().commandLine();
    program.getCommandSpec().parser().collectErrors(true);
    program
        .getSubcommands()
        .values()
        .forEach(one -> one.getCommandSpec().parser().collectErrors(true));
    program.parseArgs(args);
    var found =
        command.getParseResult().errors().stream()
            .filter(ParameterException.class::isInstance)
            .map(ParameterException.class::cast)
            .sorted(Comparator.comparing(one -> !(one instanceof UnmatchedArgumentException)))
            .toList();
    return found.isEmpty() ? List.of(first) : found;
  }

  /** What follows a word that is not understood is most often its value. */
  private String sentence(UnmatchedArgumentException wrong) {
    var command = wrong.getCommandLine();
    var unmatched = wrong.getUnmatched();
    return IntStream.range(0, unmatched.size())
        .filter(i -> i == 0 || unmatched.get(i).startsWith("-"))
        .mapToObj(i -> unknown(new UnmatchedArgumentException(command, List.of(unmatched.get(i)))))
        .collect(Collectors.joining(" "));
  }

  private String unknown(UnmatchedArgumentException wrong) {
    var said = wrong.getUnmatched().get(0);
    var near = wrong.getSuggestions();
    var vi = near.isEmpty() ? "" : " Có phải “" + near.get(0) + "”?";
    var en = near.isEmpty() ? "" : " Perhaps “" + near.get(0) + "”?";
    return lang.say("Không hiểu “" + said + "”." + vi, "“" + said + "” is not understood." + en);
  }

  private String sentence(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) return sentence(unmatched);
    if (wrong instanceof MissingParameterException missing) {
      var lacking =
          missing.getMissing().stream().map(Troubles::name).collect(Collectors.joining(", "));
      return lang.say("Còn thiếu: " + lacking + ".", "Missing: " + lacking + ".");
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      return lang.say(
          "Chỉ được dùng một trong các tùy chọn loại trừ nhau.",
          "Only one of the options that exclude each other may be used.");
    }
    var option = wrong.getArgSpec();
    if (option == null) return lang.say("Tham số sai.", "Wrong arguments.");
    var name = name(option);
    var value = wrong.getValue() == null ? "" : wrong.getValue();
    var choices = option.type().getEnumConstants();
    var allowed =
        choices == null
            ? ""
            : Arrays.stream(choices)
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    if (allowed.isEmpty()) {
      return lang.say(
          "%s: giá trị “%s” không hợp lệ.".formatted(name, value),
          "%s: the value “%s” is not valid.".formatted(name, value));
    }
    return lang.say(
        "%s: giá trị “%s” không hợp lệ, chọn một trong: %s.".formatted(name, value, allowed),
        "%s: the value “%s” is not valid, choose one of: %s.".formatted(name, value, allowed));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
    if (fault instanceof Wrong wrong) {
      screen.trouble(lang.say(wrong.reason()));
      return Commands.FAILED;
    }
    return last(fault);
  }

  /** For what nobody foresaw. */
  int last(Throwable fault) {
    if (Commands.debugging()) fault.printStackTrace(screen.err());
    var name = fault.getClass().getSimpleName();
    var said = fault.getMessage() == null ? name : name + ": " + fault.getMessage();
    screen.trouble(
        lang.say(
            "Chương trình gặp lỗi (%s). Đặt TINHGON_DEBUG=1 rồi chạy lại để xem chi tiết."
                .formatted(said),
            "The program failed (%s). Set TINHGON_DEBUG=1 and run again for details."
                .formatted(said)));
    return Commands.FAILED;
  }
}
