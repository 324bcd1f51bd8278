// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An action or resource request as its window sees it: what was posted, and what in the address is for that window. */
final class WindowParametersRequest extends HttpServletRequestWrapper {

    private Map<String, String[]> parameters;

    WindowParametersRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            var address = Query.parse(getQueryString());
            var own = new LinkedHashMap<>(PageAddresses.plainParameters(this));
            super.getParameterMap().forEach((name, values) -> {
                // The address comes first in what the container gives
                int ofAddress = address.getOrDefault(name, new String[0]).length;
                if (values.length > ofAddress) {
                    String[] posted = Arrays.copyOfRange(values, ofAddress, values.length);
                    own.merge(name, posted, WindowParametersRequest::joined);
                }
            });
            parameters = Collections.unmodifiableMap(own);
        }
        return parameters;
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static String[] joined(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
