/** The papers of a dossier: its slips in the official layout, and digital signatures on them. */
@NullMarked
package vn.tinhgon.engine.slip;

import org.jspecify.annotations.NullMarked;
