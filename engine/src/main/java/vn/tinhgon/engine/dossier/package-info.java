/** Dossiers on their way: the only room that knows the process engine. */
@NullMarked
package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.NullMarked;
