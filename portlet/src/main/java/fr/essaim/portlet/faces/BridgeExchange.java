// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import fr.essaim.portlet.view.PageTurns;
import jakarta.portlet.ActionRequest;
import jakarta.portlet.ActionResponse;
import jakarta.portlet.PortletContext;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.PortletSession;
import jakarta.portlet.RenderRequest;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.filter.ActionRequestWrapper;
import jakarta.portlet.filter.ActionResponseWrapper;
import jakarta.portlet.filter.RenderRequestWrapper;
import jakarta.portlet.filter.ResourceRequestWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One request as the bridge sees it: a session without its id, in place of which stands a random word of this request,
 * and the parameters that it may believe. The bridge names the folder of uploaded files and the results of actions after that
 * id. To be closed when the request ends: what was uploaded is then deleted, and the next request on the page has its turn.
 */
public final class BridgeExchange implements AutoCloseable {

    private final String word = UUID.randomUUID().toString().replace("-", "");
    private final PageTurns turns = PageTurns.begin();
    private final String portlet;
    private final PortletContext context;
    private final Predicate<String> offered;

    /** @param offered which views may be opened by their ids */
    public BridgeExchange(String portlet, PortletContext context, Predicate<String> offered) {
        this.portlet = portlet;
        this.context = context;
        this.offered = offered;
    }

    public ActionRequest of(ActionRequest request) {
        Map<String, String[]> parameters = RequestParameters.of(request, portlet, offered);
        return new ActionRequestWrapper(request) {
            @Override
            public PortletSession getPortletSession() {
                return nameless(super.getPortletSession());
            }

            @Override
            public PortletSession getPortletSession(boolean create) {
                return nameless(super.getPortletSession(create));
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                return parameters;
            }

            @Override
            public String getParameter(String name) {
                return first(parameters, name);
            }

            @Override
            public String[] getParameterValues(String name) {
                return parameters.get(name);
            }

            @Override
            public Enumeration<String> getParameterNames() {
                return Collections.enumeration(parameters.keySet());
            }
        };
    }

    public RenderRequest of(RenderRequest request) {
        Map<String, String[]> parameters = RequestParameters.of(request, portlet, offered);
        return new RenderRequestWrapper(request) {
            @Override
            public PortletSession getPortletSession() {
                return nameless(super.getPortletSession());
            }

            @Override
            public PortletSession getPortletSession(boolean create) {
                return nameless(super.getPortletSession(create));
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                return parameters;
            }

            @Override
            public String getParameter(String name) {
                return first(parameters, name);
            }

            @Override
            public String[] getParameterValues(String name) {
                return parameters.get(name);
            }

            @Override
            public Enumeration<String> getParameterNames() {
                return Collections.enumeration(parameters.keySet());
            }
        };
    }

    public ResourceRequest of(ResourceRequest request) {
        Map<String, String[]> parameters = RequestParameters.of(request, portlet, offered);
        return new ResourceRequestWrapper(request) {
            @Override
            public PortletSession getPortletSession() {
                return nameless(super.getPortletSession());
            }

            @Override
            public PortletSession getPortletSession(boolean create) {
                return nameless(super.getPortletSession(create));
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                return parameters;
            }

            @Override
            public String getParameter(String name) {
                return first(parameters, name);
            }

            @Override
            public String[] getParameterValues(String name) {
                return parameters.get(name);
            }

            @Override
            public Enumeration<String> getParameterNames() {
                return Collections.enumeration(parameters.keySet());
            }
        };
    }

    /** Puts a number into the address of the page that follows, where the bridge would put its id. */
    public ActionResponse numbered(PortletRequest request, ActionResponse response) {
        return new ActionResponseWrapper(response) {
            @Override
            public void setRenderParameter(String key, String value) {
                if (key.endsWith(RequestParameters.SCOPE)) {
                    String number = ActionResults.of(request).keep(value);
                    super.setRenderParameter(RequestParameters.RESULT, number);
                } else {
                    super.setRenderParameter(key, value);
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            UploadFolder.delete(context, word);
        } finally {
            turns.close();
        }
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    private PortletSession nameless(PortletSession session) {
        if (session == null) {
            return null;
        }
        return (PortletSession) Proxy.newProxyInstance(
                PortletSession.class.getClassLoader(), new Class<?>[] {PortletSession.class}, (proxy, method, args) -> {
                    if ("getId".equals(method.getName())) {
                        return word;
                    }
                    try {
                        return method.invoke(session, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
