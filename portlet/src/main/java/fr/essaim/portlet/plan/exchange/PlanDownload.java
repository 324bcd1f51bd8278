// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.PlanPreferences;
import fr.essaim.portlet.plan.PlanResource;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.portlet.resource.SentFile;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;

/** A table of the plan in the format that the parameter {@code format} names. It is complete before its first byte is sent. */
abstract class PlanDownload implements PlanResource {

    @Inject
    ActiveAgent agent;

    @Inject
    PlanBoards boards;

    @Inject
    PlanSpreadsheets spreadsheets;

    @Inject
    Clock clock;

    abstract void write(Visitor visitor, ResourceRequest request, Format format, OutputStream out);

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        Format format = "csv".equals(Address.of(request).text("format")) ? Format.CSV : Format.XLSX;
        ResourceReply reply = new ResourceReply(response, texts);
        reply.orRefuse(() -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            write(visitor, request, format, file);
            String name = texts.get("file." + id(), LocalDate.now(clock).toString());
            reply.send(SentFile.of(name + "." + format.extension(), format.contentType(), file));
        });
    }

    final long planId(ResourceRequest request, Visitor visitor) {
        return PlanPreferences.of(request.getPreferences())
                .board(boards, visitor)
                .plan()
                .id();
    }
}
