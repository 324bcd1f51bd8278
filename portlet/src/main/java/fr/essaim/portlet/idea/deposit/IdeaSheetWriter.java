// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.CampaignQuestion;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.deposit.IdeaRecorder;
import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import fr.essaim.question.AnswerSet;
import fr.essaim.text.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an idea and its past into words. */
final class IdeaSheetWriter {

    private static final int LONGEST_CHANGE = 400;

    private final IdeaSheet sheet;
    private final Campaign campaign;
    private final Signatures names;
    private final Texts texts;
    private final ZoneId zone;

    IdeaSheetWriter(IdeaSheet sheet, Campaign campaign, Signatures names, Texts texts, ZoneId zone) {
        this.sheet = sheet;
        this.campaign = campaign;
        this.names = names;
        this.texts = texts;
        this.zone = zone;
    }

    /** All whose names the sheet tells. */
    static List<AgentId> people(IdeaSheet sheet) {
        return Stream.of(
                        Stream.ofNullable(sheet.author()),
                        sheet.coAuthors().stream(),
                        sheet.past().items().stream()
                                .map(IdeaSheet.PastLine::by)
                                .filter(agent -> agent != null),
                        sheet.past().items().stream()
                                .filter(line -> line.field().equals(IdeaRecorder.CO_AUTHORS))
                                .flatMap(line -> Stream.concat(agents(line.before()), agents(line.after()))))
                .flatMap(agents -> agents)
                .distinct()
                .toList();
    }

    private static Stream<AgentId> agents(String canonical) {
        return Arrays.stream(canonical.split(","))
                .filter(number -> number.matches("[1-9]\\d{0,17}"))
                .map(AgentId::parse);
    }

    IdeaSheetPage write() {
        return new IdeaSheetPage(
                sheet.id(),
                sheet.campaignTitle(),
                PortletLinks.view(Map.of("view", "campaign", "campaign", Long.toString(sheet.campaignId()))),
                sheet.number() == 0 ? "" : texts.get("idea.deposit.number", sheet.number()),
                sheet.kind().name(),
                texts.name(sheet.kind()),
                sheet.title().isEmpty() ? texts.get("idea.deposit.untitled") : sheet.title(),
                sheet.state() == IdeaState.SUBMITTED ? "" : texts.name(sheet.state()),
                author(),
                sheet.submittedAt() == null ? "" : texts.date(LocalDate.ofInstant(sheet.submittedAt(), zone)),
                sheet.category(),
                sheet.tags(),
                sheet.description(),
                sheet.expectedBenefit(),
                facts(),
                sheet.mergedInto() == null ? null : link(sheet.mergedInto()),
                sheet.merged().stream().map(this::link).toList(),
                sheet.split().stream().map(this::link).toList(),
                sheet.rights().edit() || sheet.rights().own() && sheet.state() == IdeaState.DRAFT
                        ? PortletLinks.view(Map.of("view", "deposit", "idea", Long.toString(sheet.id())))
                        : "",
                sheet.rights(),
                campaign.categories().stream()
                        .map(category -> new Choice(category.id().toString(), category.label()))
                        .toList(),
                past());
    }

    private String author() {
        if (sheet.author() == null) {
            return texts.get("idea.deposit.author.hidden");
        }
        String signed = Stream.concat(Stream.of(sheet.author()), sheet.coAuthors().stream())
                .map(names::name)
                .collect(Collectors.joining(", "));
        return sheet.hidden() ? texts.get("idea.deposit.author.for-you", signed) : signed;
    }

    private List<IdeaSheetPage.Fact> facts() {
        List<IdeaSheetPage.Fact> facts = new ArrayList<>();
        if (!sheet.timeNeeded().isEmpty()) {
            facts.add(new IdeaSheetPage.Fact(texts.get("field.TIME_NEEDED"), sheet.timeNeeded()));
        }
        if (sheet.cost() != null) {
            facts.add(new IdeaSheetPage.Fact(texts.get("field.COST"), texts.euros(sheet.cost())));
        }
        sheet.answers().forEach(answer -> facts.add(new IdeaSheetPage.Fact(answer.label(), value(answer))));
        return facts;
    }

    private String value(IdeaSheet.Answer answer) {
        return switch (answer.kind()) {
            case DATE -> texts.date(LocalDate.parse(answer.text()));
            case EUROS -> texts.euros(Long.valueOf(answer.text()));
            case NUMBER -> answer.text().replace(".", texts.get("idea.deposit.decimal"));
            case LINE, PARAGRAPH, CHOICE -> answer.text();
        };
    }

    private CampaignPage.Link link(IdeaSheet.Link link) {
        return new CampaignPage.Link(
                texts.get("idea.deposit.link", link.number(), link.title()),
                PortletLinks.view(Map.of("view", "idea", "idea", Long.toString(link.id()))));
    }

    private List<IdeaSheetPage.Moment> past() {
        record Stamp(AgentId by, Instant at) {}
        Map<Stamp, List<IdeaSheetPage.Change>> moments = new LinkedHashMap<>();
        sheet.past().items().forEach(line -> moments.computeIfAbsent(
                        new Stamp(line.by(), line.at()), any -> new ArrayList<>())
                .add(new IdeaSheetPage.Change(
                        field(line.field()), shown(line.field(), line.before()), shown(line.field(), line.after()))));
        return moments.entrySet().stream()
                .map(moment -> new IdeaSheetPage.Moment(
                        moment.getKey().by() == null
                                ? texts.get("idea.deposit.author.one")
                                : names.name(moment.getKey().by()),
                        texts.moment(moment.getKey().at(), zone),
                        moment.getValue()))
                .toList();
    }

    private String field(String name) {
        Long question = AnswerSet.question(name);
        return question == null
                ? texts.get("field." + name)
                : campaign.question(question).map(CampaignQuestion::label).orElse("?");
    }

    private String shown(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "DESCRIPTION" -> cut(RichText.plain(value));
            case "KIND" -> texts.name(IdeaKind.valueOf(value));
            case "CATEGORY" ->
                campaign.category(Long.valueOf(value))
                        .map(CampaignCategory::label)
                        .orElse("?");
            case "COST" -> texts.euros(Long.valueOf(value));
            case "AUTHOR_HIDDEN" -> texts.get("idea.deposit.hidden.yes");
            case "STATE" -> texts.name(IdeaState.valueOf(value));
            case "MERGED_INTO", "SPLIT_INTO" -> texts.get("idea.deposit.number", Integer.valueOf(value));
            case "CO_AUTHORS" -> agents(value).map(names::name).collect(Collectors.joining(", "));
            default -> cut(value);
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CHANGE ? text : text.substring(0, LONGEST_CHANGE) + "…";
    }
}
