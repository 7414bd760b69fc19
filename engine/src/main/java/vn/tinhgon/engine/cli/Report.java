package vn.tinhgon.engine.cli;

import java.io.IOException;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Review;

/** A form in which reviews are handed over, file by file. */
interface Report {
  void reviewed(String name, BpmnFile file, Review review) throws IOException;

  void unread(Unread unread) throws IOException;

  /** All files are through. */
  void end() throws IOException;
}
