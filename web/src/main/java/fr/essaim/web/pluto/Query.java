// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The part of an address behind the question mark, in UTF-8, several values to a name. */
final class Query {

    private Query() {}

    /** @throws IllegalArgumentException when it is not well encoded */
    static Map<String, String[]> parse(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                    values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
                }
            }
        }
        var arrays = new LinkedHashMap<String, String[]>();
        values.forEach((name, list) -> arrays.put(name, list.toArray(String[]::new)));
        return arrays;
    }

    /** With its question mark, or empty. */
    static String write(Map<String, String[]> parameters) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, values) -> {
            for (String value : values) {
                if (value != null) {
                    query.add(encode(name) + "=" + encode(value));
                }
            }
        });
        return query.toString();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
