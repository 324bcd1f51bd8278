// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.servlets.DefaultServlet;

/**
 * The ceiling: a file as large as a page, served by the same Tomcat with nothing of the product in between. The server
 * finds this class because the benchmark puts its jar beside the server's.
 */
public final class StaticFile implements ServletContainerInitializer {

    static final String ADDRESS = "essaim/bench/page.html";

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        if (context.getContextPath().equals("/essaim")) {
            var servlet = context.addServlet("file of the benchmark", DefaultServlet.class);
            servlet.addMapping("/bench/*");
        }
    }

    /** Puts the file where Tomcat unpacked the web application. */
    static void write(Path home, String content) throws IOException {
        Path folder = Files.createDirectories(home.resolve("server/webapps/essaim/bench"));
        Files.writeString(folder.resolve("page.html"), content, StandardCharsets.UTF_8);
    }
}
