// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The table at the end of the build: how long the tests of each module took, and which classes are the slowest. */
public final class TestTimes {

    private static final int SLOWEST = 20;
    private static final double SECOND = 1_000;

    /** What one class did in one run. Its report is written when it ends. */
    private record Report(String module, String run, String name, int tests, Duration time, Instant end) {

        Instant start() {
            return end.minus(time);
        }
    }

    private TestTimes() {}

    /** @param arguments the folder of the project, and when the build began, such as {@code 2026-11-22T10:00:00Z} */
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        System.out.print(table(reports(Path.of(arguments[0]), Instant.parse(arguments[1]))));
    }

    private static List<Report> reports(Path project, Instant begin) throws IOException, XMLStreamException {
        List<Report> reports = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(project, Files::isDirectory)) {
            for (Path module : modules) {
                for (String run : List.of("surefire-reports", "failsafe-reports")) {
                    Path folder = module.resolve("target").resolve(run);
                    if (Files.isDirectory(folder)) {
                        read(module.getFileName().toString(), folder, begin, reports);
                    }
                }
            }
        }
        return reports;
    }

    private static void read(String module, Path folder, Instant begin, List<Report> reports)
            throws IOException, XMLStreamException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path file : files) {
                Instant end = Files.getLastModifiedTime(file).toInstant();
                if (!end.isBefore(begin)) {
                    reports.add(report(module, folder.getFileName().toString(), file, end));
                }
            }
        }
    }

    private static Report report(String module, String run, Path file, Instant end)
            throws IOException, XMLStreamException {
        try (InputStream content = Files.newInputStream(file)) {
            XMLStreamReader suite = XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
            suite.nextTag();
            double seconds = Double.parseDouble(suite.getAttributeValue(null, "time"));
            return new Report(
                    module,
                    run,
                    file.getFileName().toString().replaceAll("^TEST-|\\.xml$", ""),
                    Integer.parseInt(suite.getAttributeValue(null, "tests")),
                    Duration.ofMillis(Math.round(seconds * SECOND)),
                    end);
        }
    }

    private static String table(List<Report> reports) {
        StringBuilder table = new StringBuilder();
        table.append(line("Module", "tests", "seconds", "of classes"));
        Map<String, List<Report>> modules =
                reports.stream().collect(Collectors.groupingBy(Report::module, TreeMap::new, Collectors.toList()));
        modules.forEach(
                (module, own) -> table.append(line(module, tests(own), seconds(elapsed(own)), seconds(sum(own)))));
        table.append(line("all", tests(reports), seconds(elapsed(reports)), seconds(sum(reports))));
        table.append("%nThe slowest classes%n".formatted());
        reports.stream()
                .sorted(Comparator.comparing(Report::time).reversed())
                .limit(SLOWEST)
                .forEach(slow ->
                        table.append("%8s  %s, %s%n".formatted(seconds(slow.time()), slow.name(), slow.module())));
        return table.toString();
    }

    private static String line(String module, String tests, String seconds, String ofClasses) {
        return "%-10s%8s%10s%12s%n".formatted(module, tests, seconds, ofClasses);
    }

    private static String tests(List<Report> reports) {
        return Integer.toString(reports.stream().mapToInt(Report::tests).sum());
    }

    /** From the first start to the last end of each module and run: classes run at the same time, modules do not. */
    private static Duration elapsed(List<Report> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(report -> report.module() + " " + report.run()))
                .values()
                .stream()
                .map(run -> Duration.between(
                        run.stream()
                                .map(Report::start)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        run.stream()
                                .map(Report::end)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration sum(List<Report> reports) {
        return reports.stream().map(Report::time).reduce(Duration.ZERO, Duration::plus);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / SECOND);
    }
}
