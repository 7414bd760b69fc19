package vn.tinhgon.engine.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.sheet.Column;
import vn.tinhgon.engine.sheet.Sheet;
import vn.tinhgon.engine.sheet.Xlsx;

/** The catalogue as files: records as a workbook that can be imported again, models as a ZIP. */
@Component
class Exports {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Records records;
  private final Versions versions;
  private final Inventory inventory;
  private final Organisation organisation;
  private final Clock clock;

  Exports(
      Records records,
      Versions versions,
      Inventory inventory,
      Organisation organisation,
      Clock clock) {
    this.records = records;
    this.versions = versions;
    this.inventory = inventory;
    this.organisation = organisation;
    this.clock = clock;
  }

  byte[] records() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.whole("TT"),
                Column.text("Mã TTHC", 16),
                Column.text("Tên thủ tục", 44),
                Column.text("Lĩnh vực", 16),
                Column.text("Nhóm", 8),
                Column.text("Cấp thực hiện", 14),
                Column.text("Đơn vị chủ trì", 14),
                Column.text("Tên đơn vị chủ trì", 28),
                Column.text("Trạng thái", 14)));
    for (var item : Item.values()) columns.add(Column.text(item.label().vi(), 40));
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var kept : records.all()) rows.add(row(kept, rows.size() + 1));
    var today = LocalDate.now(clock).format(DAY);
    var sheet =
        Sheet.of(
                "Danh mục",
                List.of("DANH MỤC THỦ TỤC HÀNH CHÍNH NỘI BỘ", "Ngày " + today),
                columns.toArray(Column[]::new))
            .with(rows);
    return Xlsx.write(sheet);
  }

  private List<@Nullable Object> row(Records.Kept kept, int number) {
    var row = kept.row();
    var owner = row.owner();
    var values =
        Sheet.row(
            number,
            row.code(),
            row.name(),
            row.field(),
            row.groupCode(),
            row.level() == null ? null : row.level().label().vi(),
            owner,
            owner == null ? null : organisation.unitName(owner),
            row.state().label().vi());
    for (var item : Item.values()) values.add(kept.value(item));
    return values;
  }

  /** The counts by everything that is counted, a sheet each. */
  byte[] counts(LocalDate on, @Nullable LocalDate against) {
    var sheets = new ArrayList<Sheet>();
    for (var by : By.values()) sheets.add(sheet(inventory.count(by, on, against)));
    return Xlsx.write(sheets);
  }

  private static Sheet sheet(Inventory.Counted counted) {
    var label = counted.by().label().vi();
    var titles =
        List.of("SỐ THỦ TỤC THEO " + label.toUpperCase(java.util.Locale.forLanguageTag("vi")));
    var on = counted.on().format(DAY);
    var total = counted.total();
    if (counted.against() == null) {
      return Sheet.of(label, titles, Column.text(label, 40), Column.whole("Ngày " + on))
          .with(counted.rows().stream().map(r -> Sheet.row(r.label().vi(), r.now())).toList())
          .totals("Tổng số", total.now());
    }
    return Sheet.of(
            label,
            titles,
            Column.text(label, 40),
            Column.whole("Ngày " + counted.against().format(DAY)),
            Column.whole("Ngày " + on),
            Column.whole("Tăng, giảm"),
            Column.percent("Tỷ lệ"))
        .with(
            counted.rows().stream()
                .map(
                    r ->
                        Sheet.row(r.label().vi(), r.before(), r.now(), r.difference(), r.percent()))
                .toList())
        .totals("Tổng số", total.before(), total.now(), total.difference(), total.percent());
  }

  /** One model after the other, so that memory holds one at a time. */
  void models(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var id : versions.standing()) {
        var version = versions.get(id);
        zip.putNextEntry(new ZipEntry(version.code() + ".bpmn"));
        zip.write(version.bpmn());
        zip.closeEntry();
      }
    }
  }
}
