package vn.tinhgon.bpmn.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reading a file, beside what any reader must do: one StAX pass, and one DOM of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class ParsingBenchmark {
  @Param({
    "procedures/cu-can-bo-di-cong-tac-nuoc-ngoai.bpmn",
    "procedures/trinh-uy-ban-nhan-dan-tinh-qua-so.bpmn"
  })
  public String file = "";

  private byte[] bytes = {};

  @Setup
  public void load() throws IOException {
    try (var in = ParsingBenchmark.class.getResourceAsStream("/" + file)) {
      bytes = in.readAllBytes();
    }
  }

  @Benchmark
  public BpmnFile procedure() throws Unreadable {
    return BpmnFile.read(bytes, file);
  }

  @Benchmark
  public int staxPass() throws XMLStreamException {
    var reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
    var events = 0;
    for (; reader.hasNext(); events++) reader.next();
    reader.close();
    return events;
  }

  @Benchmark
  public Document dom() throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
