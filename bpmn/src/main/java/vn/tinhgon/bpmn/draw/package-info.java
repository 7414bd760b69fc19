/** Pictures of procedures: SVG from the diagram, and a diagram where the file has none. */
@NullMarked
package vn.tinhgon.bpmn.draw;

import org.jspecify.annotations.NullMarked;
