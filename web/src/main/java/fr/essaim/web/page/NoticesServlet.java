// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.notice.NoticeText;
import fr.essaim.notice.RecordPages;
import fr.essaim.web.notice.ListedNotice;
import fr.essaim.web.notice.MailChoices;
import fr.essaim.web.notice.PortalNotices;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the agent was told, the newest first, and whether mails are wanted. Reading changes nothing; forms do. */
public final class NoticesServlet extends HttpServlet {

    private static final int SIZE = 20;

    /**
     * One line of the list.
     *
     * @param address empty when no page of the portal tells more
     */
    public record Line(long id, String title, String sentence, String address, String when, String at, boolean read) {}

    private final transient PortalNotices notices;
    private final transient MailChoices choices;
    private final transient RecordPages records;
    private final boolean mailOffered;
    private final PortalSite site;
    private final transient PageFrame frame;
    private final ZoneId zone;

    /** @param mailOffered whether the portal can send mails at all */
    public NoticesServlet(
            PortalNotices notices,
            MailChoices choices,
            RecordPages records,
            boolean mailOffered,
            PortalSite site,
            PageFrame frame,
            ZoneId zone) {
        this.notices = notices;
        this.choices = choices;
        this.records = records;
        this.mailOffered = mailOffered;
        this.site = site;
        this.frame = frame;
        this.zone = zone;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StaffMember agent = agent(request);
        int page = page(request);
        Slice<ListedNotice> slice = notices.of(site, agent.id(), (long) page * SIZE, SIZE);
        int pages = (int) Math.max(1, (slice.total() + SIZE - 1) / SIZE);
        if (page >= pages) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.NOTICES);
        model.put("lines", lines(slice.items(), Languages.of(request)));
        model.put("newest", slice.items().isEmpty() ? 0 : slice.items().get(0).id());
        model.put("pageNumber", page);
        model.put("pageCount", pages);
        model.put("mailOffered", mailOffered);
        model.put("hasMail", !agent.mail().isEmpty());
        model.put("wantsMail", choices.wants(site, agent.id()));
        model.put("saved", request.getParameter("saved") != null);
        frame.write("notices", model, request, response);
    }

    private static int page(HttpServletRequest request) {
        String page = Objects.toString(request.getParameter("page"), "0");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    private List<Line> lines(List<ListedNotice> told, Locale language) {
        NoticeText text = new NoticeText(language);
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        return told.stream()
                .map(one -> new Line(
                        one.id(),
                        text.title(one.notice()),
                        text.sentence(one.notice()),
                        records.address(one.notice().about()),
                        when.format(one.at()),
                        DateTimeFormatter.ISO_INSTANT.format(
                                Instant.ofEpochSecond(one.at().getEpochSecond())),
                        one.read()))
                .toList();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StaffMember agent = agent(request);
        String back = request.getContextPath() + PortalPaths.NOTICES;
        switch (Objects.toString(request.getParameter("step"), "")) {
            case "read" -> {
                notices.markRead(site, agent.id(), number(request));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "read-one" -> {
                notices.markRead(site, agent.id(), number(request));
                response.sendRedirect(back);
            }
            case "read-all" -> {
                notices.markAllRead(site, agent.id(), number(request));
                response.sendRedirect(back);
            }
            case "mail" -> {
                choices.choose(site, agent.id(), mailOffered && request.getParameter("wanted") != null);
                response.sendRedirect(back + "?saved");
            }
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static long number(HttpServletRequest request) {
        String number = Objects.toString(request.getParameter("notice"), "");
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private static StaffMember agent(HttpServletRequest request) {
        return SignedIn.of(request).orElseThrow().member();
    }
}
