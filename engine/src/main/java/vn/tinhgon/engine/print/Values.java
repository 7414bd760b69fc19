package vn.tinhgon.engine.print;

import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records and maps as the tree of names and texts that a template reads. */
final class Values {
  private Values() {}

  static Map<String, Object> of(Record data) {
    var values = new LinkedHashMap<String, Object>();
    for (var component : data.getClass().getRecordComponents()) {
      values.put(component.getName(), value(read(data, component)));
    }
    return values;
  }

  private static Object value(@Nullable Object value) {
    if (value == null) return "";
    if (value instanceof String text) return Vietnamese.nfc(text);
    if (value instanceof Boolean flag) return flag;
    if (value instanceof Integer number) return Vietnamese.number(BigDecimal.valueOf(number));
    if (value instanceof LocalDateTime moment) return Vietnamese.moment(moment);
    if (value instanceof LocalDate day) return Vietnamese.date(day);
    if (value instanceof Picture picture) {
      return Pictures.ofBytes(picture.png(), PictureType.PNG)
          .size(picture.width(), picture.height())
          .create();
    }
    if (value instanceof List<?> list) return list.stream().map(Values::member).toList();
    if (value instanceof Record record) return of(record);
    if (value instanceof Map<?, ?> named) {
      var values = new LinkedHashMap<String, Object>();
      named.forEach((name, one) -> values.put(String.valueOf(name), value(one)));
      return values;
    }
    throw new IllegalArgumentException("Not printable: " + value.getClass());
  }

  /** A list of texts is read as {{text}}. */
  private static Object member(Object member) {
    return member instanceof String text ? Map.of("text", Vietnamese.nfc(text)) : value(member);
  }

  private static @Nullable Object read(Record data, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(data);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record hides its component " + component, e);
    }
  }
}
