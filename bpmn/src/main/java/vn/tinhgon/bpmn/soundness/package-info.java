/** Can every dossier finish, and if not, the way it gets stuck. */
@NullMarked
package vn.tinhgon.bpmn.soundness;

import org.jspecify.annotations.NullMarked;
