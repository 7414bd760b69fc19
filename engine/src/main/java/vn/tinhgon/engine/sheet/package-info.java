/**
 * Tables as officers exchange them: XLSX and CSV in and out. Pure; nothing in a file is ever
 * evaluated, what is written can't act as a formula, and every fault is named by its cell.
 */
@NullMarked
package vn.tinhgon.engine.sheet;

import org.jspecify.annotations.NullMarked;
