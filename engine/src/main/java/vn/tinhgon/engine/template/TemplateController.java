package vn.tinhgon.engine.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.Signing;

/** Templates, words and orders of the documents. */
@RestController
@RequestMapping("/api/documents")
@PreAuthorize("hasAnyAuthority('MODEL', 'ADMINISTER')")
class TemplateController {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final HouseStyle settings;

  TemplateController(HouseStyle settings) {
    this.settings = settings;
  }

  record NewWords(
      @Nullable String parent,
      @Nullable String agency,
      @Nullable String symbol,
      @Nullable String place,
      @Nullable String issuer,
      Signing.@Nullable Capacity capacity,
      @Nullable String superior,
      @Nullable String signerTitle,
      @Nullable String proposer,
      @Nullable List<String> bases,
      @Nullable List<String> carryingOut,
      @Nullable String responsible,
      @Nullable List<String> recipients,
      @Nullable String source,
      long revision) {}

  record SheetOrder(@Nullable List<String> fields, long revision) {}

  record AnnexOrder(@Nullable List<String> parts, @Nullable List<String> lines, long revision) {}

  record Restoring(@Nullable Long edition) {}

  @GetMapping
  Shown.DocumentSettings documentSettings() {
    return new Shown.DocumentSettings(settings.templates(), settings.words(), settings.orders());
  }

  @GetMapping(path = "/templates/{form}", produces = DOCX)
  ResponseEntity<byte[]> documentTemplate(
      @PathVariable Form form, @RequestParam(required = false) @Nullable Long edition) {
    return Download.of(settings.file(form.file(), edition), form.file(), DOCX);
  }

  @PostMapping(path = "/templates/{form}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Shown.DocumentTemplate putDocumentTemplate(
      @PathVariable Form form, @RequestBody byte[] docx, Authentication me) {
    return settings.put(form, docx, me.getName());
  }

  @GetMapping(path = "/templates/{form}/specimen.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> documentSpecimen(
      @PathVariable Form form, @RequestParam(required = false) @Nullable Long edition) {
    var name = form.file().replace(".docx", ".pdf");
    return Download.of(
        settings.specimen(form, edition).pdf(), name, MediaType.APPLICATION_PDF_VALUE);
  }

  @GetMapping("/files/{name}/editions")
  List<Shown.FileEdition> documentEditions(@PathVariable String name) {
    return settings.editions(name);
  }

  @PostMapping("/files/{name}/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restoreDocumentFile(
      @PathVariable String name, @RequestBody Restoring asked, Authentication me) {
    settings.restore(name, asked.edition(), me.getName());
  }

  @PutMapping("/words")
  Shown.DocumentWords putDocumentWords(@RequestBody NewWords asked, Authentication me) {
    return settings.words(
        new Shown.DocumentWords(
            clean(asked.parent()),
            clean(asked.agency()),
            clean(asked.symbol()),
            clean(asked.place()),
            clean(asked.issuer()),
            asked.capacity() == null ? Signing.Capacity.OWN : asked.capacity(),
            clean(asked.superior()),
            clean(asked.signerTitle()),
            clean(asked.proposer()),
            clean(asked.bases()),
            clean(asked.carryingOut()),
            clean(asked.responsible()),
            clean(asked.recipients()),
            clean(asked.source()),
            asked.revision()),
        me.getName());
  }

  @PutMapping("/orders/sheet")
  Shown.DocumentOrders putSheetOrder(@RequestBody SheetOrder asked, Authentication me) {
    return settings.sheetOrder(clean(asked.fields()), asked.revision(), me.getName());
  }

  @PutMapping("/orders/annex")
  Shown.DocumentOrders putAnnexOrder(@RequestBody AnnexOrder asked, Authentication me) {
    return settings.annexOrder(
        clean(asked.parts()), clean(asked.lines()), asked.revision(), me.getName());
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : Words.clean(typed);
  }

  private static List<String> clean(@Nullable List<String> typed) {
    return typed == null ? List.of() : typed.stream().map(TemplateController::clean).toList();
  }
}
