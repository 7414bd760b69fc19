package vn.tinhgon.engine.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;

/** The law that keeps state secrets off networks ({@code dossier/secret.json}). */
record SecretLaw(String vi, String en, String inForceFrom, String source) {
  static final SecretLaw KNOWN = load();

  private static SecretLaw load() {
    var file = "/dossier/secret.json";
    try (var in = Objects.requireNonNull(SecretLaw.class.getResourceAsStream(file), file)) {
      return JsonMapper.shared().readValue(in.readAllBytes(), SecretLaw.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Why no dossier of a procedure that was declared secret can be started here. */
  Text refusal() {
    return new Text(
        "Thủ tục được khai là mật: hồ sơ không được soạn thảo, lưu giữ, luân chuyển trên máy tính nối mạng (%s); hãy xử lý bản giấy và ghi vào sổ hồ sơ mật"
            .formatted(vi),
        "The procedure is declared secret: its dossiers may not be drafted, kept or sent on a networked computer (%s); handle them on paper and enter them in the book of secret dossiers"
            .formatted(en));
  }

  /** Why a file is not taken, and what to do instead. */
  Text refusalOfFile(Secrecy secrecy) {
    return new Text(
        "Văn bản độ “%s” không được lưu trên máy tính nối mạng (%s); hãy chuyển bản giấy tận tay và bấm “Có văn bản mật” để ghi số và nơi để"
            .formatted(secrecy.label().vi(), vi),
        "A paper that is “%s” may not be kept on a networked computer (%s); hand the paper over and press “There is a secret paper” to note its number and where it lies"
            .formatted(secrecy.label().en(), en));
  }

  /** Why a dossier cannot be opened here, and what to do instead. */
  Text refusal(Secrecy secrecy) {
    return new Text(
        "Hồ sơ độ “%s” không được soạn thảo, lưu giữ, luân chuyển trên máy tính nối mạng (%s); hãy xử lý bản giấy và ghi vào sổ hồ sơ mật"
            .formatted(secrecy.label().vi(), vi),
        "A dossier that is “%s” may not be drafted, kept or sent on a networked computer (%s); handle it on paper and enter it in the book of secret dossiers"
            .formatted(secrecy.label().en(), en));
  }
}
