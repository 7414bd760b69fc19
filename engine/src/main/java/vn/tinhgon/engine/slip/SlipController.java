package vn.tinhgon.engine.slip;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.dossier.DossierPapers;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.signature.State;

@RestController
@RequestMapping("/api/dossiers")
class SlipController {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Slips slips;
  private final Signatures signatures;
  private final DossierPapers dossiers;
  private final java.time.Clock clock;

  SlipController(
      Slips slips, Signatures signatures, DossierPapers dossiers, java.time.Clock clock) {
    this.slips = slips;
    this.signatures = signatures;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  record OfferedSlip(Kind kind, Text label) {}

  record OfferedPapers(List<OfferedSlip> slips, boolean maySign) {}

  record CheckedSignature(
      State state, Text label, @Nullable String signer, @Nullable LocalDateTime signedAt) {}

  /** The slips that apply as the dossier stands, and whether the reader may sign. */
  @GetMapping("/{number}/slips")
  OfferedPapers slips(@PathVariable String number, Authentication signedIn) {
    return new OfferedPapers(
        slips.applying(number, signedIn).stream()
            .map(kind -> new OfferedSlip(kind, kind.label()))
            .toList(),
        dossiers.maySign(number, signedIn));
  }

  @GetMapping(path = "/{number}/slips/{kind}.docx", produces = DOCX)
  ResponseEntity<byte[]> slipDocx(
      @PathVariable String number, @PathVariable Kind kind, Authentication signedIn) {
    var printed = slips.print(number, kind, signedIn);
    return Download.of(printed.docx(), kind.file(number) + ".docx", DOCX);
  }

  @GetMapping(path = "/{number}/slips/{kind}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> slipPdf(
      @PathVariable String number, @PathVariable Kind kind, Authentication signedIn) {
    var printed = slips.print(number, kind, signedIn);
    return Download.of(
        Slips.pdf(printed), kind.file(number) + ".pdf", MediaType.APPLICATION_PDF_VALUE);
  }

  /** Signs the slip as it prints now; it becomes a file of the dossier. */
  @PostMapping("/{number}/slips/{kind}/signature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signSlip(@PathVariable String number, @PathVariable Kind kind, Authentication signedIn) {
    signatures.sign(number, kind, signedIn);
  }

  /** Signs a PDF or XML; the signed one becomes a file of its own. */
  @PostMapping("/{number}/files/{id}/signature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signFile(@PathVariable String number, @PathVariable long id, Authentication signedIn) {
    signatures.sign(number, id, signedIn);
  }

  /** The signatures of a PDF or XML, checked now. */
  @GetMapping("/{number}/files/{id}/signatures")
  List<CheckedSignature> signatures(
      @PathVariable String number, @PathVariable long id, Authentication signedIn) {
    return signatures.of(number, id, signedIn).stream()
        .map(
            one ->
                new CheckedSignature(
                    one.state(),
                    one.state().label(),
                    one.name(),
                    one.signedAt() == null
                        ? null
                        : LocalDateTime.ofInstant(one.signedAt(), clock.getZone())))
        .toList();
  }

  @GetMapping(path = "/book.docx", produces = DOCX)
  ResponseEntity<byte[]> bookDocx(
      @RequestParam LocalDate from, @RequestParam LocalDate to, Authentication signedIn) {
    var printed = slips.book(from, to, signedIn);
    return Download.of(printed.docx(), book(from, to) + ".docx", DOCX);
  }

  @GetMapping(path = "/book.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> bookPdf(
      @RequestParam LocalDate from, @RequestParam LocalDate to, Authentication signedIn) {
    var printed = slips.book(from, to, signedIn);
    return Download.of(
        Slips.pdf(printed), book(from, to) + ".pdf", MediaType.APPLICATION_PDF_VALUE);
  }

  private static String book(LocalDate from, LocalDate to) {
    return "so-theo-doi-ho-so-%s-%s".formatted(from, to);
  }
}
