// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.petra.string.StringBundler;
import com.liferay.portal.kernel.servlet.taglib.util.OutputData;
import com.liferay.portal.kernel.util.WebKeys;
import jakarta.portlet.PortletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the portal's page, which all portlets on it write into: two of Faces ask for the same scripts and style
 * sheets, each at an address of its own. The bridge's own listener for that calls methods that the portal no longer has.
 */
final class SharedHead {

    private static final Pattern ELEMENT = Pattern.compile("<script\\b[^<>]*>\\s*</script>|<link\\b[^<>]*>");

    private static final Pattern ADDRESS = Pattern.compile("[\\s\"](?:src|href)=\"([^\"]*)\"");

    /** Resource and library of Faces among the parameters of an address, with the portlet's namespace or not. */
    private static final Pattern PARAMETER = Pattern.compile("(?:[?&;]|_)(jakarta\\.faces\\.resource|ln)=([^&#]*)");

    private SharedHead() {}

    /** Leaves each script and style sheet of a Faces library in the head once: the first. */
    static void tidy(PortletRequest request) {
        if (request.getAttribute(WebKeys.OUTPUT_DATA) instanceof OutputData page) {
            StringBundler head = page.getDataSB(null, WebKeys.PAGE_TOP);
            if (head != null) {
                page.setDataSB(null, WebKeys.PAGE_TOP, new StringBundler(withoutRepeats(head.toString())));
            }
        }
    }

    static String withoutRepeats(String head) {
        Set<Object> seen = new HashSet<>();
        return ELEMENT.matcher(head).replaceAll(element -> {
            Matcher address = ADDRESS.matcher(element.group());
            boolean first = !address.find() || seen.add(identity(address.group(1)));
            return first ? Matcher.quoteReplacement(element.group()) : "";
        });
    }

    private static Object identity(String address) {
        Map<String, String> parameters = new HashMap<>();
        PARAMETER.matcher(address).results().forEach(found -> parameters.put(found.group(1), found.group(2)));
        return parameters.containsKey("jakarta.faces.resource") ? parameters : address;
    }
}
