package vn.tinhgon.engine.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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

  /** Below the root an ending may be a name: /organisation/ho.sy.dung is a person. */
  private static final Pattern FILE =
      Pattern.compile("[^/]*\\.[a-z][a-z0-9]*|.*\\.(js|css|map|png|jpg|svg|ico|json|html|woff2?)");

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
        // Every build dates its files alike: by that date a browser would keep an earlier version.
        .setUseLastModified(false)
        .resourceChain(true)
        .addResolver(new OrIndex());
  }

  private static final class OrIndex extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
      var file = super.getResource(path, folder);
      return file == null && isPage(path) ? super.getResource("index.html", folder) : file;
    }

    /** A missing file is not a page; what follows the dot of a procedure's code is a number. */
    private static boolean isPage(String path) {
      return NOT_PAGES.stream().noneMatch((path + "/")::startsWith)
          && !FILE.matcher(path).matches();
    }
  }
}
