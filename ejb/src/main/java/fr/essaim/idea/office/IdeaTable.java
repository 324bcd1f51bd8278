// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.CampaignQuestion;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.text.RichText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ideas of a campaign as a table. */
final class IdeaTable {

    private final Campaign campaign;
    private final OfficeTexts texts;
    private final Directory directory;
    private final ZoneId zone;
    private final boolean forTeam;
    private final boolean counts;

    /**
     * @param forTeam whether names that authors hide from colleagues are told
     * @param counts whether numbers of supports are told
     */
    IdeaTable(Campaign campaign, OfficeTexts texts, Directory directory, ZoneId zone, boolean forTeam, boolean counts) {
        this.campaign = campaign;
        this.texts = texts;
        this.directory = directory;
        this.zone = zone;
        this.forTeam = forTeam;
        this.counts = counts;
    }

    TableLayout layout() {
        List<TableColumn> columns = new ArrayList<>(List.of(
                column("number", Content.SHORT),
                column("kind", Content.SHORT),
                column("title", Content.TITLE),
                column("state", Content.NAME),
                column("category", Content.NAME),
                column("author", Content.NAME),
                column("hidden", Content.SHORT),
                column("coauthors", Content.NAME),
                column("submitted", Content.DATE),
                column("supports", Content.NUMBER),
                column("comments", Content.NUMBER),
                column("cost", Content.NUMBER),
                column("time", Content.NAME),
                column("benefit", Content.LONG),
                column("description", Content.LONG)));
        for (CampaignQuestion field : campaign.questions()) {
            columns.add(new TableColumn(
                    "field" + field.id(), field.label(), List.of(), false, Content.LONG, false, List.of(), ""));
        }
        return new TableLayout(campaign.title(), texts.get("tab.ideas"), columns, 3, null);
    }

    private TableColumn column(String key, Content content) {
        return new TableColumn(key, texts.get("column." + key), List.of(), false, content, false, List.of(), "");
    }

    void write(NumberedIdeaFinder pages, Set<IdeaState> states, TableWriter table) {
        pages.read(states, page -> {
            Map<Long, List<Long>> coAuthors = pages.coAuthors(page);
            Map<Long, Map<Long, String>> answers = pages.answers(page);
            Map<AgentId, StaffMember> people = people(page, coAuthors);
            for (Idea idea : page) {
                try {
                    table.row(cells(
                            idea,
                            coAuthors.getOrDefault(idea.id(), List.of()),
                            answers.getOrDefault(idea.id(), Map.of()),
                            people));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private Map<AgentId, StaffMember> people(List<Idea> page, Map<Long, List<Long>> coAuthors) {
        Set<AgentId> agents = new HashSet<>();
        page.forEach(idea -> agents.add(idea.author()));
        coAuthors.values().forEach(some -> some.forEach(agent -> agents.add(new AgentId(agent))));
        return directory.findAll(campaign.site(), agents);
    }

    private List<Object> cells(
            Idea idea, List<Long> coAuthors, Map<Long, String> answers, Map<AgentId, StaffMember> people) {
        List<Object> cells = new ArrayList<>();
        cells.add(idea.number().orElse(null));
        cells.add(texts.name(idea.kind()));
        cells.add(idea.title());
        cells.add(texts.name(idea.state()));
        cells.add(idea.category().map(CampaignCategory::label).orElse(""));
        boolean named = forTeam || !idea.authorHidden();
        cells.add(named ? texts.person(people.get(idea.author())) : texts.get("booklet.hidden"));
        cells.add(idea.authorHidden() ? texts.get("yes") : "");
        cells.add(
                named
                        ? coAuthors.stream()
                                .map(agent -> texts.person(people.get(new AgentId(agent))))
                                .collect(Collectors.joining(", "))
                        : "");
        cells.add(idea.submittedAt().map(this::day).orElse(null));
        cells.add(counts ? idea.supportCount() : null);
        cells.add(idea.commentCount());
        cells.add(idea.cost().orElse(null));
        cells.add(idea.timeNeeded());
        cells.add(idea.expectedBenefit());
        cells.add(RichText.plain(idea.description()));
        campaign.questions().forEach(field -> cells.add(answers.getOrDefault(field.id(), "")));
        return cells;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
