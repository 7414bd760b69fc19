/**
 * Official documents in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Pure: no Spring, no
 * database; the look lives in DOCX templates that an officer edits in Word.
 */
@NullMarked
package vn.tinhgon.engine.print;

import org.jspecify.annotations.NullMarked;
