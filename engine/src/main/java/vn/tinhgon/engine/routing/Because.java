package vn.tinhgon.engine.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Chart;
import vn.tinhgon.engine.organisation.Person;

/** The reason a person reads beside work that came to him. */
final class Because {
  private Because() {}

  static Text of(
      Laying.Found found,
      List<Able> able,
      @Nullable Order order,
      @Nullable Sharing sharing,
      Chart chart) {
    var first = able.get(0);
    var reasons = new ArrayList<Text>();
    if (order != null && !found.fit().isFallback()) {
      reasons.add(
          new Text("Theo phân công: " + order.basis(), "By standing order: " + order.basis()));
    }
    reasons.add(fit(found.fit(), first.post().unitName()));
    if (able.size() > 1) {
      reasons.add(
          new Text(
              able.size() + " người có thể làm, ai nhận trước người đó làm",
              able.size() + " people may do it, whoever takes it first"));
    } else if (found.able().size() > 1 && sharing != null) {
      reasons.add(
          new Text(
              "chọn trong %d người: %s".formatted(found.able().size(), lower(sharing.label().vi())),
              "chosen out of %d: %s".formatted(found.able().size(), lower(sharing.label().en()))));
    }
    var deputy = first.deputy();
    if (able.size() == 1 && deputy != null) {
      var absent = chart.person(deputy.absent()).map(Person::name).orElse(deputy.absent());
      reasons.add(
          new Text(
              absent + " vắng mặt, được làm thay (" + deputy.signature() + ")",
              absent + " is away, the substitute acts (" + deputy.signature() + ")"));
    }
    return new Text(
        reasons.stream().map(Text::vi).collect(Collectors.joining("; ")),
        reasons.stream().map(Text::en).collect(Collectors.joining("; ")));
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static Text fit(Proposal.Fit fit, String unit) {
    return switch (fit) {
      case NAMED_PERSON ->
          new Text("Người được phân công, tại " + unit, "The person named, at " + unit);
      case NAMED_POST ->
          new Text("Đúng vị trí quy trình nêu tại " + unit, "The post named, at " + unit);
      case SAME_LEVEL ->
          new Text("Đúng cấp quy trình nêu tại " + unit, "The level named, at " + unit);
      case SAME_ROLE ->
          new Text("Đúng vai trò quy trình nêu tại " + unit, "The role named, at " + unit);
      case HEAD_OF_UNIT ->
          new Text(
              "Không có ai khác ở vị trí quy trình nêu; chuyển người đứng đầu " + unit,
              "Nobody else is in the post named; goes to the head of " + unit);
      case HEAD_ABOVE ->
          new Text(
              "Đơn vị của bước không có người xử lý; chuyển người đứng đầu " + unit,
              "The step's unit has nobody to do it; goes to the head of " + unit);
    };
  }

  static Text nobody(Errand errand) {
    if (errand.stepUnit() == null && errand.owner() == null) {
      return new Text(
          "Quy trình không nêu đơn vị thực hiện bước này; chờ quản trị nhận hoặc phân công",
          "The procedure names no unit for this step; waits for an administrator");
    }
    var unit = errand.stepUnit() == null ? errand.owner() : errand.stepUnit();
    return new Text(
        "Không tìm được người xử lý tại “"
            + unit
            + "” hay đơn vị cấp trên; chờ quản trị nhận hoặc"
            + " phân công",
        "Nobody found at “" + unit + "” nor above it; waits for an administrator");
  }
}
