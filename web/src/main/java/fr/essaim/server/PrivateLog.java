// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;

/** The log file, which only the service's account may read, and those before it. */
public final class PrivateLog<E> extends RollingFileAppender<E> {

    @Override
    public void openFile(String file) throws IOException {
        Path path = Path.of(file).toAbsolutePath();
        PrivateFiles.folder(path.getParent());
        PrivateFiles.file(path);
        super.openFile(file);
        PrivateFiles.filesIn(path.getParent());
    }
}
