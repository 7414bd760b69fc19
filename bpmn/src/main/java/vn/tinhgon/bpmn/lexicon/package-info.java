/** What a step's name says of its kind, level and performer, in Vietnamese and English. */
@NullMarked
package vn.tinhgon.bpmn.lexicon;

import org.jspecify.annotations.NullMarked;
