/** From accepted cuts to an approved, printed and published plan (phương án đơn giản hóa). */
@NullMarked
package vn.tinhgon.engine.plan;

import org.jspecify.annotations.NullMarked;
