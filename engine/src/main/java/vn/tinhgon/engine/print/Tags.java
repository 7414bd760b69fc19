package vn.tinhgon.engine.print;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.IterableTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/** The tags of a template against the values a document has for them: all that name nothing. */
final class Tags {
  private static final Pattern COLUMN = Pattern.compile("\\[([\\p{L}\\w.]+)]");

  private final Set<String> unknown = new LinkedHashSet<>();

  private Tags() {}

  static Set<String> unknown(XWPFTemplate template, Map<String, Object> values) {
    var tags = new Tags();
    tags.walk(template.getElementTemplates(), List.of(values));
    return tags.unknown;
  }

  private void walk(List<MetaTemplate> tags, List<Map<?, ?>> scopes) {
    for (var tag : tags) {
      if (tag instanceof IterableTemplate block) {
        var name = block.getStartMark().getTagName();
        var value = value(name, scopes);
        if (value == null) unknown.add("{{?" + name + "}}");
        else within(block, value, scopes);
      } else if (tag instanceof RunTemplate run) {
        if (value(run.getTagName(), scopes) == null) unknown.add(run.getSource());
        if (Character.valueOf('%').equals(run.getSign())) columns(run, scopes);
      }
    }
  }

  /** What stands in a block that is hidden now is judged when it shows. */
  private void within(IterableTemplate block, Object value, List<Map<?, ?>> scopes) {
    var inner = new ArrayList<>(scopes);
    if (value instanceof List<?> list) {
      if (list.isEmpty()) return;
      if (list.get(0) instanceof Map<?, ?> first) inner.add(0, first);
    } else if (value instanceof Map<?, ?> map) {
      inner.add(0, map);
    } else if (value.equals(false) || value.equals("")) {
      return;
    }
    walk(block.getTemplates(), inner);
  }

  /** The row below {{%rows}} names columns in brackets. */
  private void columns(RunTemplate rows, List<Map<?, ?>> scopes) {
    var list = value(rows.getTagName(), scopes);
    if (!(list instanceof List<?> all) || all.isEmpty()) return;
    if (!(all.get(0) instanceof Map<?, ?> first)) return;
    if (!(rows.getRun().getParent() instanceof XWPFParagraph paragraph)) return;
    if (!(paragraph.getBody() instanceof XWPFTableCell cell)) return;
    var columns = COLUMN.matcher(cell.getTableRow().getTable().getText());
    while (columns.find()) {
      if (value(columns.group(1), List.of(first)) == null) unknown.add(columns.group());
    }
  }

  private static @Nullable Object value(String name, List<Map<?, ?>> scopes) {
    for (var scope : scopes) {
      Object at = scope;
      for (var part : name.split("\\.")) at = at instanceof Map<?, ?> map ? map.get(part) : null;
      if (at != null) return at;
    }
    return null;
  }
}
