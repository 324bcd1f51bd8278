// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.attachment;

import fr.essaim.attachment.Attachment;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.Texts;
import fr.essaim.text.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes the files of a record: images small, with what they show; other files by name, type and size. */
final class AttachmentList {

    private static final long KILOBYTE = 1_024;

    private final RecordKey record;
    private final BiFunction<String, Map<String, String>, String> resources;
    private final Texts texts;
    private final boolean open;

    /**
     * @param record whose files they are
     * @param resources gives the address of a resource by its id and parameters
     * @param open whether files can be removed
     */
    AttachmentList(
            RecordKey record, BiFunction<String, Map<String, String>, String> resources, Texts texts, boolean open) {
        this.record = record;
        this.resources = resources;
        this.texts = texts;
        this.open = open;
    }

    /** Empty when there are none. */
    String write(List<Attachment> attachments) {
        StringBuilder html = new StringBuilder();
        List<Attachment> images =
                attachments.stream().filter(one -> one.type().isImage()).toList();
        if (!images.isEmpty()) {
            html.append("<ul class=\"es-pictures\">");
            images.forEach(image -> picture(image, html));
            html.append("</ul>");
        }
        if (images.size() < attachments.size()) {
            html.append("<ul class=\"es-files\">");
            attachments.stream().filter(one -> !one.type().isImage()).forEach(file -> file(file, html));
            html.append("</ul>");
        }
        return html.toString();
    }

    private void picture(Attachment image, StringBuilder html) {
        String id = image.id().toString();
        html.append("<li><a href=\"")
                .append(Html.escaped(resources.apply(AttachmentResource.ID, Map.of("attachment", id))))
                .append("\" target=\"_blank\" rel=\"noopener\"><img src=\"")
                .append(Html.escaped(resources.apply(AttachmentResource.ID, Map.of("attachment", id, "small", "1"))))
                .append("\" alt=\"")
                .append(Html.escaped(image.alternative()))
                .append("\" loading=\"lazy\"/></a>");
        remove(image, image.alternative(), html);
        html.append("</li>");
    }

    private void file(Attachment file, StringBuilder html) {
        html.append(
                        "<li><svg class=\"es-icon\" aria-hidden=\"true\"><use href=\"#es-download\"/></svg><span><a href=\"")
                .append(Html.escaped(resources.apply(
                        AttachmentResource.ID, Map.of("attachment", file.id().toString()))))
                .append("\">")
                .append(Html.escaped(file.name()))
                .append("</a> <span class=\"es-small es-muted\">")
                .append(Html.escaped(texts.get(
                        "attachment.kind", file.type().extension().toUpperCase(Locale.ROOT), size(file.bytes()))))
                .append("</span></span>");
        remove(file, file.name(), html);
        html.append("</li>");
    }

    private String size(long bytes) {
        long kilobytes = Math.max(1, Math.round((double) bytes / KILOBYTE));
        return kilobytes < KILOBYTE
                ? texts.get("attachment.size.kilobytes", kilobytes)
                : texts.get("attachment.size.megabytes", (double) kilobytes / KILOBYTE);
    }

    private void remove(Attachment attachment, String called, StringBuilder html) {
        if (open) {
            html.append("<button type=\"button\" class=\"es-button es-plain\" data-remove-attachment=\"")
                    .append(Html.escaped(resources.apply(
                            AttachmentRemoval.ID,
                            Map.of("attachment", attachment.id().toString(), "of", RecordCode.of(record)))))
                    .append("\" data-question=\"")
                    .append(Html.escaped(texts.get("attachment.remove.question", called)))
                    .append("\" aria-label=\"")
                    .append(Html.escaped(texts.get("attachment.remove.label", called)))
                    .append("\">")
                    .append(Html.escaped(texts.get("attachment.remove")))
                    .append("</button>");
        }
    }
}
