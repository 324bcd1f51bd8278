// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Styles, scripts and drawings of the frame, held in memory. Their version goes into the addresses that pages use, so
 * that browsers keep them until they change.
 */
public final class AssetServlet extends HttpServlet {

    private static final String FOLDER = "/assets/";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    private final Map<String, byte[]> files = new HashMap<>();
    private final String version;

    public AssetServlet(ServletContext context) {
        CRC32 sum = new CRC32();
        Set<String> paths = Objects.requireNonNullElse(context.getResourcePaths(FOLDER), Set.of());
        for (String path : new TreeSet<>(paths)) {
            byte[] content = read(context, path);
            files.put(path.substring(FOLDER.length() - 1), content);
            sum.update(content);
        }
        version = Long.toHexString(sum.getValue());
    }

    /** Changes when one of the files does. */
    public String version() {
        return version;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.toString(request.getPathInfo(), "/");
        byte[] content = files.get(path);
        if (content == null) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = version.equals(request.getParameter("v"));
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static byte[] read(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
