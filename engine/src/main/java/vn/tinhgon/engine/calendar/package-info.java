/** Working time: which days count, when a term ends. */
@NullMarked
package vn.tinhgon.engine.calendar;

import org.jspecify.annotations.NullMarked;
