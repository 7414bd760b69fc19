package vn.tinhgon.engine.routing;

import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;

/** The reason a person reads beside work that came to him. */
final class Because {
  private Because() {}

  static Text of(Proposal best, List<Able> able, Organisation organisation) {
    var first = able.get(0);
    var unit = organisation.unitName(first.post().unit());
    var fit = fit(best.fit(), unit);
    var deputy = first.deputy();
    if (able.size() > 1) {
      return new Text(
          fit.vi() + "; " + able.size() + " người có thể làm, ai nhận trước người đó làm",
          fit.en() + "; " + able.size() + " people may do it, whoever takes it first");
    }
    if (deputy == null) return fit;
    var absent = organisation.person(deputy.absent()).map(Person::name).orElse(deputy.absent());
    return new Text(
        fit.vi() + "; " + absent + " vắng mặt, được làm thay (" + deputy.signature() + ")",
        fit.en() + "; " + absent + " is away, the substitute acts (" + deputy.signature() + ")");
  }

  private static Text fit(Proposal.Fit fit, String unit) {
    return switch (fit) {
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
    if (errand.unit() == null && errand.owner() == null) {
      return new Text(
          "Quy trình không nêu đơn vị thực hiện bước này; chờ quản trị nhận hoặc phân công",
          "The procedure names no unit for this step; waits for an administrator");
    }
    var unit = errand.unit() == null ? errand.owner() : errand.unit();
    return new Text(
        "Không tìm được người xử lý tại “"
            + unit
            + "” hay đơn vị cấp trên; chờ quản trị nhận hoặc"
            + " phân công",
        "Nobody found at “" + unit + "” nor above it; waits for an administrator");
  }
}
