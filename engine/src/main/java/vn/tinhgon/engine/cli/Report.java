package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Review;

/** A form in which reviews are handed over, file by file. */
interface Report {
  /**
   * @param targets empty where no programme was asked for, or it is about other procedures
   */
  void reviewed(String name, BpmnFile file, Review review, List<AgainstProgramme.Line> targets)
      throws IOException;

  void unread(Unread unread) throws IOException;

  /** All files are through. */
  void end(@Nullable AgainstProgramme programme) throws IOException;
}
