/**
 * Digital signatures on PDF (PAdES) and XML (XAdES). Pure: keys, anchors and time are arguments;
 * whether a signature holds is computed, never ticked.
 */
@NullMarked
package vn.tinhgon.engine.signature;

import org.jspecify.annotations.NullMarked;
