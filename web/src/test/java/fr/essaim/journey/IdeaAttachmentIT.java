// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of an idea, sent from the form's side while it is a draft. */
class IdeaAttachmentIT extends Journey {

    private static final String HOSTILE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script></svg>";

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void an_image_shows_as_a_thumbnail_and_a_hostile_drawing_is_refused_with_a_sentence(int width) throws IOException {
        Visit visit = signedIn("agent", width);
        IdeaPages pages = new IdeaPages(visit, IdeaPages.permanentBox(visit));
        pages.begin("Le banc de la cour est cassé", "Une photo vaut mieux qu’un long texte.")
                .goOn();
        Locator files = pages.find("[data-attachments]");

        send(files, new FilePayload("banc.png", "image/png", image()), " ");
        assertThat(files.locator("#es-attachment-alternative-wrong")).containsText("ce que montre l’image");
        assertThat(files.locator("#es-attachment-alternative")).isFocused();
        assertThat(files.locator("#es-attachment-alternative")).hasAttribute("aria-invalid", "true");
        send(files, new FilePayload("banc.png", "image/png", image()), "Le banc, une planche manque");
        Locator thumbnail = files.locator(".es-pictures img");
        assertThat(thumbnail).hasCount(1);
        assertThat(thumbnail).hasAttribute("alt", "Le banc, une planche manque");
        assertThat(files.locator("[data-attachment-told]")).not().isEmpty();
        thumbnail.scrollIntoViewIfNeeded();
        visit.page().waitForFunction("() => document.querySelector('.es-pictures img').naturalWidth > 0");
        visit.hasNoBarrier();
        visit.fitsItsWindow();

        visit.expectComplaint("403");
        send(files, new FilePayload("plan.svg", "image/svg+xml", HOSTILE.getBytes(StandardCharsets.UTF_8)), "Un plan");
        assertThat(files.locator("[data-attachment-problem]")).containsText("SVG");
        assertThat(thumbnail).hasCount(1);

        String idea = pages.submit();
        Locator shown = pages.sheet(idea).find(".es-pictures img");
        assertThat(shown).hasCount(1);
        assertThat(visit.page()
                        .evaluate(
                                "address => fetch(address).then(file => file.headers.get('x-content-type-options'))",
                                shown.getAttribute("src")))
                .isEqualTo("nosniff");
    }

    private static void send(Locator files, FilePayload file, String shows) {
        files.locator("input[type='file']").setInputFiles(file);
        files.locator("input[type='text']").fill(shows);
        files.locator("button[type='submit']").click();
        assertThat(files.locator("button[type='submit']")).isEnabled();
    }

    private static byte[] image() throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(20, 80, 280, 40);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
