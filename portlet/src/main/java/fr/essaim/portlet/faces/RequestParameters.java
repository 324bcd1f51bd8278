// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import jakarta.portlet.PortletRequest;
import jakarta.portlet.RenderRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The parameters of a request that the bridge may believe. A view is opened by its id only when the portlet offers it;
 * a page that is shown takes no state of a form; and the result of an action comes from this session, by its number.
 */
final class RequestParameters {

    /** The parameter of the bridge that names the result of an action, behind the name of the portlet. */
    static final String SCOPE = "com.liferay.faces.bridge.bridgeRequestScopeId";

    /** Our parameter that numbers the result of an action. */
    static final String RESULT = "done";

    private static final String STATE = "jakarta.faces.ViewState";
    private static final Set<String> VIEW_IDS =
            Set.of("_facesViewIdRender", "_facesViewIdResource", "_jsfBridgeViewId", "_jsfBridgeViewPath");

    /** The bridge would hand the request on to any file. We have none to which that should happen. */
    private static final String NO_VIEW = "_jsfBridgeNonFacesView";

    private RequestParameters() {}

    /**
     * @param portlet the name of the portlet
     * @param offered which views may be opened by their ids
     */
    static Map<String, String[]> of(PortletRequest request, String portlet, Predicate<String> offered) {
        Map<String, String[]> kept = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean refused = name.endsWith(SCOPE)
                    || name.equals(NO_VIEW)
                    || VIEW_IDS.contains(name) && !offered.test(values[0])
                    || request instanceof RenderRequest && name.endsWith(STATE);
            if (!refused) {
                kept.put(name, values);
            }
        });
        String number = request.getParameter(RESULT);
        String result = number == null ? null : ActionResults.of(request).find(number);
        if (result != null) {
            kept.put(portlet + SCOPE, new String[] {result});
        }
        return Collections.unmodifiableMap(kept);
    }

    /** Whether a form was sent, which only a post may do. */
    static boolean holdState(PortletRequest request) {
        return Collections.list(request.getParameterNames()).stream().anyMatch(name -> name.endsWith(STATE));
    }
}
