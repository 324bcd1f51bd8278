// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.model.UserNotificationEvent;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeKind;
import fr.essaim.notice.NoticePayload;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.PlanNotice;
import fr.essaim.plan.PlanPermission;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice as the portal keeps it: a notification event of the feature's portlet, with a payload in JSON. */
record NoticeEvent(long siteId, Notice notice) {

    /** The portlets' ids on the portal, where the archive is deployed under the name {@code essaim}. */
    static final String PLAN = "plan_WAR_essaim";

    static final String IDEAS = "ideas_WAR_essaim";

    private static final Pattern PAYLOAD = Pattern.compile("\\{\"site\":(\\d{1,18}),\"notice\":\"([^\"\\\\]*)\"}");

    /** By portlet, in the order of its notification definitions, which count from 1. */
    private static final Map<String, List<String>> KINDS =
            Map.of(PLAN, codes(PlanNotice.values()), IDEAS, codes(IdeaNotice.values()));

    private static List<String> codes(NoticeKind[] kinds) {
        return Arrays.stream(kinds).map(NoticeKind::code).toList();
    }

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

    /** 0 for a kind that the portal's settings do not know. */
    int type() {
        return KINDS.get(portlet()).indexOf(notice.kind()) + 1;
    }

    /** The id of the portlet under which the portal lists it. */
    String portlet() {
        return isAboutIdeas() ? IDEAS : PLAN;
    }

    /** The model under which the portal's settings list the kind. */
    String model() {
        if (isAboutIdeas()) {
            return IdeaPermission.RESOURCE;
        }
        return isAboutAction() ? ActionPermission.RESOURCE : PlanPermission.VIEW.resource();
    }

    boolean isAboutIdeas() {
        return notice.kind().startsWith("idea.");
    }

    boolean isAboutAction() {
        return ActionPermission.RESOURCE.endsWith("." + notice.about().type());
    }
}
