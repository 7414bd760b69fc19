package vn.tinhgon.engine.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.organisation.Organisation;

/** The record of a procedure, fields a to l. */
@RestController
@RequestMapping("/api/procedures/{code}/record")
class RecordController {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Records records;
  private final Holds holds;
  private final Sheets sheets;
  private final Organisation organisation;

  RecordController(Records records, Holds holds, Sheets sheets, Organisation organisation) {
    this.records = records;
    this.sheets = sheets;
    this.holds = holds;
    this.organisation = organisation;
  }

  record RecordItem(
      Item item,
      String letter,
      Text label,
      @Nullable String value,
      boolean derived,
      boolean editable) {}

  record HoldNote(String reason, String person, LocalDateTime at) {}

  record ProcedureRecord(
      String code,
      String name,
      Profile.@Nullable Group group,
      @Nullable String field,
      @Nullable Text fieldName,
      @Nullable String owner,
      @Nullable String ownerName,
      @Nullable Level level,
      State state,
      boolean modelled,
      int edition,
      @Nullable HoldNote held,
      List<RecordItem> items) {}

  record RecordItemText(@NotNull Item item, @NotNull @Size(max = 10_000) String text) {}

  record RecordChange(
      int edition,
      @NotBlank @Size(max = 500) String name,
      Profile.@Nullable Group group,
      @Nullable @Size(max = 100) String field,
      @Nullable @Size(max = 100) String owner,
      @Nullable Level level,
      @NotNull List<@Valid RecordItemText> items) {}

  @GetMapping
  ProcedureRecord record(@PathVariable String code) {
    var kept = records.of(code);
    var row = kept.row();
    return new ProcedureRecord(
        row.code(),
        row.name(),
        row.groupCode() == null ? null : Profile.Group.valueOf(row.groupCode()),
        row.field(),
        row.field() == null ? null : Fields.name(row.field()),
        row.owner(),
        row.owner() == null ? null : organisation.unitName(row.owner()),
        row.level(),
        row.state(),
        row.modelled(),
        row.edition(),
        holds.on(code).map(h -> new HoldNote(h.reason(), name(h.person()), h.at())).orElse(null),
        Arrays.stream(Item.values())
            .map(
                item ->
                    new RecordItem(
                        item,
                        item.letter(),
                        item.label(),
                        kept.value(item),
                        kept.isDerived(item),
                        !(item.isOfModel() && row.modelled())))
            .toList());
  }

  @GetMapping(path = "/sheet.docx", produces = DOCX)
  ResponseEntity<byte[]> sheetDocx(@PathVariable String code) {
    return Download.of(sheets.print(code).docx(), code + ".docx");
  }

  @GetMapping(path = "/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> sheetPdf(@PathVariable String code) {
    return Download.of(sheets.print(code).pdf(), code + ".pdf");
  }

  private String name(String username) {
    return organisation.person(username).map(person -> person.name()).orElse(username);
  }

  @PutMapping
  @PreAuthorize("hasAuthority('MODEL')")
  ProcedureRecord changeRecord(
      @PathVariable String code, @Valid @RequestBody RecordChange change, Authentication signedIn) {
    Map<Item, String> items = new EnumMap<>(Item.class);
    for (var item : change.items()) items.put(item.item(), Words.clean(item.text()));
    records.change(
        code,
        change.edition(),
        new Records.Change(
            Words.clean(change.name()),
            change.group() == null ? null : change.group().name(),
            field(change.field()),
            blankless(change.owner()),
            change.level(),
            items),
        Act.by(signedIn.getName(), "Sửa hồ sơ thủ tục"));
    return record(code);
  }

  private static @Nullable String field(@Nullable String text) {
    var written = blankless(text);
    return written == null ? null : Fields.code(written);
  }

  private static @Nullable String blankless(@Nullable String text) {
    if (text == null) return null;
    var clean = Words.clean(text);
    return clean.isEmpty() ? null : clean;
  }
}
