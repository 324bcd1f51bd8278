// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.signin.PasswordChanges;
import fr.essaim.web.signin.SecondFactors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts as administrators see them: a one-time link for a new password, and the second factor of a lost phone. */
public final class AccountsServlet extends HttpServlet {

    private static final int SHOWN = 20;

    /** One line of the list. */
    public record Line(long id, String name, String jobTitle, String login, boolean hasFactor) {}

    private final transient Directory directory;
    private final transient SecondFactors factors;
    private final transient Optional<PasswordChanges> changes;
    private final transient Access access;
    private final PortalSite site;
    private final transient PageFrame frame;

    /** @param changes empty where passwords are those of a directory elsewhere */
    public AccountsServlet(
            Directory directory,
            SecondFactors factors,
            Optional<PasswordChanges> changes,
            Access access,
            PortalSite site,
            PageFrame frame) {
        this.directory = directory;
        this.factors = factors;
        this.changes = changes;
        this.access = access;
        this.site = site;
        this.frame = frame;
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
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("about", member.get().displayName());
        if (PasswordServlet.field(request, "step").equals("factor")) {
            factors.remove(member.get().id(), agent(request));
            model.put("removed", true);
        } else if (changes.isPresent()) {
            model.put(
                    "link",
                    address(request) + PortalPaths.RESET + "?code="
                            + changes.get().link(member.get().id()));
        }
        show(model, request, response);
    }

    private void show(Map<String, Object> done, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String text = PasswordServlet.field(request, "q").trim();
        Slice<StaffMember> found = text.isEmpty() ? new Slice<>(List.of(), 0) : directory.search(site, text, 0, SHOWN);
        Map<String, Object> model = new HashMap<>(done);
        model.put("path", PortalPaths.DIRECTORY);
        model.put("q", text);
        model.put("lines", found.items().stream().map(this::line).toList());
        model.put("total", found.total());
        model.put("ownPasswords", changes.isPresent());
        model.putIfAbsent("about", "");
        model.putIfAbsent("link", "");
        model.putIfAbsent("removed", false);
        frame.write("accounts", model, request, response);
    }

    private Line line(StaffMember member) {
        return new Line(
                member.id().value(),
                member.displayName(),
                member.jobTitle(),
                changes.map(known -> known.login(member.id())).orElse(""),
                factors.isSetUp(member.id()));
    }

    /** The portal as this administrator reaches it. */
    private static String address(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - PortalPaths.ACCOUNTS.length());
    }

    private static AgentId agent(HttpServletRequest request) {
        return SignedIn.of(request).orElseThrow().agent();
    }
}
