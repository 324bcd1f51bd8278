// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.text.InvalidLineException;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.Unseen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Axes and working groups as people type them in a plain field: one a line, {@code code;title}. */
public final class PlanLines {

    /** Names of the two lists, where a refusal names its field. */
    public static final String AXES = "AXES";

    public static final String GROUPS = "GROUPS";

    private static final int MOST = 200;

    private PlanLines() {}

    /**
     * Blank lines count but mean nothing; a dot that ends a code is left out.
     *
     * @param field {@link #AXES} or {@link #GROUPS}
     * @throws InvalidLineException when a line has no semicolon
     */
    public static List<PlanLine> read(String field, String typed) {
        List<PlanLine> lines = new ArrayList<>();
        int number = 0;
        for (String text : (typed == null ? "" : typed).split("\\R", -1)) {
            number++;
            String line = PlainText.line(text);
            int end = line.indexOf(';');
            if (!line.isEmpty() && end < 0) {
                throw new InvalidLineException(number, new InvalidValueException(field, "plan.line-form"));
            }
            if (!line.isEmpty()) {
                String code = Unseen.trimmedEnd(line.substring(0, end).strip(), sign -> sign == '.');
                lines.add(new PlanLine(number, code, line.substring(end + 1).strip()));
            }
        }
        return lines;
    }

    public static String write(List<PlanLine> lines) {
        return lines.stream().map(line -> line.code() + ";" + line.title()).collect(Collectors.joining("\n"));
    }

    /** The lines by code, in their order, each of them fit to be kept. */
    static Map<String, PlanLine> byCode(String field, List<PlanLine> lines) {
        if (lines.size() > MOST) {
            throw new InvalidValueException(field, "value.too-many", MOST);
        }
        Map<String, PlanLine> byCode = new LinkedHashMap<>();
        for (PlanLine line : lines) {
            try {
                String code = PlanTexts.code(field, line.code());
                String title = PlanTexts.title(field, line.title());
                if (byCode.put(code, new PlanLine(line.number(), code, title)) != null) {
                    throw new InvalidValueException(field, "plan.code-taken", code);
                }
            } catch (InvalidValueException refusal) {
                throw new InvalidLineException(line.number(), refusal);
            }
        }
        return byCode;
    }
}
