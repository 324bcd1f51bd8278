// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import com.liferay.faces.GenericFacesPortlet;
import fr.essaim.audit.RemoteAddress;
import fr.essaim.persistence.ClosedReason;
import fr.essaim.persistence.Database;
import fr.essaim.portlet.faces.BridgeExchange;
import fr.essaim.portlet.faces.ResourceGate;
import fr.essaim.portlet.host.PortalHost;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.portlet.ActionRequest;
import jakarta.portlet.ActionResponse;
import jakarta.portlet.ClientDataRequest;
import jakarta.portlet.PortletException;
import jakarta.portlet.PortletRequest;
import jakarta.portlet.RenderRequest;
import jakarta.portlet.RenderResponse;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A Faces portlet that is closed while the database is: it then says so, without Faces, and does nothing else. Its requests
 * have a CDI request scope. The scope of the servlet request belongs to the portal's
 * application, since servers announce a request to the application it enters by, and not to those it is handed on to.
 * Guests do not get as far as Faces. Nothing changes unless it is posted.
 */
public class ScopedFacesPortlet extends GenericFacesPortlet {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private interface Phase {
        void run() throws PortletException, IOException;
    }

    @Override
    public void render(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        Optional<ClosedReason> closed = closed();
        if (closed.isPresent()) {
            ClosedPage.show(closed.get(), request, response);
        } else {
            inRequestScope(request, () -> {
                if (!guests().keepOut(request, response)) {
                    try (BridgeExchange exchange = exchange()) {
                        super.render(exchange.of(request), response);
                    }
                    CDI.current().select(PortalHost.class).get().rendered(request);
                }
            });
        }
    }

    @Override
    public void processAction(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        // Where it is closed nothing is done, and the page that follows says why
        if (closed().isEmpty() && "POST".equals(request.getMethod())) {
            inRequestScope(request, () -> {
                if (!guests().isGuest(request) && !bringsUnwanted(request)) {
                    try (BridgeExchange exchange = exchange()) {
                        super.processAction(exchange.of(request), exchange.numbered(request, response));
                    }
                }
            });
        }
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        Optional<ClosedReason> closed = closed();
        if (closed.isPresent()) {
            response.setProperty(ResourceResponse.HTTP_STATUS_CODE, "503");
            ClosedPage.show(closed.get(), request, response);
        } else {
            inRequestScope(request, () -> {
                if (!guests().keepOut(request, response)) {
                    serve(request, response);
                }
            });
        }
    }

    /** Why nothing can be served for now; empty when all is well. */
    protected Optional<ClosedReason> closed() {
        return CDI.current().select(Database.class).get().closed();
    }

    /** Answers a resource request, in its request scope. */
    protected void serve(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        int refusal = bringsUnwanted(request) ? FORBIDDEN : ResourceGate.refusal(request);
        if (refusal == NOT_FOUND) {
            MissingPage.show(request, response);
        } else if (refusal != 0) {
            response.setProperty(ResourceResponse.HTTP_STATUS_CODE, Integer.toString(refusal));
        } else {
            try (BridgeExchange exchange = exchange()) {
                super.serveResource(exchange.of(request), response);
            }
        }
    }

    /** Whether an address may name this view: pages may be named, none unless said otherwise, fragments never. */
    protected boolean offers(String viewId) {
        return false;
    }

    /** Whether this visitor may send a file to this address: nobody may unless said otherwise. */
    protected boolean takesFile(PortletRequest request) {
        return false;
    }

    /** A form with a file is not even read unless the visitor may send it. */
    private boolean bringsUnwanted(ClientDataRequest request) {
        return ResourceGate.isMultipart(request) && !takesFile(request);
    }

    private BridgeExchange exchange() {
        return new BridgeExchange(getPortletName(), getPortletContext(), this::offers);
    }

    private static GuestPage guests() {
        return CDI.current().select(GuestPage.class).get();
    }

    private static void inRequestScope(PortletRequest request, Phase phase) throws PortletException, IOException {
        RequestContextController scope =
                CDI.current().select(RequestContextController.class).get();
        boolean opened = scope.activate();
        try {
            fromItsAddress(request, phase);
        } finally {
            if (opened) {
                scope.deactivate();
            }
        }
    }

    private static void fromItsAddress(PortletRequest request, Phase phase) throws PortletException, IOException {
        PortalHost host = CDI.current().select(PortalHost.class).get();
        RemoteAddress entered = RemoteAddress.enter(host.remoteAddress(request).orElseGet(RemoteAddress::current));
        try {
            phase.run();
        } finally {
            entered.close();
        }
    }
}
