package vn.tinhgon.engine.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Our own drawings as pictures for paper; nothing outside is fetched, no script runs. */
final class Rasteriser {
  private static final Pattern SIZE =
      Pattern.compile("<svg[^>]* viewBox=\"(-?[\\d.]+) (-?[\\d.]+) ([\\d.]+) ([\\d.]+)\"");

  /** Sharp on paper: three dots for a pixel of 1/96 inch. */
  private static final int DOTS = 3;

  /** Letters of 12 pixels become about 7 points, the least a reader at a desk can do with. */
  private static final double LEGIBLE = 0.75;

  static {
    register("/print/fonts/LiberationSans-Regular.ttf");
  }

  private Rasteriser() {}

  /**
   * A drawing in pieces that fit the paper, from left to right; one piece where it stays legible.
   *
   * @param width of the paper, in pixels of 1/96 inch
   */
  static List<Picture> of(String svg, int width, int height) {
    var size = SIZE.matcher(svg);
    if (!size.find()) throw new IllegalArgumentException("An SVG without its size.");
    double left = Double.parseDouble(size.group(1));
    double top = Double.parseDouble(size.group(2));
    double drawnWidth = Double.parseDouble(size.group(3));
    double drawnHeight = Double.parseDouble(size.group(4));
    double scale = Math.min(1, Math.min(width / drawnWidth, height / drawnHeight));
    if (scale < LEGIBLE) scale = Math.min(LEGIBLE, height / drawnHeight);
    int pieces = (int) Math.ceil(drawnWidth * scale / width - 0.01);
    double piece = drawnWidth / pieces;
    var pictures = new ArrayList<Picture>();
    for (int i = 0; i < pieces; i++) {
      var area = new Rectangle2D.Double(left + i * piece, top, piece, drawnHeight);
      int shown = (int) (piece * scale);
      int tall = (int) (drawnHeight * scale);
      pictures.add(new Picture(png(svg, area, shown * DOTS, tall * DOTS), shown, tall));
    }
    return pictures;
  }

  private static byte[] png(String svg, Rectangle2D area, int width, int height) {
    var transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) height);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_AOI, area);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
    var out = new ByteArrayOutputStream();
    try {
      transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
      return out.toByteArray();
    } catch (TranscoderException e) {
      throw new IllegalStateException("A drawing of ours cannot be rasterised", e);
    }
  }

  private static void register(String file) {
    try (var in = Objects.requireNonNull(Rasteriser.class.getResourceAsStream(file), file)) {
      GraphicsEnvironment.getLocalGraphicsEnvironment()
          .registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font that ships is broken: " + file, e);
    }
  }
}
