// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/** What agents see who ask for a file or an answer that no feature here gives: one sentence, in their language. */
final class MissingPage {

    private MissingPage() {}

    static void show(ResourceRequest request, ResourceResponse response) throws IOException {
        Texts texts = Texts.of(request.getLocale());
        response.setProperty(ResourceResponse.HTTP_STATUS_CODE, "404");
        PlainPage.write(
                response,
                "data-problem=\"missing\"",
                texts.get("problem.missing"),
                texts.get("problem.missing.text"),
                "",
                "");
    }
}
