/**
 * What a simplification plan (phương án đơn giản hóa) prints, and whether its texts and tables
 * agree. Pure.
 */
@NullMarked
package vn.tinhgon.engine.plan.paper;

import org.jspecify.annotations.NullMarked;
