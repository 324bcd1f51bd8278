// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Namesakes;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts as administrators see them: a one-time link for a new password, the second factor of a lost phone, open sessions.
 * Their own they change where everybody does, with password and code.
 */
public final class AccountsServlet extends HttpServlet {

    private static final int SHOWN = 20;

    /**
     * One line of the list.
     *
     * @param detail what tells people of one name apart
     */
    public record Line(long id, String name, String detail, String login, boolean hasFactor, boolean own) {}

    private final transient Directory directory;
    private final transient AccountHelp help;
    private final transient Access access;
    private final PortalSite site;
    private final transient PageFrame frame;
    private final String url;

    /** @param url the portal's address; empty to take the one by which the administrator comes */
    public AccountsServlet(
            Directory directory, AccountHelp help, Access access, PortalSite site, PageFrame frame, String url) {
        this.directory = directory;
        this.help = help;
        this.access = access;
        this.site = site;
        this.frame = frame;
        this.url = url;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        access.check(new Visitor(site, agent(request), Languages.of(request)), PortalPermission.ADMINISTER, 0);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(Map.of(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = PasswordServlet.field(request, "agent");
        Optional<StaffMember> member = number.matches("[1-9]\\d{0,17}")
                ? directory.find(site, AgentId.parse(number)).filter(StaffMember::active)
                : Optional.empty();
        if (member.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (member.get().id().equals(agent(request))) {
            show(refused("accounts.self", member.get(), request), request, response);
        } else {
            help(member.get(), request, response);
        }
    }

    private void help(StaffMember member, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentId agent = member.id();
        String step = PasswordServlet.field(request, "step");
        if (step.equals("link") && help.givesPasswords()) {
            Optional<String> code = help.link(agent, agent(request));
            show(
                    code.map(known -> Map.of("linkOf", member.displayName(), "link", address(request) + known))
                            .orElseGet(() -> refused("accounts.none", member, request)),
                    request,
                    response);
        } else if (step.equals("factor")) {
            boolean removed = help.removeFactor(agent, agent(request));
            show(
                    removed ? told("accounts.removed", member, request) : refused("accounts.noFactor", member, request),
                    request,
                    response);
        } else if (step.equals("sessions")) {
            help.endSessions(agent, agent(request));
            show(told("accounts.ended", member, request), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void show(Map<String, String> done, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String text = PasswordServlet.field(request, "q").trim();
        Slice<StaffMember> found = text.isEmpty() ? new Slice<>(List.of(), 0) : directory.search(site, text, 0, SHOWN);
        Map<String, Object> model = new HashMap<>(Map.of("linkOf", "", "link", "", "told", "", "refused", ""));
        model.putAll(done);
        model.put("path", PortalPaths.DIRECTORY);
        model.put("q", text);
        Map<AgentId, String> details = Namesakes.details(directory, site, found.items());
        model.put(
                "lines",
                found.items().stream()
                        .map(member -> line(member, details.get(member.id()), agent(request)))
                        .toList());
        model.put("total", found.total());
        model.put("ownPasswords", help.givesPasswords());
        if (done.containsKey("refused")) {
            response.setStatus(Refusal.UNPROCESSABLE);
        }
        frame.write("accounts", model, request, response);
    }

    private Line line(StaffMember member, String detail, AgentId self) {
        return new Line(
                member.id().value(),
                member.displayName(),
                detail,
                help.login(member.id()),
                help.hasFactor(member.id()),
                member.id().equals(self));
    }

    private static Map<String, String> told(String key, StaffMember about, HttpServletRequest request) {
        return Map.of("told", BundleMessages.text(Languages.of(request), key, about.displayName()));
    }

    private static Map<String, String> refused(String key, StaffMember about, HttpServletRequest request) {
        return Map.of("refused", BundleMessages.text(Languages.of(request), key, about.displayName()));
    }

    /** Where a code is to be added. It stands behind the #, which browsers send to no server. */
    private String address(HttpServletRequest request) {
        String here = request.getRequestURL().toString();
        String portal = url.isEmpty() ? here.substring(0, here.length() - PortalPaths.ACCOUNTS.length()) : url;
        return portal + PortalPaths.RESET + "#";
    }

    private static AgentId agent(HttpServletRequest request) {
        return SignedIn.of(request).orElseThrow().agent();
    }
}
