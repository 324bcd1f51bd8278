// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import fr.essaim.duty.Concerns;
import fr.essaim.duty.Duty;
import fr.essaim.duty.Involvement;
import fr.essaim.duty.Opening;
import fr.essaim.notice.NoticeText;
import fr.essaim.notice.ToldNotice;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells in words what concerns a visitor. What is owed several times on one record is one line. */
final class DeskWriter {

    private static final int DUTIES = 12;
    private static final int PARTS = 6;

    private record Owed(String feature, Duty first, DeskLine line) {}

    private final Texts texts;
    private final LocalDate today;
    private final DeskAddresses addresses;
    private final Function<String, DeskWords> words;

    /** @param words of a feature, by its name */
    DeskWriter(Texts texts, LocalDate today, DeskAddresses addresses, Function<String, DeskWords> words) {
        this.texts = texts;
        this.today = today;
        this.addresses = addresses;
        this.words = words;
    }

    DeskPage write(List<Concerns> concerns, List<ToldNotice> told) {
        List<Owed> owed = concerns.stream()
                .flatMap(this::owed)
                .sorted(Comparator.comparing(
                        one -> one.first().due(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
        List<DeskPage.Line> parts = concerns.stream().flatMap(this::parts).toList();
        return new DeskPage(
                owed.size(),
                owed.stream()
                        .limit(DUTIES)
                        .map(one -> addresses.line(one.feature(), one.line()))
                        .toList(),
                owed.size() <= DUTIES ? List.of() : more(concerns),
                concerns.stream().flatMap(this::openings).toList(),
                told.stream().map(this::told).toList(),
                parts.stream().limit(PARTS).toList(),
                Math.max(0, parts.size() - PARTS),
                concerns.stream()
                        .map(Concerns::feature)
                        .map(feature -> way(feature, words.apply(feature).name(texts), ""))
                        .toList());
    }

    private Stream<Owed> owed(Concerns concerns) {
        DeskWords said = words.apply(concerns.feature());
        Map<Object, Owed> lines = new LinkedHashMap<>();
        concerns.duties()
                .forEach(duty -> lines.merge(
                        duty.about().key(),
                        new Owed(concerns.feature(), duty, said.duty(duty, texts, today)),
                        (first, next) -> new Owed(
                                first.feature(), first.first(), first.line().and(next.line()))));
        return lines.values().stream();
    }

    private Stream<DeskPage.Line> openings(Concerns concerns) {
        DeskWords said = words.apply(concerns.feature());
        return concerns.openings().stream()
                .sorted(Comparator.comparing(Opening::done))
                .map(opening -> addresses.line(concerns.feature(), said.opening(opening, texts, today)));
    }

    private Stream<DeskPage.Line> parts(Concerns concerns) {
        DeskWords said = words.apply(concerns.feature());
        Map<Object, DeskLine> lines = new LinkedHashMap<>();
        for (Involvement part : concerns.involvements()) {
            lines.merge(part.about().key(), said.involvement(part, texts), DeskLine::and);
        }
        return lines.values().stream().map(line -> addresses.line(concerns.feature(), line));
    }

    private List<DeskPage.Way> more(List<Concerns> concerns) {
        return concerns.stream()
                .filter(some -> some.owed() > 0)
                .map(some -> {
                    DeskWords said = words.apply(some.feature());
                    return way(
                            some.feature(), texts.get("desk.all", said.name(texts), some.owed()), said.dutiesQuery());
                })
                .toList();
    }

    private DeskPage.Way way(String feature, String label, String query) {
        return new DeskPage.Way(label, addresses.of(feature, query));
    }

    private DeskPage.Told told(ToldNotice one) {
        return new DeskPage.Told(
                new NoticeText(texts.locale()).sentence(one.notice()),
                texts.moment(one.at(), addresses.zone()),
                !one.read(),
                addresses.of(one.notice().about()));
    }
}
