// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.Confidence;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.board.RowWriter;
import java.util.Arrays;
import java.util.List;

/** A confidence to choose, shown as a weather. */
public record Weather(Confidence confidence, String label, String icon) {

    static List<Weather> all(Texts texts) {
        return Arrays.stream(Confidence.values())
                .map(value -> new Weather(value, texts.name(value), RowWriter.weather(value)))
                .toList();
    }
}
