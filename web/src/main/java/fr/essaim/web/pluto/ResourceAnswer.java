// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Keeps what a window answers to a resource request, headers and status too, until the portal sends it: an included
 * response may set neither. A window that tells the length and then flushes, as one does that gives out a file, is sent as
 * it writes; nothing of it is kept.
 */
final class ResourceAnswer extends HttpServletResponseWrapper {

    private final List<Consumer<HttpServletResponse>> head = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private PrintWriter writer;
    private String contentType;
    private int error;
    private long length = -1;
    private boolean underWay;

    ResourceAnswer(HttpServletResponse response) {
        super(response);
    }

    /** To be called once, when the window has answered. */
    void send() throws IOException {
        if (underWay) {
            if (writer != null) {
                writer.flush();
            }
            return;
        }
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
        this.length = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        this.length = length;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new AnswerOutput();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (length < 0 || error != 0 || underWay) {
            return;
        }
        HttpServletResponse response = (HttpServletResponse) getResponse();
        head.forEach(entry -> entry.accept(response));
        response.setContentLengthLong(length);
        body.writeTo(response.getOutputStream());
        body.reset();
        underWay = true;
    }

    @Override
    public boolean isCommitted() {
        return underWay;
    }

    @Override
    public void reset() {
        if (underWay) {
            throw new IllegalStateException("Under way already");
        }
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

    /** Into what is kept, or to the visitor once that is under way. */
    private final class AnswerOutput extends ServletOutputStream {

        private OutputStream target() throws IOException {
            return underWay ? getResponse().getOutputStream() : body;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Windows are written in one go");
        }

        @Override
        public void write(int value) throws IOException {
            target().write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            target().write(bytes, offset, count);
        }
    }
}
