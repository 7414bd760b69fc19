package vn.tinhgon.engine.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.tinhgon.rules.Rulebook;

/** The rules this program was built with; a review made under others is made again. */
@Component
class RuleBase {
  private final Rulebook book = Rulebook.load();
  private final String fingerprint = fingerprint(book);

  Rulebook book() {
    return book;
  }

  String fingerprint() {
    return fingerprint;
  }

  private static String fingerprint(Rulebook book) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var page : book.pages()) {
        digest.update(page.toString().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
