/** The whole application for tests: started once, spoken to over HTTP. */
package vn.tinhgon.engine.running;
