/** What a procedure, a step, a document and a legal basis are. No database, no rules, no clock. */
@NullMarked
package vn.tinhgon.bpmn;

import org.jspecify.annotations.NullMarked;
