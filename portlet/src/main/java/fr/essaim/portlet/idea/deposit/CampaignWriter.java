// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.OwnIdea;
import fr.essaim.idea.deposit.list.IdeaBadges;
import fr.essaim.idea.deposit.list.IdeaCard;
import fr.essaim.idea.deposit.list.IdeaFilter;
import fr.essaim.idea.deposit.list.IdeaPage;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts one page of a campaign's ideas into words. */
final class CampaignWriter {

    private static final long PLACEHOLDER = 987_654_321_012_345_678L;

    private final IdeaPage page;
    private final Signatures names;
    private final Texts texts;
    private final ZoneId zone;
    private final String sheetPattern;

    CampaignWriter(IdeaPage page, Signatures names, Texts texts, ZoneId zone) {
        this.page = page;
        this.names = names;
        this.texts = texts;
        this.zone = zone;
        this.sheetPattern = PortletLinks.view(Map.of("view", "idea", "idea", Long.toString(PLACEHOLDER)));
    }

    CampaignPage write(boolean depositing, Optional<OwnIdea> draft, boolean team) {
        Campaign campaign = page.campaign();
        IdeaFilter filter = page.filter();
        return new CampaignPage(
                campaign.id(),
                campaign.title(),
                campaign.box().title(),
                campaign.purpose(),
                campaign.commitment(),
                depositing ? view("deposit", "campaign", campaign.id()) : "",
                draft.map(own -> view("deposit", "idea", own.id())).orElse(""),
                draft.map(own -> own.title().isEmpty() ? texts.get("idea.deposit.untitled") : own.title())
                        .orElse(""),
                team,
                filter.keepsAll()
                        ? texts.get("idea.deposit.count", page.total())
                        : texts.get("idea.deposit.count.of", page.total(), page.all()),
                page.all() == 0,
                !filter.keepsAll(),
                page.cards().stream().map(this::card).toList(),
                chips(filter),
                filter.page() > 0 ? link("idea.deposit.page.previous", at(filter.page() - 1)) : null,
                filter.page() + 1 < page.pages() ? link("idea.deposit.page.next", at(filter.page() + 1)) : null,
                page.pages() > 1 ? texts.get("idea.deposit.page.of", filter.page() + 1, page.pages()) : "",
                address(filter),
                address(IdeaFilter.ALL),
                kinds(campaign),
                campaign.categories().stream()
                        .map(category -> new Choice(category.id().toString(), category.label()))
                        .toList(),
                tags(filter),
                page.sorts().stream()
                        .map(sort -> new Choice(sort.name().toLowerCase(Locale.ROOT), texts.name(sort)))
                        .toList(),
                page.sort().name().toLowerCase(Locale.ROOT));
    }

    private CardRow card(IdeaCard card) {
        IdeaBadges.Badge badge = card.badge();
        return new CardRow(
                card.id(),
                sheetPattern.replace(Long.toString(PLACEHOLDER), Long.toString(card.id())),
                texts.get("idea.deposit.number", card.number()),
                card.kind().name(),
                texts.name(card.kind()),
                card.title(),
                card.excerpt(),
                names.all(card.authors(), card.hidden()),
                card.category(),
                card.tags(),
                card.supports() == null ? "" : texts.get("idea.deposit.supports", card.supports()),
                texts.get("idea.deposit.comments", card.comments()),
                texts.date(LocalDate.ofInstant(card.submittedAt(), zone)),
                badge == null ? "" : texts.get(badge.key()),
                badge == null ? "neutral" : badge.tone());
    }

    private List<Choice> kinds(Campaign campaign) {
        return campaign.ideaKinds().stream()
                .map(kind -> new Choice(kind.name().toLowerCase(Locale.ROOT), texts.name(kind)))
                .toList();
    }

    /** With the one that is filtered by, be it rare. */
    private List<Choice> tags(IdeaFilter filter) {
        return Stream.concat(page.tags().stream(), Stream.of(filter.tag()))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .map(tag -> new Choice(tag, tag))
                .toList();
    }

    private List<CampaignPage.Link> chips(IdeaFilter filter) {
        List<CampaignPage.Link> chips = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chips.add(chip(texts.get("idea.deposit.chip.text", filter.text()), "q"));
        }
        if (filter.kind() != null) {
            chips.add(chip(texts.name(filter.kind()), "kind"));
        }
        if (filter.categoryId() != 0) {
            chips.add(chip(
                    page.campaign()
                            .category(filter.categoryId())
                            .map(category -> category.label())
                            .orElse("?"),
                    "category"));
        }
        if (!filter.tag().isEmpty()) {
            chips.add(chip(filter.tag(), "tag"));
        }
        if (filter.mine()) {
            chips.add(chip(texts.get("idea.deposit.mine"), "mine"));
        }
        return chips;
    }

    private CampaignPage.Link chip(String label, String parameter) {
        return new CampaignPage.Link(label, address(page.filter().with(parameter, "")));
    }

    private CampaignPage.Link link(String key, IdeaFilter filter) {
        return new CampaignPage.Link(texts.get(key), address(filter));
    }

    private IdeaFilter at(int number) {
        return page.filter().with("page", Integer.toString(number));
    }

    private String address(IdeaFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("view", "campaign");
        parameters.put("campaign", page.campaign().id().toString());
        parameters.putAll(filter.toParameters());
        return PortletLinks.view(parameters);
    }

    private static String view(String name, String parameter, long id) {
        return PortletLinks.view(Map.of("view", name, parameter, Long.toString(id)));
    }
}
