// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the few Chart.js configurations of the dashboard. Axes, legend, fonts and colours come from the page's script. */
public final class ChartModel {

    /**
     * One series.
     *
     * @param tone a status or {@code planned} or {@code actual}: what its colour stands for
     * @param values null where there is none
     * @param addresses what each bar opens, empty where it opens nothing; none at all for series that open nothing
     */
    public record Series(String label, String tone, List<Integer> values, List<String> addresses) {

        public Series(String label, String tone, List<Integer> values) {
            this(label, tone, values, List.of());
        }
    }

    private ChartModel() {}

    /**
     * Horizontal bars, series after series.
     *
     * @param titles what stands above the figures of a bar that is pointed at
     */
    public static String bars(List<List<String>> labels, List<String> titles, List<Series> series) {
        return model(
                "bar",
                labels.stream().map(ChartModel::array).collect(Collectors.joining(",")) + "],\"titles\":["
                        + titles.stream().map(ChartModel::text).collect(Collectors.joining(",")),
                series,
                "\"indexAxis\":\"y\",\"scales\":{\"x\":{\"stacked\":true},\"y\":{\"stacked\":true}}");
    }

    public static String lines(List<String> labels, List<Series> series) {
        return model("line", labels.stream().map(ChartModel::text).collect(Collectors.joining(",")), series, "");
    }

    /** Upright bars side by side, for what is counted anew in each span of time. */
    public static String columns(List<String> labels, List<Series> series) {
        return model("bar", labels.stream().map(ChartModel::text).collect(Collectors.joining(",")), series, "");
    }

    private static String model(String type, String labels, List<Series> series, String options) {
        return "{\"type\":\"%s\",\"data\":{\"labels\":[%s],\"datasets\":[%s]},\"options\":{%s}}"
                .formatted(
                        type,
                        labels,
                        series.stream().map(ChartModel::dataset).collect(Collectors.joining(",")),
                        options);
    }

    private static String dataset(Series series) {
        return "{\"label\":%s,\"tone\":%s,\"data\":[%s],\"addresses\":%s}"
                .formatted(
                        text(series.label()),
                        text(series.tone()),
                        series.values().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        array(series.addresses()));
    }

    private static String array(List<String> texts) {
        return texts.stream().map(ChartModel::text).collect(Collectors.joining(",", "[", "]"));
    }

    /** A JSON string that is also harmless inside a script element. */
    static String text(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\'' || c == '\u2028' || c == '\u2029') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
