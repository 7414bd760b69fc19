package vn.tinhgon.engine.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import vn.tinhgon.bpmn.Text;

/**
 * Unpacks a workbook once, the way it will be read, without keeping anything: a zip bomb ends here.
 */
final class Unpacking {
  private Unpacking() {}

  static void measure(byte[] bytes, String file) throws IOException {
    var chunk = new byte[64 * 1024];
    var parts = 0;
    var unpacked = 0L;
    try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        if (++parts > Limits.PARTS) {
          throw Trouble.tooMuch(
              file, new Text("phần trong gói", "parts in the package"), parts - 1);
        }
        for (int got; (got = zip.read(chunk)) >= 0; ) {
          unpacked += got;
          if (unpacked > Limits.UNPACKED_BYTES) {
            throw Trouble.tooMuch(
                file,
                new Text("byte sau khi giải nén", "bytes when unpacked"),
                Limits.UNPACKED_BYTES);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      throw new ZipException(e.getMessage());
    }
    if (parts == 0) throw new ZipException("no entry");
  }
}
