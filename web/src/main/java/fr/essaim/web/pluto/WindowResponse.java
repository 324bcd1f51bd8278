// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Keeps the markup of one window until the page around it is written. */
final class WindowResponse extends HttpServletResponseWrapper {

    private final StringWriter text = new StringWriter();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(text);

    WindowResponse(HttpServletResponse response) {
        super(response);
    }

    String markup() {
        return text + bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new KeptOutput(bytes);
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before the page is written
    }

    @Override
    public int getBufferSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void setBufferSize(int size) {
        // grows as needed
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        text.getBuffer().setLength(0);
        bytes.reset();
    }
}
