package vn.tinhgon.engine.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The web pages: their routes exist in the browser only, so every one of them is the same file. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
  private static final String FILES = "classpath:/META-INF/resources/";
  private static final List<String> NOT_PAGES = List.of("api/", "actuator/", "v3/", "assets/");

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    // The name of such a file changes with its content.
    files
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    files
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new OrIndex());
  }

  private static final class OrIndex extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
      var file = super.getResource(path, folder);
      return file == null && isPage(path) ? super.getResource("index.html", folder) : file;
    }

    /** A name with a dot is a file that is missing, not a page. */
    private static boolean isPage(String path) {
      return NOT_PAGES.stream().noneMatch((path + "/")::startsWith)
          && !path.substring(path.lastIndexOf('/') + 1).contains(".");
    }
  }
}
