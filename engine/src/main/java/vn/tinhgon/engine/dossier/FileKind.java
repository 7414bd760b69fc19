package vn.tinhgon.engine.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Files a dossier takes: known by their ending, and their first bytes must agree with it. */
enum FileKind {
  PDF("%PDF-", "pdf"),
  OFFICE("PK\u0003\u0004", "docx", "xlsx", "pptx", "odt", "ods", "odp"),
  OLD_OFFICE("\u00d0\u00cf\u0011\u00e0", "doc", "xls", "ppt"),
  PNG("\u0089PNG", "png"),
  JPEG("\u00ff\u00d8\u00ff", "jpg", "jpeg"),
  TIFF_LITTLE("II*\u0000", "tif", "tiff"),
  TIFF_BIG("MM\u0000*", "tif", "tiff"),
  XML("<", "xml"),
  TEXT("", "txt", "csv");

  static final String ENDINGS =
      "pdf, docx, xlsx, pptx, odt, ods, odp, doc, xls, ppt, png, jpg, tif, xml, txt, csv";

  private final byte[] start;
  private final String[] endings;

  FileKind(String start, String... endings) {
    this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    this.endings = endings;
  }

  /** Empty where the name has another ending, or the content is not what the name says. */
  static Optional<FileKind> of(String name, byte[] content) {
    var dot = name.lastIndexOf('.');
    var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> Arrays.asList(kind.endings).contains(ending))
        .filter(kind -> kind.begins(content))
        .findFirst();
  }

  private boolean begins(byte[] content) {
    if (this == TEXT) return !holdsZero(content);
    if (this == XML)
      return new String(content, StandardCharsets.UTF_8).matches("(?s)\\uFEFF?\\s*<.*");
    return content.length > start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static boolean holdsZero(byte[] content) {
    for (var one : content) if (one == 0) return true;
    return false;
  }
}
