package vn.tinhgon.engine.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.problem.Reader;
import vn.tinhgon.engine.sheet.Csv;
import vn.tinhgon.engine.sheet.Sheet;
import vn.tinhgon.engine.sheet.Xlsx;

/** Books as sheets, out and in. */
@RestController
@RequestMapping("/api/registers/{book}")
class SheetController {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LONGEST_NAME = 200;

  private final Importing importing;
  private final Exporting exporting;

  SheetController(Importing importing, Exporting exporting) {
    this.importing = importing;
    this.exporting = exporting;
  }

  enum Format {
    XLSX,
    CSV
  }

  @PostMapping(path = "/import", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PreAuthorize("hasAuthority('HANDLE')")
  Importing.Taken importSheet(
      @PathVariable Book book,
      @RequestParam(defaultValue = "table.xlsx") String name,
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestBody byte[] file,
      Authentication signedIn) {
    return importing.take(book, file, fileName(name), dryRun, signedIn.getName());
  }

  private static String fileName(String name) {
    var clean = Words.clean(name);
    return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
  }

  @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD')")
  ResponseEntity<byte[]> exportSheet(
      @PathVariable Book book,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Figure figure,
      @RequestParam(defaultValue = "") List<String> where,
      @RequestParam(defaultValue = "XLSX") Format format,
      Authentication signedIn,
      HttpServletRequest request) {
    var search = new Search(book, q, from, to, figure, where);
    return file(exporting.sheet(search, signedIn.getName(), Reader.of(request)), book, format);
  }

  @GetMapping(path = "/form", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD')")
  ResponseEntity<byte[]> sheetForm(@PathVariable Book book, HttpServletRequest request) {
    return file(exporting.form(book, Reader.of(request)), book, Format.XLSX);
  }

  private static ResponseEntity<byte[]> file(Sheet sheet, Book book, Format format) {
    var ending = format.name().toLowerCase(Locale.ROOT);
    var name = book.name().toLowerCase(Locale.ROOT) + "." + ending;
    return format == Format.XLSX
        ? Download.of(Xlsx.write(sheet), name, XLSX)
        : Download.of(Csv.write(sheet), name, "text/csv");
  }
}
