package vn.tinhgon.engine.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OneStopTest {
  private static final Head HEAD =
      Head.of(
          new Letterhead("Bộ Nội vụ", "Văn phòng Bộ", "VP-MC", "Hà Nội"),
          7,
          LocalDate.of(2026, 12, 1));
  private static final Foot FOOT =
      Foot.of(
          List.of("Như trên;", "Lưu: VT, MC."),
          new Signing(Signing.Capacity.ORDER, "Bộ trưởng", "Chánh Văn phòng", "Phạm Văn Khôi"));
  private static final OneStop.Dossier DOSSIER =
      new OneStop.Dossier(
          "NB-HTQT-06-2026-000123",
          "Cử cán bộ đi công tác nước ngoài",
          "NB-HTQT-06",
          "Vụ Pháp chế (Nguyễn Thị Lan)",
          "Số 8 Tôn Thất Thuyết",
          null,
          null,
          LocalDateTime.of(2026, 11, 23, 9, 5),
          LocalDateTime.of(2026, 12, 3, 17, 0));

  static Stream<Arguments> slips() {
    return Stream.of(
        Arguments.of(
            new OneStop.Receipt(
                HEAD,
                DOSSIER,
                "Bộ phận Một cửa",
                List.of("Tờ trình (01 bản chính);", "Thư mời (01 bản sao)."),
                1,
                "07 ngày làm việc",
                "Bộ phận Một cửa",
                "Nguyễn Thị Lan",
                "Trịnh Bá Long"),
            List.of(
                "Mẫu số 01",
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                "- Tờ trình (01 bản chính); - Thư mời (01 bản sao).",
                "Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 03 tháng 12 năm 2026",
                "Trịnh Bá Long")),
        Arguments.of(
            new OneStop.SupplementRequest(
                HEAD,
                DOSSIER,
                List.of("Dự toán kinh phí;", "Bản dịch thư mời."),
                "thiếu căn cứ thẩm định.",
                "27/11/2026",
                "ông Trịnh Bá Long",
                FOOT),
            List.of("Mẫu số 02", "- Dự toán kinh phí; - Bản dịch thư mời.", "27/11/2026")),
        Arguments.of(
            new OneStop.Refusal(HEAD, DOSSIER, "Bộ phận Một cửa", List.of("Sai thẩm quyền."), FOOT),
            List.of("Mẫu số 03", "- Sai thẩm quyền.", "TL. BỘ TRƯỞNG CHÁNH VĂN PHÒNG")),
        Arguments.of(
            new OneStop.Apology(
                HEAD,
                DOSSIER,
                "chưa có ý kiến",
                Vietnamese.momentOrRoom(LocalDateTime.of(2026, 12, 8, 17, 0)),
                FOOT),
            List.of(
                "Mẫu số 04",
                "Kính gửi: Vụ Pháp chế (Nguyễn Thị Lan)",
                "trả kết quả vào 17 giờ 00 phút, ngày 08 tháng 12 năm 2026.")),
        Arguments.of(
            new OneStop.StopNotice(
                HEAD,
                DOSSIER,
                LocalDateTime.of(2026, 11, 30, 10, 0),
                "Người nộp rút.",
                "Không",
                FOOT),
            List.of("Mẫu số 05", "dừng giải quyết hồ sơ", "Lý do: Người nộp rút.")),
        Arguments.of(
            new OneStop.ControlSlip(
                HEAD,
                DOSSIER,
                "Cục Hợp tác quốc tế",
                null,
                List.of(
                    new OneStop.Handover(
                        "Một cửa",
                        "Cục HTQT",
                        LocalDateTime.of(2026, 11, 23, 10, 5),
                        "Trịnh Bá Long",
                        "Hoàng Thị Thu",
                        "Trước hạn",
                        null))),
            List.of(
                "Mẫu số 06",
                "1. Giao: Một cửa",
                "2. Nhận: Cục HTQT",
                "Hoàng Thị Thu",
                "10 giờ 05 phút",
                "Trước hạn")),
        Arguments.of(
            new OneStop.RegisterBook(
                HEAD,
                "Từ ngày 01/11/2026 đến ngày 30/11/2026",
                1,
                List.of(
                    new OneStop.Entry(
                        1,
                        "NB-HTQT-06-2026-1",
                        "Cử cán bộ",
                        1,
                        "Vụ Pháp chế",
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 12, 3),
                        null,
                        null,
                        null))),
            List.of("Mẫu số 07", "NB-HTQT-06-2026-1", "23/11/2026", "03/12/2026")));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void everySlipSaysInBothWhatItWasGiven(OneStop slip, List<String> texts) throws Exception {
    var printed = slip.print(Templates.SHIPPED);

    var pdf = PdfText.of(printed.pdf());
    assertThat(pdf).contains(texts);
    assertThat(pdf).contains("Số: 07/VP-MC", "Hà Nội, ngày 01 tháng 12 năm 2026");
    assertThat(pdf).doesNotContain("{{", "}}");
    assertThat(PdfText.ofDocx(printed.docx())).doesNotContain("{{", "}}");
  }
}
