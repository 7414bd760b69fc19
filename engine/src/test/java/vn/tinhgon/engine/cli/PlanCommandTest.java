package vn.tinhgon.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.engine.print.PdfText;

class PlanCommandTest {
  @TempDir Path folder;

  @Test
  void cutsAreCarriedOutAndWhatADecreeForbidsIsProposed() throws Exception {
    var many = sample("trinh-uy-ban-nhan-dan-tinh-qua-so.bpmn");
    var decreed = sample("bo-nhiem-lanh-dao.bpmn");
    var out = folder.resolve("plan.docx");

    var answer =
        Answer.to(
            "plan", many, decreed, "--out", out, "--agency", "Bộ Nội vụ", "--today", "2026-12-01");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("Rà soát 2 thủ tục, phương án có 2 thủ tục.");
    assertThat(PdfText.ofDocx(Files.readAllBytes(out)))
        .contains(
            "đơn giản hóa 02 thủ tục hành chính nội bộ",
            "1.3. Lợi ích phương án đơn giản hóa",
            "Kiến nghị sửa đổi, bổ sung Điều 33 Nghị định 170/2025/NĐ-CP.");
  }

  @Test
  void databasesAreNamedInWords() throws Exception {
    var out = folder.resolve("plan.docx");

    Answer.to("plan", sample("nang-bac-luong-truoc-thoi-han.bpmn"), "--out", out);

    assertThat(PdfText.ofDocx(Files.readAllBytes(out)))
        .contains("Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức")
        .doesNotContain("CSDL_");
  }

  @Test
  void theEndingOfTheNameSaysWhatIsPrinted() throws Exception {
    var model = sample("bo-nhiem-lanh-dao.bpmn");
    var out = folder.resolve("plan.pdf");

    assertThat(Answer.to("plan", model, "--out", out).exit()).isZero();
    assertThat(PdfText.of(Files.readAllBytes(out)))
        .contains("QUYẾT ĐỊNH:", "BỘ …", "/QĐ-…")
        .as("the ministry that ships is a sample")
        .doesNotContain("QĐ-B");

    var other = folder.resolve("plan.txt");
    var refused = Answer.to("plan", model, "--out", other);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("Không biết in ra dạng nào");
    assertThat(other).doesNotExist();
  }

  @Test
  void aProcedureGivenTwiceMakesThePlanContradictItself() throws Exception {
    var model = sample("bo-nhiem-lanh-dao.bpmn");
    var twin = Files.copy(model, folder.resolve("twin.bpmn"));
    var out = folder.resolve("plan.docx");

    var answer = Answer.to("plan", model, twin, "--out", out);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("Thủ tục NB-TCCB-07 có ở hai mục của phương án");
    assertThat(out).doesNotExist();
  }

  @Test
  void nothingToCutAndNothingReadableWriteNothing() throws Exception {
    var out = folder.resolve("plan.docx");
    var lean = sample("bao-cao-theo-doi-nhiem-vu-tu-dong.bpmn");
    var broken = Models.broken(folder.resolve("broken.bpmn"));

    assertThat(Answer.to("plan", lean, "--out", out).exit()).isEqualTo(1);
    assertThat(Answer.to("plan", broken, "--out", out).exit()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  private Path sample(String name) throws IOException {
    var file = folder.resolve(name);
    try (var in = PlanCommandTest.class.getResourceAsStream("/procedures/" + name)) {
      Files.copy(in, file);
    }
    return file;
  }
}
