// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a benchmark, in Markdown. */
final class Results {

    private static final String HEADINGS =
            "| what                    | agents | per second | p50 ms | p95 ms | p99 ms | errors | server CPU ms each |";
    private static final String RULE = HEADINGS.replaceAll("[^|]", "-");
    private static final String ROW = "| %-23s | %6d | %10.1f | %6.1f | %6.1f | %6.1f | %6d | %18.2f |";

    private final List<String> lines = new ArrayList<>();

    Results(String... facts) {
        lines.addAll(List.of(facts));
        lines.add("");
        lines.add(HEADINGS);
        lines.add(RULE);
        lines.forEach(System.out::println);
    }

    void add(Measured run) {
        say(String.format(
                Locale.ROOT,
                ROW,
                run.what(),
                run.agents(),
                run.perSecond(),
                run.milliseconds(50),
                run.milliseconds(95),
                run.milliseconds(99),
                run.errors(),
                run.processorMilliseconds()));
        if (run.firstError() != null) {
            System.out.println(run.firstError().lines().findFirst().orElse(""));
        }
    }

    void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
