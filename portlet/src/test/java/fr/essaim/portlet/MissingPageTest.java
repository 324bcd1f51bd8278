// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.portlet.liferay.Recording;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MissingPageTest {

    @Test
    void a_download_of_a_feature_that_is_not_here_is_a_sentence_in_the_language_of_whoever_asks() throws Exception {
        assertThat(answer(Locale.FRANCE)).contains("Introuvable").contains("la fonctionnalité n’est pas installée");
        assertThat(answer(Locale.UK)).contains("Not found").contains("the feature is not installed");
    }

    private static String answer(Locale language) throws Exception {
        StringWriter page = new StringWriter();
        Recording<ResourceResponse> response = Recording.of(ResourceResponse.class)
                .value("getWriter", new PrintWriter(page, true))
                .when("setContentType", 1, type -> null)
                .when("setProperty", 2, header -> null);

        MissingPage.show(
                Recording.of(ResourceRequest.class).value("getLocale", language).asked(), response.asked());

        assertThat(response.calls()).contains("setProperty[" + ResourceResponse.HTTP_STATUS_CODE + ", 404]");
        return page.toString();
    }
}
