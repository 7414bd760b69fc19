package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.tinhgon.engine.download.Download;

@RestController
@RequestMapping("/api/registers")
@PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD')")
class RegisterController {
  private static final int LARGEST_PAGE = 200;

  private final Entries entries;
  private final Registers registers;
  private final Handling handling;
  private final OutgoingFiles files;
  private final Units units;

  RegisterController(
      Entries entries, Registers registers, Handling handling, OutgoingFiles files, Units units) {
    this.entries = entries;
    this.registers = registers;
    this.handling = handling;
    this.files = files;
    this.units = units;
  }

  record NewEntry(Map<String, @Nullable String> values) {
    NewEntry {
      values = values == null ? Map.of() : values;
    }
  }

  record CorrectedEntry(int version, String reason, Map<String, @Nullable String> values) {
    CorrectedEntry {
      reason = reason == null ? "" : reason;
      values = values == null ? Map.of() : values;
    }
  }

  record Cancellation(int version, String reason) {
    Cancellation {
      reason = reason == null ? "" : reason;
    }
  }

  record PassedOn(int version) {}

  @GetMapping
  Shown.Shelf registers() {
    return new Shown.Shelf(
        Arrays.stream(Book.values()).map(Shelves::shape).toList(),
        units.now().all().stream().map(u -> new Shown.UnitName(u.code(), u.name())).toList());
  }

  @GetMapping("/{book}")
  Shown.EntryPage entries(
      @PathVariable Book book,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Figure figure,
      @RequestParam(defaultValue = "") List<String> where,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Authentication signedIn) {
    return entries.page(
        new Search(book, q, from, to, figure, where),
        signedIn.getName(),
        Math.max(0, page),
        Math.max(1, Math.min(LARGEST_PAGE, size)));
  }

  @GetMapping("/{book}/next")
  Shown.NextNumbers nextNumbers(@PathVariable Book book) {
    return registers.next(book);
  }

  @PostMapping("/{book}")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('HANDLE')")
  Shown.EntryDetail register(
      @PathVariable Book book, @RequestBody NewEntry asked, Authentication signedIn) {
    var place = registers.add(book, asked.values(), signedIn.getName());
    return entries.detail(book, place, signedIn.getName());
  }

  @GetMapping("/{book}/{year}/{number}")
  Shown.EntryDetail entry(
      @PathVariable Book book,
      @PathVariable int year,
      @PathVariable String number,
      Authentication signedIn) {
    return entries.detail(book, Place.called(book, year, number), signedIn.getName());
  }

  @GetMapping("/of-dossier/{number}")
  List<Shown.DossierEntry> dossierEntries(@PathVariable String number) {
    return entries.of(number);
  }

  @PostMapping("/INCOMING/{year}/{number}/dossier")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('HANDLE')")
  Shown.EntryDetail handleEntry(
      @PathVariable int year, @PathVariable String number, Authentication signedIn) {
    var place = Place.called(Book.INCOMING, year, number);
    handling.start(place, signedIn.getName());
    return entries.detail(Book.INCOMING, place, signedIn.getName());
  }

  @PutMapping("/{book}/{year}/{number}")
  @PreAuthorize("hasAuthority('HANDLE')")
  Shown.EntryDetail correctEntry(
      @PathVariable Book book,
      @PathVariable int year,
      @PathVariable String number,
      @RequestBody CorrectedEntry asked,
      Authentication signedIn) {
    var place = Place.called(book, year, number);
    registers.correct(
        book, place, asked.version(), asked.reason(), asked.values(), signedIn.getName());
    return entries.detail(book, place, signedIn.getName());
  }

  /** The signed document itself; its signature is checked at once. */
  @PostMapping(
      path = "/OUTGOING/{year}/{number}/file",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PreAuthorize("hasAuthority('HANDLE')")
  Shown.EntryDetail attachEntryFile(
      @PathVariable int year,
      @PathVariable String number,
      @RequestParam String name,
      @RequestBody byte[] file,
      Authentication signedIn) {
    var place = Place.called(Book.OUTGOING, year, number);
    files.put(place, name, file, signedIn.getName());
    return entries.detail(Book.OUTGOING, place, signedIn.getName());
  }

  @GetMapping(
      path = "/OUTGOING/{year}/{number}/file",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> entryFile(
      @PathVariable int year, @PathVariable String number, Authentication signedIn) {
    var stored = files.of(Place.called(Book.OUTGOING, year, number), signedIn.getName());
    return Download.of(stored.content(), stored.name());
  }

  @PostMapping("/{book}/{year}/{number}/passing")
  @PreAuthorize("hasAuthority('HANDLE')")
  Shown.EntryDetail passEntryOn(
      @PathVariable Book book,
      @PathVariable int year,
      @PathVariable String number,
      @RequestBody PassedOn asked,
      Authentication signedIn) {
    var place = Place.called(book, year, number);
    registers.passOn(book, place, asked.version(), signedIn.getName());
    return entries.detail(book, place, signedIn.getName());
  }

  @PostMapping("/{book}/{year}/{number}/cancellation")
  @PreAuthorize("hasAuthority('HANDLE')")
  Shown.EntryDetail cancelEntry(
      @PathVariable Book book,
      @PathVariable int year,
      @PathVariable String number,
      @RequestBody Cancellation asked,
      Authentication signedIn) {
    var place = Place.called(book, year, number);
    registers.cancel(book, place, asked.version(), asked.reason(), signedIn.getName());
    return entries.detail(book, place, signedIn.getName());
  }
}
