package vn.tinhgon.engine.dossier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data the ministry holds already, read but never changed by a step that looks something up. */
public interface Database {
  Source source();

  /** What it holds about the dossier; none where it holds nothing. */
  List<Action.Fact> about(Action.Call call);

  /** The databases within reach, by the names that models give them ({@code availableIn}). */
  enum Source {
    ORGANISATION("Tổ chức, nhân sự", "CSDL_CBCCVC", "CSDL_DON_VI"),
    CATALOGUE("Danh mục thủ tục", "CSDL_TTHC"),
    REGISTERS("Sổ văn bản", "CSDL_VAN_BAN");

    private final String label;
    private final List<String> names;

    Source(String label, String... names) {
      this.label = label;
      this.names = List.of(names);
    }

    static @Nullable Source called(String name) {
      return Arrays.stream(values())
          .filter(one -> one.names.contains(name))
          .findFirst()
          .orElse(null);
    }

    public String label() {
      return label;
    }
  }
}
