/**
 * What the books and the dossiers say about a stretch of time: the periodic report, the leader's
 * page, the use of the program. Reads other rooms, changes nothing.
 */
@NullMarked
package vn.tinhgon.engine.report;

import org.jspecify.annotations.NullMarked;
