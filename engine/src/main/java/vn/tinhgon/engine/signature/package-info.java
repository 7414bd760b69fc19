/**
 * Digital signatures on PDF (PAdES) and XML (XAdES). Signing and checking are pure: keys, anchors
 * and time are arguments; whether a signature holds is computed, never ticked. Keys come through
 * the port {@link vn.tinhgon.engine.signature.Signers}.
 */
@NullMarked
package vn.tinhgon.engine.signature;

import org.jspecify.annotations.NullMarked;
