// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.portlet.ActionResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortletLinksTest {

    private static final class Answering extends FacesContextWrapper {

        private final Object response;

        private Answering(Object response) {
            super(null);
            this.response = response;
        }

        private static void with(Object response) {
            setCurrentInstance(new Answering(response));
        }

        private static void ended() {
            setCurrentInstance(null);
        }

        @Override
        @SuppressWarnings("unchecked")
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public Object getResponse() {
                    return response;
                }
            };
        }

        @Override
        public FacesContext getWrapped() {
            return null;
        }
    }

    @AfterEach
    void end() {
        Answering.ended();
    }

    @Test
    void in_a_plain_post_it_is_said_how_to_end_without_an_address() {
        Answering.with(Proxy.newProxyInstance(
                PortletLinksTest.class.getClassLoader(),
                new Class<?>[] {ActionResponse.class},
                (proxy, method, arguments) -> null));

        assertThatIllegalStateException()
                .isThrownBy(() -> PortletLinks.view(Map.of("view", "sheet")))
                .withMessageContaining("goTo");
    }
}
