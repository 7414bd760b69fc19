/** Where everything is kept: a PostgreSQL server given by address, or one of the program's own. */
@NullMarked
package vn.tinhgon.engine.database;

import org.jspecify.annotations.NullMarked;
