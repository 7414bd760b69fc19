package vn.tinhgon.engine.print;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTUnderline;
import vn.tinhgon.bpmn.Text;

/**
 * Puts values into the tags of a template. Names are looked up strictly and never evaluated: a tag
 * can't run anything, and a misspelt one is told.
 */
final class Filling {
  private Filling() {}

  static byte[] of(Form form, byte[] template, Record data) {
    var out = new ByteArrayOutputStream();
    try (var document = XWPFTemplate.compile(new ByteArrayInputStream(template), words())) {
      var values = Values.of(data);
      var unknown = Tags.unknown(document, values);
      if (!unknown.isEmpty()) throw unknown(form, String.join(", ", unknown));
      document.render(values);
      RuleLines.fit(document.getXWPFDocument());
      keepWithNext(document.getXWPFDocument());
      dropUnderlinesOfNoKind(document.getXWPFDocument());
      document.write(out);
      return out.toByteArray();
    } catch (IOException
        | POIXMLException
        | UnsupportedFileFormatException
        | OpenXML4JRuntimeException e) {
      throw new TemplateUnusable(
          new Text(
              "Mẫu %s không phải tệp Word (.docx) đọc được. Hãy mở trong Word và lưu lại dưới dạng .docx."
                  .formatted(form.file()),
              "Template %s is no readable Word file (.docx). Open it in Word and save it as .docx."
                  .formatted(form.file())));
    } catch (RenderException | ResolverException e) {
      throw new TemplateUnusable(
          new Text(
              "Mẫu %s không dùng được: %s. Hãy sửa thẻ {{…}} hoặc bỏ mẫu riêng để dùng mẫu đi kèm."
                  .formatted(form.file(), e.getMessage()),
              "Template %s cannot be used: %s. Mend its {{…}} tag, or remove it to use the one that"
                      .formatted(form.file(), e.getMessage())
                  + " ships."));
    }
  }

  private static TemplateUnusable unknown(Form form, String tags) {
    return new TemplateUnusable(
        new Text(
            "Mẫu %s có thẻ không chỉ trường nào: %s. Hãy sửa tên thẻ như trong mẫu đi kèm."
                .formatted(form.file(), tags),
            "Template %s has tags that name nothing: %s. Write them as in the template that ships."
                .formatted(form.file(), tags)));
  }

  /**
   * What ends in a colon ("Lý do:") announces the next paragraph and never ends a page alone; no
   * page begins with a table, such as the block of signatures, without a line of what it is about.
   */
  private static void keepWithNext(XWPFDocument document) {
    boolean table = false;
    var body = document.getBodyElements();
    for (int i = body.size() - 1; i >= 0; i--) {
      if (body.get(i) instanceof XWPFParagraph paragraph) {
        var text = paragraph.getText().stripTrailing();
        if (table || text.endsWith(":")) paragraph.setKeepNext(true);
        table = table && text.isEmpty();
      } else {
        table = body.get(i) instanceof XWPFTable;
      }
    }
  }

  /**
   * The library writes the colour of an underline where the template has none; some programs then
   * draw the line.
   */
  private static void dropUnderlinesOfNoKind(XWPFDocument document) {
    try (var cursor = document.getDocument().newCursor()) {
      while (cursor.hasNextToken()) {
        var bare = cursor.isStart() && cursor.getObject() instanceof CTUnderline u && !u.isSetVal();
        if (bare) cursor.removeXml();
        else cursor.toNextToken();
      }
    }
  }

  /** {{%rows}} repeats the row below it; within, [name] names a column. */
  private static Configure words() {
    return Configure.builder()
        .useDefaultEL(true)
        .addPlugin('%', new LoopRowTableRenderPolicy())
        .build();
  }
}
