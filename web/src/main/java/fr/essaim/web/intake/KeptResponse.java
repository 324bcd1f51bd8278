// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Keeps the body of an answer until the work on it is done, so that whoever reads slowly keeps nobody waiting but
 * {@link Sending}. Head and status go straight to the response.
 */
final class KeptResponse extends HttpServletResponseWrapper {

    /** What a server takes in one go whoever reads, in bytes. */
    private static final int AT_ONCE = 4 << 10;

    /** What is no larger is not refused once the work is done, as it may say that something was stored; in bytes. */
    private static final int OF_PAGE = 1 << 20;

    private final SpoolFolder folder;
    private final Traffic readers;
    private Spool body;
    private PrintWriter writer;
    private boolean answered;

    /** Whether something of it could not be kept. */
    private boolean cut;

    KeptResponse(HttpServletResponse response, SpoolFolder folder, Traffic readers) {
        super(response);
        this.folder = folder;
        this.readers = readers;
        body = Spool.ofAnswer(folder);
    }

    /** Nothing of it is sent: the server answers that something went wrong. */
    void giveUp() {
        body.close();
    }

    /** @param seconds how long a reader may take for what is not large */
    void send(HttpServletRequest request, long seconds) throws IOException {
        if (writer != null) {
            writer.flush();
        }
        HttpServletResponse response = (HttpServletResponse) getResponse();
        boolean empty = body.size() == 0 && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        if (answered) {
            body.close();
        } else if (cut) {
            // Writers say nothing of an exception
            refuse(response);
        } else if (empty) {
            body.close();
        } else if (body.size() <= AT_ONCE || !request.isAsyncSupported()) {
            try (InputStream content = body.open()) {
                response.setContentLengthLong(body.size());
                content.transferTo(response.getOutputStream());
                // Else the server shows a page of its own in place of what a window says of an error
                response.flushBuffer();
            } finally {
                body.close();
            }
        } else {
            sendAsRead(request, response, seconds);
        }
    }

    private void sendAsRead(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        Visit reader = Visit.of(request);
        long bytes = body.size();
        if (bytes > OF_PAGE && !readers.begin(reader, bytes)) {
            refuse(response);
            return;
        }
        if (bytes <= OF_PAGE) {
            readers.add(reader, bytes);
        }
        response.setContentLengthLong(bytes);
        Sending.begin(body, request, response, seconds, () -> readers.end(reader, bytes));
    }

    private void refuse(HttpServletResponse response) throws IOException {
        body.close();
        response.reset();
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @Override
    public void sendError(int status) throws IOException {
        answered = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        answered = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        answered = true;
        super.sendRedirect(location);
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
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Answers are written in one go");
            }

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                boolean before = cut;
                // Also when writing throws
                cut = true;
                if (before || !body.write(bytes, offset, length)) {
                    throw new IOException("There is no room for this answer");
                }
                cut = false;
            }
        };
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before the work is done
    }

    @Override
    public boolean isCommitted() {
        return answered && super.isCommitted();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        body.close();
        body = Spool.ofAnswer(folder);
        cut = false;
    }
}
