/** Reads and writes BPMN 2.0 with the {@code tg} annotations; refuses bad input with its reason. */
@NullMarked
package vn.tinhgon.bpmn.xml;

import org.jspecify.annotations.NullMarked;
