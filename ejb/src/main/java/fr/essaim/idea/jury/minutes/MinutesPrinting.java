// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury.minutes;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.exchange.pdf.PdfDocument;
import fr.essaim.exchange.pdf.PdfSignature;
import fr.essaim.exchange.pdf.PdfTable;
import fr.essaim.idea.jury.JuryMinutes;
import fr.essaim.idea.jury.MinutesText;
import fr.essaim.signature.Signature;
import fr.essaim.text.BundleText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words minutes in one language, people by the names that the directory knows today. */
final class MinutesPrinting {

    private final BundleText texts;
    private final DateTimeFormatter moments;
    private final DecimalFormat means;
    private final Map<AgentId, StaffMember> people;

    MinutesPrinting(BundleText texts, ZoneId zone, Map<AgentId, StaffMember> people) {
        this.texts = texts;
        this.people = people;
        moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(zone);
        means = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(texts.locale()));
    }

    PdfDocument print(JuryMinutes minutes) {
        MinutesText text = minutes.content();
        PdfDocument document = new PdfDocument(texts.text("jury.minutes"), texts.locale())
                .footer(texts.text("jury.minutes.footer", minutes.hash()))
                .facts(facts(minutes, text))
                .heading(texts.text("jury.minutes.composition"))
                .table(members(text))
                .heading(texts.text("jury.minutes.grid"))
                .table(grid(text));
        recusals(document, text);
        document.heading(texts.text("jury.minutes.results"))
                .note(texts.text("jury.minutes.formula"))
                .table(results(text));
        reasons(document, text);
        return document.heading(texts.text("jury.minutes.signatures"))
                .signatures(signatures(minutes, text))
                .note(texts.text("jury.minutes.hash", minutes.hash()));
    }

    private Map<String, String> facts(JuryMinutes minutes, MinutesText text) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.text("jury.minutes.campaign"), text.one("campaign").get(1));
        facts.put(texts.text("jury.minutes.opened"), moment(text.one("opened").get(0)));
        facts.put(texts.text("jury.minutes.drawn"), moment(text.one("drawn").get(0)));
        facts.put(texts.text("jury.minutes.drawn-up"), moments.format(minutes.drawnUpAt()));
        return facts;
    }

    private String moment(String at) {
        return at.isEmpty() ? texts.text("jury.minutes.never") : moments.format(Instant.parse(at));
    }

    private PdfTable members(MinutesText text) {
        return new PdfTable(
                texts.text("jury.minutes.members"),
                List.of(texts.text("jury.minutes.name"), texts.text("jury.minutes.part")),
                text.all("member").stream()
                        .map(line -> List.of(name(line.get(0)), part(line.get(1))))
                        .toList());
    }

    private String part(String code) {
        return texts.text("jury.part." + code);
    }

    private PdfTable grid(MinutesText text) {
        return new PdfTable(
                texts.text("jury.minutes.grid.caption", text.one("scale").get(0)),
                List.of(texts.text("jury.minutes.criterion"), texts.text("jury.minutes.weight")),
                text.all("criterion"),
                Set.of(1));
    }

    private void recusals(PdfDocument document, MinutesText text) {
        document.heading(texts.text("jury.minutes.recusals"));
        if (text.all("recusal").isEmpty()) {
            document.paragraph(texts.text("jury.minutes.recusals.none"));
            return;
        }
        document.table(new PdfTable(
                texts.text("jury.minutes.recusals.caption"),
                List.of(
                        texts.text("jury.order.number"),
                        texts.text("jury.minutes.name"),
                        texts.text("jury.minutes.recused-by"),
                        texts.text("jury.minutes.reason")),
                text.all("recusal").stream()
                        .map(line -> List.of(line.get(0), name(line.get(1)), name(line.get(2)), line.get(3)))
                        .toList()));
    }

    private PdfTable results(MinutesText text) {
        return new PdfTable(
                texts.text("jury.minutes.results.caption"),
                List.of(
                        texts.text("jury.order.number"),
                        texts.text("jury.order.title"),
                        texts.text("jury.minutes.rank"),
                        texts.text("jury.minutes.mean"),
                        texts.text("jury.minutes.jurors"),
                        texts.text("jury.minutes.decision")),
                text.all("idea").stream()
                        .map(line -> List.of(
                                line.get(0),
                                line.get(1),
                                line.get(3).isEmpty() ? "–" : line.get(3),
                                line.get(4).isEmpty() ? "–" : means.format(new BigDecimal(line.get(4))),
                                line.get(5),
                                texts.text("jury.decision." + line.get(6))))
                        .toList(),
                Set.of(2, 3, 4));
    }

    private void reasons(PdfDocument document, MinutesText text) {
        List<String> reasons = text.all("idea").stream()
                .filter(line -> !line.get(7).isEmpty())
                .map(line -> texts.text("jury.minutes.reason-line", line.get(0), line.get(1), line.get(7)))
                .collect(Collectors.toList());
        text.all("idea").stream()
                .filter(line -> Boolean.parseBoolean(line.get(8)))
                .forEach(line -> reasons.add(texts.text("jury.minutes.to-chair", line.get(0), line.get(1))));
        if (!reasons.isEmpty()) {
            document.subheading(texts.text("jury.minutes.reasons")).list(reasons);
        }
    }

    private List<PdfSignature> signatures(JuryMinutes minutes, MinutesText text) {
        Map<String, Instant> signed = minutes.signatures().stream()
                .collect(Collectors.toMap(signature -> signature.agent().toString(), Signature::at));
        return text.all("member").stream()
                .map(line -> new PdfSignature(
                        part(line.get(1)),
                        name(line.get(0)),
                        signed.containsKey(line.get(0))
                                ? texts.text("jury.minutes.signed", moments.format(signed.get(line.get(0))))
                                : null))
                .toList();
    }

    private String name(String number) {
        StaffMember member = people.get(AgentId.parse(number));
        return member == null || !member.active() ? texts.text("jury.former") : member.displayName();
    }
}
