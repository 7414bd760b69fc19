/** How long a procedure takes, through how many hands it goes, and what it costs. */
@NullMarked
package vn.tinhgon.bpmn.measure;

import org.jspecify.annotations.NullMarked;
