// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.OTHER_JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.liferay.mail.kernel.model.MailMessage;
import com.liferay.mail.kernel.service.MailService;
import com.liferay.portal.kernel.exception.PortalException;
import com.liferay.portal.kernel.model.UserNotificationDeliveryConstants;
import com.liferay.portal.kernel.model.UserNotificationEvent;
import com.liferay.portal.kernel.notifications.UserNotificationFeedEntry;
import com.liferay.portal.kernel.service.ServiceContext;
import com.liferay.portal.kernel.service.UserNotificationEventLocalService;
import com.liferay.portal.kernel.util.Portal;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.Notice;
import fr.essaim.notice.Notices;
import fr.essaim.notice.NoticesContract;
import fr.essaim.plan.follow.PlanNotice;
import fr.essaim.portlet.Features;
import fr.essaim.portlet.plan.PlanFeaturePage;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LiferayNoticesTest extends NoticesContract {

    private static final RecordKey ACTION = new RecordKey("PlanAction", 5001);
    private static final String SHEET =
            "https://portail.example/web/agents/plan?p_p_id=plan_WAR_essaim&p_p_lifecycle=0&view=sheet&action=5001";

    private static final FeaturePages FEATURES = new FeaturePages(Features.pages());

    private record Stored(long user, String uuid, UserNotificationEvent event, boolean shown) {}

    private final FakePortal fake = FakePortal.ofSample();
    private final List<Stored> kept = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> declined = new HashSet<>();
    private final Set<Long> wantMail = new HashSet<>();
    private final List<MailMessage> mails = new ArrayList<>();

    private final Recording<UserNotificationEventLocalService> events = Recording.of(
                    UserNotificationEventLocalService.class)
            .when("fetchUserNotificationEventByUuidAndCompanyId", 2, asked -> kept.stream()
                    .filter(one -> one.uuid().equals(asked[0]) && asked[1].equals(SITE.companyId()))
                    .map(Stored::event)
                    .findFirst()
                    .orElse(null))
            .when("addUserNotificationEvent", 10, event -> keep(event));
    private final Recording<Portal> portal = Recording.of(Portal.class)
            .when("getClassNameId", 1, name -> name[0].equals("fr.essaim.plan.PlanAction") ? 71L : 70L)
            .when("getLayoutFullURL", 2, asked -> "https://portail.example/web/agents/plan");
    private final Recording<MailService> mail = Recording.of(MailService.class).when("sendEmail", 1, message -> {
        mails.add((MailMessage) message[0]);
        return null;
    });
    private final LiferayNotices notices = notices(FEATURES);

    private LiferayNotices notices(FeaturePages features) {
        return new LiferayNotices(
                fake.services(),
                ThreadCompany.scope(),
                events.asked(),
                (user, portlet, model, type, delivery) -> delivery == UserNotificationDeliveryConstants.TYPE_EMAIL
                        ? wantMail.contains(user)
                        : !declined.contains(user + " " + model + " " + type),
                portal.asked(),
                features,
                new Postman(
                        mail.asked(), (company, key) -> key.endsWith("address") ? "portail@ville.example" : "Portail"),
                Clock.systemUTC());
    }

    private UserNotificationEvent keep(Object[] given) {
        UserNotificationEvent event = Recording.of(UserNotificationEvent.class)
                .value("getPayload", given[6])
                .value("getType", given[1])
                .asked();
        kept.add(new Stored((Long) given[0], ((ServiceContext) given[9]).getUuid(), event, (Boolean) given[5]));
        return event;
    }

    @BeforeEach
    void tellThoseWhomThePortalMakes() {
        NoticeHandler.know(FEATURES);
    }

    @Override
    protected Notices notices() {
        return notices;
    }

    @Override
    protected List<Notice> toldTo(AgentId agent) {
        List<Notice> told = new ArrayList<>(kept.stream()
                .filter(one -> one.user() == agent.value() && one.shown())
                .map(one -> NoticeEvent.of(one.event()).notice())
                .toList());
        Collections.reverse(told);
        return told;
    }

    private static Notice leadNamed() {
        return Notice.of(PlanNotice.LEAD_NAMED, ACTION, "lead-named:5001:7", 7, "Ouvrir <un> accueil");
    }

    @Test
    void a_mail_goes_to_those_who_asked_for_it_with_the_address_of_the_sheet() {
        wantMail.add(OTHER_JEAN.value());

        notices.tell(SITE, ZOE, leadNamed());
        notices.tell(SITE, OTHER_JEAN, leadNamed());

        assertThat(mails).hasSize(1);
        MailMessage message = mails.get(0);
        assertThat(message.getTo()[0].getAddress()).isEqualTo("jean.martin@ville.example");
        assertThat(message.getTo()[0].getPersonal()).isEqualTo("Jean Martin");
        assertThat(message.getFrom().getAddress()).isEqualTo("portail@ville.example");
        assertThat(message.getSubject()).isNotBlank();
        assertThat(message.isHTMLFormat()).isFalse();
        assertThat(message.getBody()).contains("Ouvrir <un> accueil").contains(SHEET);
    }

    @Test
    void somebody_without_a_mailbox_is_told_on_the_site_only() {
        wantMail.add(JEAN.value());

        notices.tell(SITE, JEAN, leadNamed());

        assertThat(toldTo(JEAN)).hasSize(1);
        assertThat(mails).isEmpty();
    }

    @Test
    void a_mail_that_fails_troubles_nobody() {
        wantMail.add(ZOE.value());
        mail.when("sendEmail", 1, message -> {
            throw new IllegalStateException("no relay");
        });

        notices.tell(SITE, ZOE, leadNamed());

        assertThat(toldTo(ZOE)).hasSize(1);
    }

    @Test
    void a_kind_that_somebody_declined_is_kept_unseen_and_told_neither_now_nor_later() {
        declined.add(ZOE + " 71 1");
        notices.tell(SITE, ZOE, leadNamed());
        declined.clear();
        notices.tell(SITE, ZOE, leadNamed());

        assertThat(toldTo(ZOE)).isEmpty();
        assertThat(kept).hasSize(1);
    }

    @Test
    void whoever_comes_while_a_notice_is_being_told_waits_and_tells_nothing() throws Exception {
        Thread second = new Thread(() -> notices.tell(SITE, ZOE, leadNamed()));
        events.when("fetchUserNotificationEventByUuidAndCompanyId", 2, asked -> {
            UserNotificationEvent found = kept.isEmpty() ? null : kept.get(0).event();
            if (Thread.currentThread() != second) {
                second.start();
                while (second.getState() != Thread.State.BLOCKED && second.getState() != Thread.State.TERMINATED) {
                    Thread.onSpinWait();
                }
            }
            return found;
        });

        notices.tell(SITE, ZOE, leadNamed());
        second.join();

        assertThat(toldTo(ZOE)).hasSize(1);
    }

    @Test
    void the_same_key_is_told_on_each_site() {
        notices.tell(SITE, ZOE, leadNamed());
        notices.tell(new PortalSite(SITE.companyId(), 77), ZOE, leadNamed());

        assertThat(toldTo(ZOE)).hasSize(2);
    }

    @Test
    void what_the_portal_cannot_keep_is_said_so_that_it_is_told_later() {
        wantMail.add(ZOE.value());
        events.when("addUserNotificationEvent", 10, event -> {
            throw new PortalException("database away");
        });

        assertThatIllegalStateException().isThrownBy(() -> notices.tell(SITE, ZOE, leadNamed()));
        assertThat(mails).isEmpty();
    }

    @Test
    void the_list_of_notifications_shows_the_sentence_as_text_and_leads_to_the_sheet() throws Exception {
        notices.tell(SITE, ZOE, leadNamed());
        UserNotificationFeedEntry entry =
                new PlanNoticeHandler(portal.asked()).interpret(kept.get(0).event(), reader(Locale.UK));

        assertThat(entry.getBody()).contains("You now lead action 7").contains("&lt;un&gt;");
        assertThat(entry.getLink()).isEqualTo(SHEET);
        assertThat(new PlanNoticeHandler(portal.asked()).getPortletId()).isEqualTo("plan_WAR_essaim");
    }

    @Test
    void a_notice_about_the_plan_leads_to_what_there_is_to_do_and_one_without_a_page_nowhere() {
        Notice due = Notice.of(PlanNotice.REPORT_DUE, new RecordKey("AdministrationPlan", 3), "due", 2);
        NoticeAddress address = new NoticeAddress(portal.asked(), FEATURES);

        assertThat(address.of(1, due.about())).endsWith("&view=todo");
        portal.when("getLayoutFullURL", 2, asked -> null);
        assertThat(address.of(1, due.about())).isEmpty();
    }

    @Test
    void the_settings_of_the_portal_list_every_kind_of_the_plan_under_its_number_and_model() throws Exception {
        Map<Integer, String> told = new HashMap<>();
        for (PlanNotice kind : PlanNotice.values()) {
            boolean aboutAction = kind != PlanNotice.SEVERAL_NAMED && kind != PlanNotice.REPORT_DUE;
            RecordKey about = aboutAction ? ACTION : new RecordKey("AdministrationPlan", 3);
            NoticeListing listing = NoticeListing.of(Notice.of(kind, about, "k", 1, "t"), FEATURES);
            told.put(listing.type(), "notification." + kind.code() + " " + listing.model());
        }

        assertThat(told).isEqualTo(listed("user-notification-definitions.xml"));
    }

    @Test
    void they_list_every_kind_of_idea_boxes_under_its_number() throws Exception {
        Map<Integer, String> told = new HashMap<>();
        for (IdeaNotice kind : IdeaNotice.values()) {
            NoticeListing listing = NoticeListing.of(Notice.of(kind, new RecordKey("Campaign", 3), "k", "t"), FEATURES);
            told.put(listing.type(), "notification." + kind.code() + " " + listing.model());
            assertThat(listing.portlet()).isEqualTo("ideas_WAR_essaim");
        }

        assertThat(told).isEqualTo(listed("idea-notification-definitions.xml"));
    }

    @Test
    void they_list_every_kind_of_every_feature_under_its_number() throws Exception {
        for (FeaturePage feature : Features.telling()) {
            Map<Integer, String> listed = listed("/" + Features.definitions(feature));
            assertThat(listed).as(feature.feature()).hasSize(feature.kinds().size());
            for (int kind = 0; kind < feature.kinds().size(); kind++) {
                assertThat(listed.get(kind + 1))
                        .startsWith("notification." + feature.kinds().get(kind).code() + " ");
            }
        }
    }

    @Test
    void a_notice_about_ideas_leads_to_the_page_that_has_them() {
        Notice opened = Notice.of(IdeaNotice.CAMPAIGN_OPENED, new RecordKey("Campaign", 3), "opened", "Vos idées");

        assertThat(new NoticeAddress(portal.asked(), FEATURES).of(1, opened.about()))
                .isEqualTo("https://portail.example/web/agents/plan");
    }

    @Test
    void a_notice_of_a_feature_that_is_not_here_is_told_as_a_sentence_and_opens_nothing() {
        wantMail.add(ZOE.value());
        FeaturePages planOnly = new FeaturePages(List.of(PlanFeaturePage.page()));
        NoticeHandler.know(planOnly);

        for (String kind : List.of("survey.opened", "idea.campaign-opened")) {
            RecordKey about = new RecordKey(kind.startsWith("idea") ? "Campaign" : "Survey", 3);
            notices(planOnly).tell(SITE, ZOE, new Notice(kind, about, kind, List.of("Vos repas")));
        }

        assertThat(kept).hasSize(2).allSatisfy(one -> {
            UserNotificationFeedEntry entry =
                    new PlanNoticeHandler(portal.asked()).interpret(one.event(), reader(Locale.FRANCE));
            assertThat(entry.getLink()).isEmpty();
            assertThat(entry.getBody()).contains("cette fonctionnalité n’y est pas installée");
        });
        assertThat(portal.calls()).noneMatch(call -> call.startsWith("getLayoutFullURL"));
    }

    private static ServiceContext reader(Locale language) {
        return new ServiceContext() {
            @Override
            public Locale getLocale() {
                return language;
            }
        };
    }

    private static Map<Integer, String> listed(String definitionsFile) throws Exception {
        Map<Integer, String> listed = new HashMap<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (InputStream xml = NoticeHandler.class.getResourceAsStream(definitionsFile)) {
            NodeList definitions = factory.newDocumentBuilder().parse(xml).getElementsByTagName("definition");
            for (int i = 0; i < definitions.getLength(); i++) {
                Element definition = (Element) definitions.item(i);
                listed.put(
                        Integer.valueOf(text(definition, "notification-type")),
                        text(definition, "description") + " " + text(definition, "model-name"));
            }
        }
        return listed;
    }

    private static String text(Element definition, String name) {
        return definition.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
