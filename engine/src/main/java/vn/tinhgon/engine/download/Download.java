package vn.tinhgon.engine.download;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file to be saved under its name, with all its diacritics, and never shown: what others put in
 * must not run in a colleague's browser.
 */
public final class Download {
  private Download() {}

  public static ResponseEntity<byte[]> of(byte[] bytes, String name, String type) {
    return of(bytes, name, MediaType.parseMediaType(type));
  }

  public static ResponseEntity<byte[]> of(byte[] bytes, String name, MediaType type) {
    return named(name).contentType(type).body(bytes);
  }

  /** What it contains is said by the address that gives it. */
  public static ResponseEntity<byte[]> of(byte[] bytes, String name) {
    return named(name).body(bytes);
  }

  public static ResponseEntity.BodyBuilder named(String name) {
    var attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
  }
}
