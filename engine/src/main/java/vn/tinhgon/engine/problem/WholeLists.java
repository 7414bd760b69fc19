package vn.tinhgon.engine.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A list that is sent holds no null: whoever sends one is told where it stands. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WholeLists implements ServerHttpMessageConvertersCustomizer {
  private final JsonMapper json;

  WholeLists(JsonMapper json) {
    var whole = JsonSetter.Value.forContentNulls(Nulls.FAIL);
    this.json =
        json.rebuild().withConfigOverride(List.class, it -> it.setNullHandling(whole)).build();
  }

  @Override
  public void customize(ServerBuilder builder) {
    builder.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
  }
}
