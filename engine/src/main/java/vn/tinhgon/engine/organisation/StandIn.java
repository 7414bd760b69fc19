package vn.tinhgon.engine.organisation;

import java.util.List;

/**
 * Who acts for an absent person on a day: {@code username} acts, {@code signature} is the title to
 * sign under (ký thay, thừa lệnh, thừa ủy quyền), {@code chain} all names from the absent one on.
 */
public record StandIn(String username, String signature, List<String> chain) {}
