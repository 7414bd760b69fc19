package vn.tinhgon.bpmn.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Text;

/** Gathers what is wrong with the annotations and ids of one file, to say it all at once. */
final class Faults {
  private record Fault(int line, Text what) {}

  /** A generated file may have one and the same fault thousands of times. */
  private static final int TOLD = 50;

  private final ToIntFunction<Element> line;
  private final List<Fault> faults = new ArrayList<>();

  Faults(ToIntFunction<Element> line) {
    this.line = line;
  }

  /** A value outside what the attribute takes. */
  void value(Element annotation, String owner, String attribute, String value, Text allowed) {
    var name = annotation.getNodeName();
    add(
        annotation,
        new Text(
            "<%s> của “%s”: %s=\"%s\" không hợp lệ, cần %s"
                .formatted(name, owner, attribute, value, allowed.vi()),
            "<%s> of “%s”: %s=\"%s\" is not valid, must be %s"
                .formatted(name, owner, attribute, value, allowed.en())));
  }

  /** An id that another element has already. */
  void twice(Element element, String id) {
    var name = element.getNodeName();
    add(
        element,
        new Text(
            "<%s>: id=\"%s\" đã dùng cho một phần tử khác, cần một id riêng".formatted(name, id),
            "<%s>: id=\"%s\" is another element's already, must be its own".formatted(name, id)));
  }

  private void add(Element element, Text what) {
    faults.add(new Fault(line.applyAsInt(element), what));
  }

  void throwIfAny(String file) throws Unreadable {
    if (faults.isEmpty()) return;
    faults.sort(Comparator.comparingInt(Fault::line));
    int count = faults.size();
    throw new Unreadable(
        file,
        faults.get(0).line(),
        new Text(
            "%d giá trị trong tệp cần sửa:%s".formatted(count, list(true)),
            "%d %s in the file must be mended:%s"
                .formatted(count, count == 1 ? "value" : "values", list(false))));
  }

  private String list(boolean vi) {
    var rest = faults.size() - TOLD;
    var more = vi ? "; và " + rest + " chỗ khác." : "; and " + rest + " more.";
    return faults.stream()
        .limit(TOLD)
        .map(
            fault -> {
              var what = vi ? fault.what().vi() : fault.what().en();
              if (fault.line() == 0) return " " + what;
              return (vi ? " dòng " : " line ") + fault.line() + ", " + what;
            })
        .collect(Collectors.joining(";", "", rest > 0 ? more : "."));
  }
}
