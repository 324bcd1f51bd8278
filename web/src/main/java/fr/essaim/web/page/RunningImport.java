// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.web.directory.DirectoryCheck;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A file that is being applied, and how far its passwords are. */
public final class RunningImport {

    private final String fileName;
    private volatile int done;
    private volatile int total;
    private volatile Future<DirectoryCheck> result;

    RunningImport(String fileName) {
        this.fileName = fileName;
    }

    void at(int passwords, int of) {
        done = passwords;
        total = of;
    }

    void begin(Future<DirectoryCheck> running) {
        result = running;
    }

    /**
     * @return null when it still goes on after this time
     * @throws ExecutionException when it failed
     */
    DirectoryCheck await(long seconds) throws ExecutionException {
        try {
            return result.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    String fileName() {
        return fileName;
    }

    public int done() {
        return done;
    }

    public int total() {
        return total;
    }
}
