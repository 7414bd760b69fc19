package vn.tinhgon.engine.template;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.print.OwnFiles;

/** What the ministry has set on the page; else what lies in the folder of templates. */
@Component
class Stationery implements OwnFiles {
  private final KeptFiles kept;
  private final OwnFiles folder;

  Stationery(KeptFiles kept, @Value("${tinhgon.data-dir:tinhgon-data}") String data) {
    this.kept = kept;
    this.folder = OwnFiles.in(Path.of(data).resolve("templates"));
  }

  @Override
  public byte @Nullable [] own(String name) {
    var set = kept.content(name);
    return set.isPresent() ? set.get().bytes() : folder.own(name);
  }

  /** The same with one file exchanged, to try it. */
  OwnFiles with(String name, byte[] content) {
    return other -> other.equals(name) ? content : own(other);
  }
}
