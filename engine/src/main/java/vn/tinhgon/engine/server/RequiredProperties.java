package vn.tinhgon.engine.server;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In the contract, too, what is not marked as possibly absent is there. */
@Component
class RequiredProperties implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
    if (schema != null && java.isTypeOrSubTypeOf(Record.class)) {
      var name = schema.get$ref() == null ? "" : schema.get$ref().replaceAll(".*/", "");
      require(context.getDefinedModels().getOrDefault(name, schema), java.getRawClass());
    }
    return schema;
  }

  private static void require(Schema<?> schema, Class<?> record) {
    var properties = schema.getProperties();
    if (properties == null) {
      return;
    }
    Arrays.stream(record.getRecordComponents())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .filter(properties::containsKey)
        .filter(name -> schema.getRequired() == null || !schema.getRequired().contains(name))
        .forEach(schema::addRequiredItem);
  }
}
