/** What changed between two versions of a procedure: elements, order, days, effort, cost. */
@NullMarked
package vn.tinhgon.bpmn.compare;

import org.jspecify.annotations.NullMarked;
