// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import fr.essaim.web.intake.Multipart.Piece;
import fr.essaim.web.security.PortalPaths;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A request whose body has been read already: its fields, its files, or the bytes once more. */
final class KeptRequest extends HttpServletRequestWrapper {

    private final Spool body;
    private final List<Piece> pieces;
    private Map<String, String[]> parameters;
    private ServletInputStream input;

    /** @param pieces empty when it is no form with files */
    KeptRequest(HttpServletRequest request, Spool body, List<Piece> pieces) {
        super(request);
        this.body = body;
        this.pieces = pieces;
    }

    @Override
    public ServletInputStream getInputStream() {
        if (input == null) {
            input = new Replayed(body.open());
        }
        return input;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public Collection<Part> getParts() {
        return pieces.stream().<Part>map(piece -> new KeptPart(piece, body)).toList();
    }

    @Override
    public Part getPart(String name) {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The address comes first, as with servlet containers. */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            fields().forEach((name, values) -> all.merge(name, values.toArray(String[]::new), KeptRequest::joined));
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            if (BodyRules.isForm((HttpServletRequest) getRequest())) {
                try (InputStream bytes = body.open()) {
                    String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                    for (String pair : text.split("&")) {
                        int equals = pair.indexOf('=');
                        String name = equals < 0 ? pair : pair.substring(0, equals);
                        String value = equals < 0 ? "" : pair.substring(equals + 1);
                        add(fields, decoded(name), decoded(value));
                    }
                }
            } else if (!PortalPaths.isOfPortlets(PortalPaths.ofRequest(this))) {
                // Portlets read such a form by themselves
                for (Part part : getParts()) {
                    if (part.getSubmittedFileName() == null) {
                        add(
                                fields,
                                part.getName(),
                                new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The body that was kept cannot be read", e);
        }
        fields.remove("");
        return fields;
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** What is not well encoded is taken as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String[] joined(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static final class Replayed extends ServletInputStream {

        private final InputStream kept;
        private boolean finished;

        Replayed(InputStream kept) {
            this.kept = kept;
        }

        @Override
        public int read() throws IOException {
            int value = kept.read();
            finished = value < 0;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = kept.read(bytes, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("All of it is there");
        }

        @Override
        public void close() throws IOException {
            kept.close();
        }
    }
}
