/** The cuts: each one an {@code Edit} that keeps ids and places, or refuses. */
@NullMarked
package vn.tinhgon.bpmn.edit;

import org.jspecify.annotations.NullMarked;
