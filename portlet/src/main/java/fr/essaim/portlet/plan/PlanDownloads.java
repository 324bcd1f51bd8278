// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Problem;
import fr.essaim.portlet.RecordNumber;
import fr.essaim.portlet.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * The files that the plan portlet serves, by resource id: {@code export} (the list under the filter of the address),
 * {@code template} (both with {@code format}), {@code import-report} (with {@code run}). A file is complete before its first
 * byte is sent, so that a refusal is an answer of its own and never half a file.
 */
@ApplicationScoped
public class PlanDownloads {

    private static final Set<String> IDS = Set.of("export", "template", "import-report");

    private ActiveAgent agent;
    private PlanBoards boards;
    private PlanSpreadsheets spreadsheets;
    private Clock clock;

    protected PlanDownloads() {}

    @Inject
    public PlanDownloads(ActiveAgent agent, PlanBoards boards, PlanSpreadsheets spreadsheets, Clock clock) {
        this.agent = agent;
        this.boards = boards;
        this.spreadsheets = spreadsheets;
        this.clock = clock;
    }

    static boolean serves(String resourceId) {
        return resourceId != null && IDS.contains(resourceId);
    }

    void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        Format format = "csv".equals(request.getParameter("format")) ? Format.CSV : Format.XLSX;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            switch (request.getResourceID()) {
                case "export" ->
                    spreadsheets.export(
                            visitor,
                            planId(request, visitor),
                            ActionFilter.of(request.getParameterMap()),
                            format,
                            file);
                case "template" -> spreadsheets.template(visitor, planId(request, visitor), format, file);
                default -> spreadsheets.reportFile(visitor, RecordNumber.of(request.getParameter("run")), file);
            }
        } catch (RuntimeException e) {
            refuse(Problem.of(e, texts), response);
            return;
        }
        String name = texts.get(
                "file." + request.getResourceID(), LocalDate.now(clock).toString());
        response.setContentType(format.contentType());
        response.setProperty(
                "Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
        response.setContentLength(file.size());
        file.writeTo(response.getPortletOutputStream());
    }

    private static void refuse(Problem problem, ResourceResponse response) throws IOException {
        String status =
                switch (problem.kind()) {
                    case "missing" -> "404";
                    case "refused" -> "403";
                    default -> "500";
                };
        response.setProperty(ResourceResponse.HTTP_STATUS_CODE, status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getPortletOutputStream().write(problem.sentence().getBytes(StandardCharsets.UTF_8));
    }

    private long planId(ResourceRequest request, Visitor visitor) {
        return PlanPreferences.of(request.getPreferences())
                .board(boards, visitor)
                .plan()
                .id();
    }
}
