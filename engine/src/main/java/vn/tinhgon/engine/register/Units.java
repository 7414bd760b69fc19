package vn.tinhgon.engine.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Unit;

/** The units of the ministry, by code or by name. */
@Component
class Units {
  private final Organisation organisation;

  Units(Organisation organisation) {
    this.organisation = organisation;
  }

  Known now() {
    return new Known(organisation.units());
  }

  static final class Known {
    private final List<Unit> all;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Known(List<Unit> all) {
      this.all = all;
      all.forEach(unit -> codes.put(Cells.folded(unit.name()), unit.code()));
      all.forEach(unit -> codes.put(Cells.folded(unit.code()), unit.code()));
      all.forEach(unit -> names.put(unit.code(), unit.name()));
    }

    List<Unit> all() {
      return all;
    }

    Optional<String> code(String codeOrName) {
      return Optional.ofNullable(codes.get(Cells.folded(codeOrName)));
    }

    String name(String code) {
      return names.getOrDefault(code, code);
    }

    boolean heads(String person, String unit) {
      return all.stream().anyMatch(u -> u.code().equals(unit) && person.equals(u.head()));
    }
  }
}
