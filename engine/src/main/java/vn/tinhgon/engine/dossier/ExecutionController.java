package vn.tinhgon.engine.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Text;

@RestController
class ExecutionController {
  private final Preview preview;

  ExecutionController(Preview preview) {
    this.preview = preview;
  }

  record Told(String element, String name, Text what) {}

  record Ignored(String element, Text what) {}

  record Execution(
      boolean runs,
      List<Text> faults,
      List<Told> elements,
      List<Ignored> ignored,
      boolean registers,
      Profile.@Nullable Intake door,
      List<Shown.Consult> consult) {}

  @GetMapping("/api/procedures/{code}/execution")
  Execution execution(@PathVariable String code) {
    var told = preview.of(code);
    return new Execution(
        told.runs(),
        told.faults(),
        told.elements().stream()
            .map(one -> new Told(one.element(), one.name(), one.what()))
            .toList(),
        told.ignored().stream().map(one -> new Ignored(one.element(), one.what())).toList(),
        told.registers(),
        told.door(),
        told.consult());
  }
}
