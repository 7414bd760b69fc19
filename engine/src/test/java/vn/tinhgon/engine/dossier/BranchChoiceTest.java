package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.problem.Refusal;

class BranchChoiceTest {
  private static final List<Branch> DISTINCT = List.of(branch("f1", "Đồng ý"), branch("f2", "Trả"));
  private static final List<Branch> ALIKE =
      List.of(branch("f1", "Đồng ý"), branch("f2", "Trả"), branch("f3", "Trả"));

  @Test
  void aBranchIsChosenByItsNameOrItsFlow() {
    assertThat(BranchChoice.of("Duyệt", DISTINCT, " Trả ")).isEqualTo(DISTINCT.get(1));
    assertThat(BranchChoice.of("Duyệt", ALIKE, "f3")).isEqualTo(ALIKE.get(2));
    assertThat(BranchChoice.of("Duyệt", List.of(), " ")).isNull();
  }

  @Test
  void aRefusalShowsNamesAndIdsOnlyOfThoseAlike() {
    assertThat(refused(DISTINCT, null)).isEqualTo("Hãy chọn hướng xử lý: “Đồng ý”, “Trả”");
    assertThat(refused(DISTINCT, "f9")).isEqualTo("Không có nhánh “f9”; hãy chọn: “Đồng ý”, “Trả”");
    assertThat(refused(ALIKE, null)).endsWith("“Đồng ý”, “Trả” (f2), “Trả” (f3)");
    assertThat(refused(ALIKE, "Trả"))
        .isEqualTo("Có 2 nhánh cùng tên “Trả”; hãy ghi mã của một nhánh: f2, f3");
  }

  private static String refused(List<Branch> branches, @Nullable String said) {
    var refusal =
        catchThrowableOfType(Refusal.class, () -> BranchChoice.of("Duyệt", branches, said));
    return refusal.detail().vi();
  }

  private static Branch branch(String flow, String name) {
    return new Branch(flow, name, null, List.of(flow));
  }
}
