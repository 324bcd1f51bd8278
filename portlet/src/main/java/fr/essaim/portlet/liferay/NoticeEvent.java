// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.model.UserNotificationEvent;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticePayload;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice as the portal keeps it: a notification event of the feature's portlet, with a payload in JSON. */
record NoticeEvent(long siteId, Notice notice) {

    private static final Pattern PAYLOAD = Pattern.compile("\\{\"site\":(\\d{1,18}),\"notice\":\"([^\"\\\\]*)\"}");

    /** The same for the same key to the same agent on the same site. */
    static String uuid(PortalSite site, AgentId recipient, Notice notice) {
        String told = site.siteId() + " " + recipient + " " + notice.key();
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @throws IllegalArgumentException when the event holds no notice of ours */
    static NoticeEvent of(UserNotificationEvent event) {
        Matcher payload = PAYLOAD.matcher(event.getPayload());
        if (!payload.matches()) {
            throw new IllegalArgumentException("Not the payload of a notice");
        }
        return new NoticeEvent(
                Long.parseLong(payload.group(1)),
                NoticePayload.read(URLDecoder.decode(payload.group(2), StandardCharsets.UTF_8)));
    }

    String payload() {
        return "{\"site\":%d,\"notice\":\"%s\"}"
                .formatted(siteId, URLEncoder.encode(NoticePayload.write(notice), StandardCharsets.UTF_8));
    }
}
