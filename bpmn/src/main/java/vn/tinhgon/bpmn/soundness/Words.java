package vn.tinhgon.bpmn.soundness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Judgement.Finding;

/** Says a finding so that an officer understands it. */
final class Words {
  private static final int MOST_NAMES = 4;

  private Words() {}

  static Text of(Graph graph, Finding finding) {
    var at = names(graph, finding.places());
    var text =
        switch (finding.trouble()) {
          case NONE -> new Text("Mọi hồ sơ đều kết thúc được.", "Every dossier can end.");
          case STUCK -> stuck(graph, finding, at);
          case ROUND_AND_ROUND ->
              new Text(
                  "Hồ sơ có thể đi vòng mãi qua " + at + " mà không có lối ra tới kết thúc.",
                  "A dossier may go round for ever through " + at + ": no way leads to an end.");
          case UNREAD ->
              new Text(
                  "Khi hồ sơ đã kết thúc vẫn còn thông điệp không ai nhận, gửi tới " + at + ".",
                  "When the dossier has ended, a message nobody reads is left, sent to "
                      + at
                      + ".");
          case ENDLESS ->
              new Text(
                  "Vòng lặp qua " + at + " mỗi lần lại sinh thêm việc, dồn lại không có giới hạn.",
                  "The loop through " + at + " makes more work each time round, without limit.");
          case DEAD -> {
            var dead = names(graph, finding.dead());
            yield new Text(
                "Không hồ sơ nào tới được " + dead + ".", "No dossier ever reaches " + dead + ".");
          }
          case UNKNOWN -> unknown(finding);
        };
    boolean warn =
        Boolean.FALSE.equals(finding.safe()) && finding.trouble() == Judgement.Trouble.NONE;
    return !warn
        ? text
        : new Text(
            text.vi() + " Lưu ý: có luồng mà một hồ sơ có thể đi qua hai lượt cùng lúc.",
            text.en() + " Note: one dossier may be on the same flow twice at a time.");
  }

  private static Text stuck(Graph graph, Finding finding, String at) {
    var join =
        finding.places().stream()
            .map(graph::flow)
            .filter(Objects::nonNull)
            .map(flow -> graph.node(flow.target()))
            .filter(node -> node != null && node.type() == Type.PARALLEL_GATEWAY)
            .findFirst();
    return join.isPresent()
        ? new Text(
            "Hồ sơ có thể mắc kẹt: cổng song song "
                + name(join.get())
                + " chờ một nhánh không bao giờ tới.",
            "A dossier may get stuck: the parallel gateway "
                + name(join.get())
                + " waits for a branch that never comes.")
        : new Text(
            "Hồ sơ có thể mắc kẹt tại " + at + ", không đi tiếp tới kết thúc được.",
            "A dossier may get stuck at " + at + " and never reach an end.");
  }

  private static Text unknown(Finding finding) {
    return switch (finding.end()) {
      case TIME ->
          new Text(
              "Chưa kết luận được trong thời gian cho phép: quá nhiều cách xen kẽ các nhánh.",
              "Not decided within the time allowed: the branches interleave in too many ways.");
      case WIDTH ->
          new Text(
              "Chưa kết luận được: có cổng bao gồm rẽ quá nhiều nhánh (hơn "
                  + Steps.WIDEST_CHOICE
                  + ").",
              "Not decided: an inclusive gateway has too many branches (more than "
                  + Steps.WIDEST_CHOICE
                  + ").");
      default ->
          new Text(
              "Chưa kết luận được: số trạng thái vượt giới hạn.",
              "Not decided: there are more states than the limit allows.");
    };
  }

  static Text notCovered(Node node, String vi, String en) {
    return new Text(
        "Chưa kết luận được: " + name(node) + " là " + vi + ".",
        "Not decided: " + name(node) + " is " + en + ".");
  }

  /** A flow is named by where it leads, a message by who should read it. */
  private static String names(Graph graph, List<String> elements) {
    var names = new LinkedHashSet<String>();
    for (var element : elements) names.add(name(graph, element));
    var shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? shown + ", …" : shown;
  }

  private static String name(Graph graph, String element) {
    var flow = graph.flow(element);
    var node = graph.node(flow == null ? element : flow.target());
    if (node != null) return name(node);
    for (var message : graph.messageFlows()) {
      var reader = graph.node(message.target());
      if (message.id().equals(element) && reader != null) return name(reader);
    }
    return "«" + element + "»";
  }

  static String name(Node node) {
    return "«" + (node.name().isBlank() ? node.id() : node.name().strip()) + "»";
  }
}
