package vn.tinhgon.engine.signature;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Signers signers(@Value("${tinhgon.data-dir:tinhgon-data}") String data, Clock clock) {
    return TestCertificates.in(
        Path.of(data).toAbsolutePath().resolve("signature"), clock.instant());
  }
}
