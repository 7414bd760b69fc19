package vn.tinhgon.engine.print;

import org.jspecify.annotations.Nullable;

/**
 * Who issues a document and how its number is written.
 *
 * @param parent agency above, printed over the issuing one; null where there is none
 * @param symbol what follows the number, such as {@code QĐ-BNV}
 * @param place địa danh, such as Hà Nội
 */
public record Letterhead(@Nullable String parent, String agency, String symbol, String place) {}
