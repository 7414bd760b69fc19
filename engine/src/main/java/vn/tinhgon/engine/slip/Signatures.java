package vn.tinhgon.engine.slip;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.dossier.DossierPapers;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.signature.CannotSign;
import vn.tinhgon.engine.signature.Check;
import vn.tinhgon.engine.signature.Checked;
import vn.tinhgon.engine.signature.Signers;

/** Signs papers of a dossier and tells how each signature stands; what is signed is a new file. */
@Component
class Signatures {
  private static final String SIGNED = "-da-ky";
  private static final int LONGEST_NAME = 190;

  private final DossierPapers dossiers;
  private final Slips slips;
  private final Signers signers;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;

  Signatures(
      DossierPapers dossiers,
      Slips slips,
      Signers signers,
      Organisation organisation,
      Audit audit,
      Clock clock) {
    this.dossiers = dossiers;
    this.slips = slips;
    this.signers = signers;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal 403 who may not sign, 404, 422 what is no PDF or XML or cannot be signed
   */
  void sign(String number, long file, Authentication signedIn) {
    allowed(number, signedIn);
    var stored = dossiers.file(number, file, signedIn);
    var how = how(stored);
    if (how == null) {
      throw wrong(
          new Text(
              "Chỉ ký số được tệp PDF hoặc XML; hãy chuyển “" + stored.name() + "” sang PDF",
              "Only a PDF or XML can be signed; turn “" + stored.name() + "” into a PDF"));
    }
    put(number, stored.name(), stored.content(), how, signedIn);
  }

  void sign(String number, Kind kind, Authentication signedIn) {
    allowed(number, signedIn);
    var printed = Slips.pdf(slips.print(number, kind, signedIn));
    put(number, kind.file(number) + ".pdf", printed, Format.PDF, signedIn);
  }

  private enum Format {
    PDF,
    XML
  }

  private void put(
      String number, String name, byte[] content, Format format, Authentication signedIn) {
    var ending = "." + format.name().toLowerCase(Locale.ROOT);
    var base = name.replaceFirst("(?i)(-da-ky)?\\" + ending + "$", "");
    var cut = base.length() > LONGEST_NAME ? base.substring(0, LONGEST_NAME) : base;
    var person = signedIn.getName();
    var called = organisation.person(person).map(one -> one.name()).orElse(person);
    try {
      var now = clock.instant();
      var signer = signers.of(person, called, now);
      var signed =
          switch (format) {
            case PDF -> signer.pdf(content, now);
            case XML -> signer.xml(content, now);
          };
      audit.note(new Entry(person, null, "sign " + name, "dossier " + number));
      dossiers.attach(number, cut + SIGNED + ending, signed, signedIn);
    } catch (CannotSign cannot) {
      throw wrong(cannot.reason());
    }
  }

  /**
   * @throws Refusal 404, 422 what is no PDF or XML
   */
  List<Checked> of(String number, long file, Authentication signedIn) {
    var stored = dossiers.file(number, file, signedIn);
    try {
      return new Check(signers.anchors(), clock.instant()).of(stored.content());
    } catch (CannotSign unreadable) {
      throw wrong(unreadable.reason());
    }
  }

  private void allowed(String number, Authentication signedIn) {
    if (dossiers.maySign(number, signedIn)) return;
    throw Refusal.forbidden(
        new Text(
            "Chỉ lãnh đạo và người phê duyệt hồ sơ " + number + " được ký số",
            "Only leaders and whoever approves dossier " + number + " may sign"));
  }

  /** By the ending: what is stored under it has the content to match. */
  private static @Nullable Format how(DossierPapers.Stored file) {
    var name = file.name().toLowerCase(Locale.ROOT);
    return Arrays.stream(Format.values())
        .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  private static Refusal wrong(Text why) {
    return Refusal.unprocessable(why, List.of(new Fault("file", why)));
  }
}
