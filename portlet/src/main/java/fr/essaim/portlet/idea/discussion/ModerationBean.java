// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.discussion.LatestComments;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.moderation.ModerationLine;
import fr.essaim.moderation.ModerationPage;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the moderators of the campaign that the address names look at: what was reported first. */
@Named("ideaModeration")
@ViewScoped
public class ModerationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaLinks links;

    @Inject
    ModerationQueue queue;

    @Inject
    LatestComments latest;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private Long campaignId;
    private String tab;
    private int first;
    private transient ModerationPage page;
    private transient List<ModerationRow> rows;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (rows == null || !screen.showsDialogOnly()) {
            screen.open(this::read);
        }
    }

    private void read() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
            first = Address.current().position("first");
            String asked = Address.current().text("tab");
            tab = asked.isEmpty() ? "reported" : asked;
        }
        Visitor visitor = agent.visitor();
        RecordKey scope = new RecordKey(Campaign.RECORD_TYPE, campaignId);
        page = switch (tab) {
            case "withdrawn" -> queue.withdrawn(visitor, scope, first);
            case "latest" -> latest.page(visitor, scope, first);
            default -> queue.reported(visitor, scope, first);
        };
        CommentHtml html = new CommentHtml(
                screen.texts(), clock.getZone(), directory.findAll(visitor.site(), PageAgents.of(page)));
        rows = page.lines().stream().map(line -> row(line, html)).toList();
    }

    private ModerationRow row(ModerationLine line, CommentHtml html) {
        Texts texts = screen.texts();
        return new ModerationRow(
                line.subject().id() + "-" + (line.part() ? line.record().id() : 0),
                texts.get(line.part() ? "idea.moderation.comment" : "idea.moderation.idea", line.number()),
                line.title(),
                links.idea(line.subject().id()),
                line.writer().map(html::person).orElseGet(() -> texts.get("idea.moderation.hidden")),
                html.moment(line.writtenAt()),
                html.text(line.text()),
                line.reportCount() == 0 ? "" : texts.get("idea.moderation.reports", line.reportCount()),
                line.reports().stream()
                        .map(report -> new ModerationRow.Report(
                                texts.name(report.reason()), html.moment(report.at()), report.text()))
                        .toList(),
                line.withdrawal()
                        .map(gone -> html.withdrawal(gone, "idea.moderation.withdrawn"))
                        .orElse(""),
                line.withdrawal().flatMap(gone -> gone.contest()).orElse(""));
    }

    /** The address of another part of what there is to look at. */
    public String address(String otherTab) {
        return address(otherTab, 0);
    }

    private String address(String otherTab, int from) {
        return PortletLinks.view(Map.of(
                "view",
                "moderation",
                "campaign",
                Long.toString(campaignId),
                "tab",
                otherTab,
                "first",
                Integer.toString(from)));
    }

    /** Null on the first page. */
    public String getNewer() {
        return first == 0 ? null : address(tab, Math.max(0, first - ModerationPage.SIZE));
    }

    /** Null on the last page. */
    public String getOlder() {
        return page.more() ? address(tab, first + ModerationPage.SIZE) : null;
    }

    public Long getCampaignId() {
        return campaignId;
    }

    public String getTab() {
        return tab;
    }

    /** How many withdrawals their authors contest, in words. */
    public String getContested() {
        return screen.text("idea.moderation.contested", getPage().contested());
    }

    public ModerationPage getPage() {
        return page;
    }

    public List<ModerationRow> getRows() {
        return rows;
    }
}
