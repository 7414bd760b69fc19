package vn.tinhgon.engine.plan.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.print.Vietnamese;

/** An item of the annex in the words it prints: "1. Thủ tục: …", "1.1. …" and their lines. */
record AnnexItem(String heading, List<Part> parts) {

  /** A numbered part of the item. */
  record Part(String heading, List<String> lines) {}

  static AnnexItem of(int number, Item item, Labels labels) {
    var parts = new ArrayList<Part>();
    for (var section : labels.sections()) {
      var lines = lines(section, item, labels);
      if (lines.isEmpty()) continue;
      var place = number + "." + (parts.size() + 1) + ". ";
      parts.add(new Part(place + labels.headings().get(section), lines));
    }
    return new AnnexItem(number + ". " + heading(item, labels), parts);
  }

  private static String heading(Item item, Labels labels) {
    var one = item.procedures().get(0);
    if (item.procedures().size() == 1) {
      return labels.procedure().replace("{name}", one.name()).replace("{code}", one.code());
    }
    var list =
        item.procedures().stream()
            .map(each -> each.name() + " (mã " + each.code() + ")")
            .collect(Collectors.joining("; "));
    return labels
        .procedures()
        .replace("{count}", Vietnamese.count(item.procedures().size()))
        .replace("{list}", list);
  }

  private static List<String> lines(Labels.Section section, Item item, Labels labels) {
    return switch (section) {
      case CONTENT -> content(item, labels);
      case AMENDMENTS -> amendments(item, labels);
      case BENEFIT -> benefit(item, labels);
      case ROADMAP -> item.roadmap() == null ? List.of() : List.of(item.roadmap());
    };
  }

  private static List<String> content(Item item, Labels labels) {
    var lines = new ArrayList<String>(item.content());
    if (item.reasons().size() == 1) {
      lines.add(labels.reason() + " " + item.reasons().get(0));
    } else {
      lines.add(labels.reason());
      item.reasons().forEach(reason -> lines.add("- " + reason));
    }
    return lines;
  }

  private static List<String> amendments(Item item, Labels labels) {
    if (item.amendments().isEmpty()) return List.of(labels.noAmendment());
    return item.amendments().stream()
        .map(one -> "- " + one.authority() + ": " + one.proposal() + " " + one.citation() + ".")
        .toList();
  }

  private static List<String> benefit(Item item, Labels labels) {
    var lines = new ArrayList<String>();
    if (item.handling()) lines.add("- " + labels.handling());
    for (var line : labels.benefit()) {
      var value = value(line, item);
      if (value != null) lines.add("- " + words(line, item, labels).replace("{}", value));
    }
    return lines;
  }

  private static String words(Labels.Line line, Item item, Labels labels) {
    var words = labels.lines().getOrDefault(line, "{}");
    if (!item.handling()) return words;
    return switch (line) {
      case COST_BEFORE -> labels.lines().getOrDefault(Labels.Line.HANDLING_BEFORE, words);
      case COST_AFTER -> labels.lines().getOrDefault(Labels.Line.HANDLING_AFTER, words);
      default -> words;
    };
  }

  private static @Nullable String value(Labels.Line line, Item item) {
    var cost = item.cost();
    // The block on time is optional: it says nothing where none is saved.
    var time =
        item.time() == null || item.time().amount().saved().signum() == 0 ? null : item.time();
    return switch (line) {
      case COST_BEFORE, HANDLING_BEFORE -> Vietnamese.number(cost.before());
      case COST_AFTER, HANDLING_AFTER -> Vietnamese.number(cost.after());
      case COST_SAVED -> Vietnamese.number(cost.saved());
      case COST_SHARE -> cost.share();
      case TIME_BEFORE -> time == null ? null : TimeTaken.term(time.amount().before(), time.unit());
      case TIME_AFTER -> time == null ? null : TimeTaken.term(time.amount().after(), time.unit());
      case TIME_SAVED -> time == null ? null : TimeTaken.term(time.amount().saved(), time.unit());
      case TIME_SHARE -> time == null ? null : time.amount().share();
    };
  }
}
