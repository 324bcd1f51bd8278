// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Keeps what a window answers to a resource request, headers and status too, until the portal sends it: an included
 * response may set neither.
 */
final class ResourceAnswer extends HttpServletResponseWrapper {

    private final List<Consumer<HttpServletResponse>> head = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private PrintWriter writer;
    private String contentType;
    private int error;

    ResourceAnswer(HttpServletResponse response) {
        super(response);
    }

    /** To be called once, when the window has answered. */
    void send() throws IOException {
        HttpServletResponse response = (HttpServletResponse) getResponse();
        head.forEach(entry -> entry.accept(response));
        if (error != 0) {
            response.sendError(error);
            return;
        }
        if (writer != null) {
            writer.flush();
        }
        body.writeTo(response.getOutputStream());
    }

    @Override
    public void setHeader(String name, String value) {
        head.add(response -> response.setHeader(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        head.add(response -> response.addHeader(name, value));
    }

    @Override
    public void setDateHeader(String name, long date) {
        head.add(response -> response.setDateHeader(name, date));
    }

    @Override
    public void addDateHeader(String name, long date) {
        head.add(response -> response.addDateHeader(name, date));
    }

    @Override
    public void setIntHeader(String name, int value) {
        head.add(response -> response.setIntHeader(name, value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        head.add(response -> response.addIntHeader(name, value));
    }

    @Override
    public void addCookie(Cookie cookie) {
        head.add(response -> response.addCookie(cookie));
    }

    @Override
    public void setStatus(int status) {
        head.add(response -> response.setStatus(status));
    }

    @Override
    public void sendError(int status) {
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        error = status;
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
        head.add(response -> response.setContentType(type));
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        head.add(response -> response.setCharacterEncoding(encoding));
    }

    @Override
    public void setLocale(Locale locale) {
        head.add(response -> response.setLocale(locale));
    }

    @Override
    public void setContentLength(int length) {
        // counted when sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // counted when sent
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new KeptOutput(body);
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before the window has answered
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        head.clear();
        error = 0;
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        body.reset();
    }
}
