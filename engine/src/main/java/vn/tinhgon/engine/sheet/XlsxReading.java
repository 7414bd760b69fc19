package vn.tinhgon.engine.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook as a stream, so that memory holds its values and nothing else. */
final class XlsxReading {
  private XlsxReading() {}

  static List<Grid> read(byte[] bytes, String file) {
    try {
      Unpacking.measure(bytes, file);
      try (var book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
        return sheets(new XSSFReader(book), new ReadOnlySharedStringsTable(book, false), file);
      }
    } catch (IOException
        | SAXException
        | ParserConfigurationException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | RecordFormatException
        | IllegalArgumentException
        | IndexOutOfBoundsException broken) {
      throw Trouble.notXlsx(file);
    }
  }

  private static List<Grid> sheets(XSSFReader book, ReadOnlySharedStringsTable strings, String file)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var limits = new Limits(file);
    var since1904 = countsFrom1904(book);
    var grids = new ArrayList<Grid>();
    var parts = book.getSheetIterator();
    while (parts.hasNext()) {
      try (var part = parts.next()) {
        var cells = new XlsxCells(strings, book.getStylesTable(), since1904, limits);
        parse(part, cells);
        grids.add(new Grid(parts.getSheetName(), cells.lines()));
      }
    }
    return grids;
  }

  /** Workbooks of old Macs count days from 1904. */
  private static boolean countsFrom1904(XSSFReader book)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var settings = new Since1904();
    try (var part = book.getWorkbookData()) {
      parse(part, settings);
    }
    return settings.yes;
  }

  private static void parse(InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var reader = XMLHelper.newXMLReader();
    reader.setContentHandler(handler);
    reader.parse(new InputSource(part));
  }

  private static final class Since1904 extends DefaultHandler {
    private boolean yes;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (!local.equals("workbookPr")) return;
      var value = attributes.getValue("date1904");
      yes = "1".equals(value) || "true".equals(value);
    }
  }
}
