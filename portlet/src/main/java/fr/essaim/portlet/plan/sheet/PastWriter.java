// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.directory.Slice;
import fr.essaim.history.ChangeCause;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.follow.ChangeRecorder;
import fr.essaim.plan.follow.HistoryLine;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.sheet.SheetPage.Change;
import fr.essaim.portlet.plan.sheet.SheetPage.Moment;
import fr.essaim.portlet.plan.sheet.SheetPage.Past;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the history of an action in words: what one agent changed at once stands together. */
final class PastWriter {

    private static final Pattern DONE = Pattern.compile(" ✓ (\\d{4}-\\d{2}-\\d{2})$");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Names names;
    private final Texts texts;
    private final ZoneId zone;

    PastWriter(Names names, Texts texts, ZoneId zone) {
        this.names = names;
        this.texts = texts;
        this.zone = zone;
    }

    Past write(Slice<HistoryLine> lines, int first) {
        List<Moment> moments = new ArrayList<>();
        HistoryLine before = null;
        for (HistoryLine line : lines.items()) {
            if (before == null || !together(before, line)) {
                moments.add(new Moment(
                        names.author(line.by(), line.impersonator()),
                        texts.moment(line.at(), zone),
                        line.cause() == ChangeCause.SCREEN ? "" : texts.name(line.cause()),
                        new ArrayList<>()));
            }
            moments.get(moments.size() - 1).changes().add(change(line));
            before = line;
        }
        int last = first + lines.items().size();
        String shown = lines.total() == 0 ? "" : texts.get("sheet.past.shown", first + 1, last, lines.total());
        return new Past(moments, shown, lines.total());
    }

    private static boolean together(HistoryLine one, HistoryLine other) {
        return one.at().equals(other.at())
                && one.by().equals(other.by())
                && one.impersonator().equals(other.impersonator())
                && one.cause() == other.cause();
    }

    private Change change(HistoryLine line) {
        String label = texts.get("field." + line.field());
        Optional<ActionField> field = field(line);
        if (field.isPresent()) {
            return new Change(label, read(field.get(), line.before()), read(field.get(), line.after()));
        }
        if (ChangeRecorder.namesAgents(line.field())) {
            return new Change(
                    label,
                    line.before().isEmpty() ? "" : read(ActionField.CO_LEADS, line.before()),
                    read(ActionField.CO_LEADS, line.after()));
        }
        String before = line.before();
        String after = line.after();
        boolean ticked = !before.isEmpty() && bare(before).equals(bare(after));
        return ticked
                ? new Change(label, "", told(after))
                : new Change(label, before.isEmpty() ? "" : told(before), after.isEmpty() ? "" : told(after));
    }

    /** A step without its being done. */
    private static String bare(String step) {
        return DONE.matcher(step).replaceFirst("");
    }

    private String told(String step) {
        Matcher done = DONE.matcher(step);
        String dates = ISO_DATE.matcher(
                        bare(step).replace("( → )", "").replace("( → ", "(→ ").replace(" → )", " →)"))
                .replaceAll(date -> texts.date(LocalDate.parse(date.group())))
                .strip();
        return done.find()
                ? dates + ", " + texts.get("step.done-on", texts.date(LocalDate.parse(done.group(1))))
                : dates;
    }

    /** The field of the plan that the line is about; absent for steps and the creation. */
    static Optional<ActionField> field(HistoryLine line) {
        return Arrays.stream(ActionField.values())
                .filter(field -> field.name().equals(line.field()))
                .findFirst();
    }

    private String read(ActionField field, String value) {
        return FieldTexts.read(field, value, names, texts);
    }
}
