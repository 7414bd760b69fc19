package vn.tinhgon.engine.routing;

import java.util.List;

/**
 * Who stands in for an absent person.
 *
 * @param signature how the deputy signs: ký thay, thừa lệnh, thừa ủy quyền
 * @param chain everybody from the absent person to the deputy
 */
public record Deputy(
    String absent, String person, String signature, List<String> chain, boolean away) {
  public Deputy {
    chain = List.copyOf(chain);
  }
}
