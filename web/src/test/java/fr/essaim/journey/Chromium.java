// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that all journeys share: the one that {@code CHROMIUM_PATH} names, else Chromium without its window
 * ({@code chromium-headless-shell}) or whole ({@code chromium}) in {@code /usr/bin} or on the path, else the one that
 * Playwright downloads. A browser that cannot start fails the test.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Else each page has a process that waits beside its own
            "--renderer-process-limit=2");

    /** The first draws no window that nobody sees, which takes less of the processors. */
    private static final List<String> PROGRAMS = List.of("chromium-headless-shell", "chromium");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Optional<Path> installed = installed();
        var options = new Playwright.CreateOptions();
        var launch = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        if (installed.isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            launch.setExecutablePath(installed.get());
        }
        playwright = Playwright.create(options);
        browser = playwright.chromium().launch(launch);
    }

    private static Optional<Path> installed() {
        String chosen = System.getenv("CHROMIUM_PATH");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen));
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return PROGRAMS.stream()
                .flatMap(program -> Stream.concat(Stream.of("/usr/bin"), Stream.of(path.split(File.pathSeparator)))
                        .map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
