package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** Reads which way on somebody means: by its name, or by its flow where others bear that name. */
final class BranchChoice {
  private BranchChoice() {}

  /**
   * @param said null where nothing was said
   * @return null where there is nothing to choose
   * @throws Refusal 422 with the ways there are
   */
  static @Nullable Branch of(String work, List<Branch> branches, @Nullable String said) {
    var asked = said == null || said.isBlank() ? null : said.strip();
    if (branches.isEmpty() && asked == null) return null;
    for (var branch : branches) if (branch.flow().equals(asked)) return branch;
    var named = branches.stream().filter(branch -> branch.name().equals(asked)).toList();
    if (named.size() == 1) return named.get(0);
    throw Said.wrong("branch", wrong(work, branches, named, asked));
  }

  private static Text wrong(
      String work, List<Branch> branches, List<Branch> named, @Nullable String asked) {
    if (branches.isEmpty()) {
      return new Text(
          "Sau việc “" + work + "” không có nhánh nào để chọn; hãy bỏ trống",
          "There is nothing to choose after “" + work + "”; leave it out");
    }
    var all = ways(branches);
    if (asked == null) return new Text("Hãy chọn hướng xử lý: " + all, "Choose the way on: " + all);
    if (named.isEmpty()) {
      return new Text(
          "Không có nhánh “" + asked + "”; hãy chọn: " + all,
          "There is no way “" + asked + "”; choose: " + all);
    }
    var codes = named.stream().map(Branch::flow).collect(Collectors.joining(", "));
    return new Text(
        "Có %d nhánh cùng tên “%s”; hãy ghi mã của một nhánh: %s"
            .formatted(named.size(), asked, codes),
        "%d ways are called “%s”; give the id of one: %s".formatted(named.size(), asked, codes));
  }

  /** An id tells readers something only where names do not. */
  private static String ways(List<Branch> branches) {
    var times =
        branches.stream().collect(Collectors.groupingBy(Branch::name, Collectors.counting()));
    return branches.stream()
        .map(
            branch ->
                "“"
                    + branch.name()
                    + "”"
                    + (times.get(branch.name()) > 1 ? " (" + branch.flow() + ")" : ""))
        .collect(Collectors.joining(", "));
  }
}
