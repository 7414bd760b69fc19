package vn.tinhgon.engine.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.bpmn.xml.BpmnFile;

class ProcedureSheetTest {
  private static final Head HEAD =
      Head.of(new Letterhead(null, "Bộ Nội vụ", "QĐ-BNV", "Hà Nội"), null, null);
  private static final Foot FOOT = Foot.of(List.of("Lưu: VT."), Signing.by("Bộ trưởng", null));

  @TempDir Path folder;

  @Test
  void theFieldsTheStepsAndTheDiagramOfAModelPrint() throws Exception {
    var sheet =
        sheet(FieldOrder.load(OwnFiles.NONE), Map.of(ProcedureField.TERM, "7 ngày làm việc"));
    var pdf = PdfText.of(sheet.print(Templates.SHIPPED).pdf());

    assertThat(sheet.fields())
        .extracting(ProcedureSheet.Lettered::label)
        .startsWith("a) Trình tự thực hiện", "b) Cách thức thực hiện")
        .contains("đ) Đối tượng thực hiện")
        .endsWith("l) Căn cứ pháp lý");
    assertThat(pdf)
        .contains(
            "QUY TRÌNH NỘI BỘ",
            "Đơn vị HTQT",
            "l) Căn cứ pháp lý",
            "Tổng thời gian thực hiện: 7 ngày làm việc.",
            "III. LƯU ĐỒ QUY TRÌNH");
    assertThat(sheet.diagrams())
        .allSatisfy(
            piece -> {
              assertThat(piece.picture().width()).isLessThanOrEqualTo(980);
              assertThat(piece.picture().height()).isLessThanOrEqualTo(560);
            });
  }

  @Test
  void aMinistryOrdersTheFieldsAndTheRecordFillsThem() throws Exception {
    Files.writeString(
        folder.resolve("procedure-fields.json"),
        """
        {"fields": [{"field": "legalBases", "label": "Căn cứ"}, {"field": "fee", "label": "Phí"}]}
        """);
    var sheet =
        sheet(
            FieldOrder.load(OwnFiles.in(folder)),
            Map.of(ProcedureField.FEE, "20.000 đồng\nmỗi hồ sơ"));

    assertThat(sheet.fields())
        .extracting(ProcedureSheet.Lettered::label)
        .containsExactly("a) Căn cứ", "b) Phí");
    assertThat(sheet.fields().get(1).lines()).containsExactly("20.000 đồng", "mỗi hồ sơ");
  }

  private static ProcedureSheet sheet(FieldOrder order, Map<ProcedureField, String> said)
      throws Exception {
    var resource = "/procedures/cu-can-bo-di-cong-tac-nuoc-ngoai.bpmn";
    var url = Objects.requireNonNull(ProcedureSheetTest.class.getResource(resource));
    try (var in = url.openStream()) {
      var file = Files.write(Files.createTempFile("sheet", ".bpmn"), in.readAllBytes());
      var model = BpmnFile.read(file);
      Files.delete(file);
      return ProcedureSheet.of(
          HEAD, "Cử cán bộ đi công tác", "NB", said, order, model, code -> "Đơn vị " + code, FOOT);
    }
  }
}
