package vn.tinhgon.engine.print;

/**
 * A picture for a template's {{@name}} tag.
 *
 * @param width pixels on paper, 96 an inch
 */
public record Picture(byte[] png, int width, int height) {}
