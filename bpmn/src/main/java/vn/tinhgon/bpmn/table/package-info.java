/**
 * The steps table of a process sheet (Bước | Nội dung | Đơn vị | Thời gian | Kết quả), in and out.
 */
@NullMarked
package vn.tinhgon.bpmn.table;

import org.jspecify.annotations.NullMarked;
