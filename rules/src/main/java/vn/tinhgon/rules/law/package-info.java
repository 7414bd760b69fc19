/** The legal texts the rules rest on: data with their sources, never law written in code. */
@NullMarked
package vn.tinhgon.rules.law;

import org.jspecify.annotations.NullMarked;
