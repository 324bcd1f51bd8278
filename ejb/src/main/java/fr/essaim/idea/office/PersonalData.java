// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.Audited;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.exchange.archive.ZipWriter;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.IdeaRecorder;
import fr.essaim.idea.office.PersonalColumn.Fate;
import fr.essaim.privacy.JsonRows;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What idea boxes hold about one agent, on the visitor's site: to be handed over to the agent, or by those who manage idea
 * boxes, who may also erase it. A secret ballot is of nobody: it is in neither.
 */
@ApplicationScoped
@Transactional
public class PersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);

    /** Numbers from here on are given by no portal. */
    private static final long NOBODY = 1L << 61;

    private static final long NOBODIES = 1_000_000_000_000_000L;
    /** Columns of keys and codes. */
    private static final Set<String> USELESS = Set.of(
            "version", "form_key", "saved_form", "search_text", "code_hash", "salt", "public_key", "share", "sealed");

    private Access access;
    private EntityManager em;
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    protected PersonalData() {}

    @Inject
    public PersonalData(Access access, EntityManager em, Clock clock) {
        this.access = access;
        this.em = em;
        this.clock = clock;
    }

    /**
     * The rows that hold the agent's number, a JSON file for each table, as far as {@link PersonalExport} hands them over.
     *
     * @throws NotAllowedException for somebody else's data, unless the visitor manages idea boxes
     */
    @Audited(AuditKind.PERSONAL_DATA_HANDED_OVER)
    public OfficeFile export(Visitor visitor, AgentId agent) {
        if (!agent.equals(visitor.agent())) {
            access.check(visitor, IdeaPermission.MANAGE, 0);
        }
        access.check(visitor, IdeaPermission.VIEW, 0);
        PersonalExport export = new PersonalExport(
                agent.equals(visitor.agent()) && visitor.impersonator().isEmpty(),
                agent.value(),
                visitor.site().companyId(),
                visitor.site().siteId(),
                LocalDate.now(clock),
                clock.instant());
        OfficeTexts texts = new OfficeTexts(visitor.locale());
        ZipWriter zip = new ZipWriter();
        zip.add(texts.get("archive.readme") + ".txt", texts.get("personal.readme.text", clock.instant()));
        JsonRows rows = new JsonRows(em);
        for (Map.Entry<String, List<PersonalColumn>> table : byTable().entrySet()) {
            List<String> names = columns(table.getKey());
            PersonalExport.Rows some = export.of(table.getKey(), table.getValue());
            String select =
                    "select " + String.join(", ", names) + " from " + table.getKey() + " where " + some.condition();
            zip.add(
                    table.getKey() + ".json",
                    rows.of(names, select, some.values().toArray()));
        }
        if (!export.own()) {
            LOG.info("What idea boxes hold about agent {} was handed to {}", agent, visitor.agent());
        }
        return new OfficeFile(
                texts.fileName("personal", "", LocalDate.now(clock), "zip"),
                OfficeFile.ZIP,
                zip.close("empreintes.sha256"));
    }

    private static Map<String, List<PersonalColumn>> byTable() {
        Map<String, List<PersonalColumn>> byTable = new LinkedHashMap<>();
        PersonalColumn.ALL.forEach(column -> byTable.computeIfAbsent(column.table(), any -> new ArrayList<>())
                .add(column));
        return byTable;
    }

    private static List<Object> bound(AgentId agent, PortalSite site) {
        return List.of(agent.value(), site.companyId(), site.siteId());
    }

    /** Names of the table's columns, keys and codes of no use to a person left out. */
    private List<String> columns(String table) {
        List<?> names = em.createNativeQuery("select lower(column_name) from information_schema.columns"
                        + " where table_schema = current_schema and lower(table_name) = ? order by ordinal_position")
                .setParameter(1, table)
                .getResultList();
        return names.stream()
                .map(Object::toString)
                .filter(name -> !USELESS.contains(name))
                .toList();
    }

    /**
     * Puts somebody unknown in the agent's place, for good: texts, counts and results stay, nothing leads to the agent any
     * more. Refused while a vote is open that the agent could take part in: he or she could vote twice.
     *
     * @throws NotAllowedException unless the visitor manages idea boxes
     */
    @Audited(AuditKind.PERSONAL_DATA_ERASED)
    public void erase(Visitor visitor, AgentId agent) {
        access.check(visitor, IdeaPermission.MANAGE, 0);
        PortalSite site = visitor.site();
        if (mayVoteNow(agent, site)) {
            throw new InvalidValueException("AGENT", "campaign.erasure-during-vote");
        }
        takeBackOpenSupport(agent, site);
        long unknown = NOBODY + Math.floorMod(random.nextLong(), NOBODIES);
        leaveTheRoll(agent, site, unknown);
        for (PersonalColumn column : PersonalColumn.ALL) {
            if (column.fate() != Fate.WITH_THE_ROLL) {
                erase(column, agent, site, unknown);
            }
        }
        change(
                "update discussion_comment set comment_text = replace(comment_text, ?, ?) where comment_text like ?"
                        + " and discussion_id in (select id from discussion where company_id = ? and site_id = ?)",
                "@{" + agent + "}",
                "@{" + unknown + "}",
                "%@{" + agent + "}%",
                site.companyId(),
                site.siteId());
        change(
                "update idea set form_key = null, saved_form = null where author_id = ? and company_id = ? and site_id = ?",
                unknown,
                site.companyId(),
                site.siteId());
        eraseFromHistory(agent, site, unknown);
        change(
                "delete from outgoing_notice where agent_id = ? and company_id = ? and site_id = ? and payload like ?",
                agent.value(),
                site.companyId(),
                site.siteId(),
                "1\nidea.%");
        LOG.info("Agent {} was erased from idea boxes by {}", agent, visitor.agent());
    }

    /** Who signs an idea together stands in its history as a list of numbers. */
    private void eraseFromHistory(AgentId agent, PortalSite site, long unknown) {
        String ofSite = " and company_id = ? and site_id = ? and record_type in ('Idea', 'Campaign', 'IdeaBox')";
        for (String column : List.of("agent_id", "impersonator_id")) {
            change(
                    "update field_change set " + column + " = ? where " + column + " = ?" + ofSite,
                    unknown,
                    agent.value(),
                    site.companyId(),
                    site.siteId());
        }
        for (String column : List.of("before_text", "after_text")) {
            change(
                    "update field_change set " + column + " = trim(both ',' from replace(',' || " + column
                            + " || ',', ?, ?)) where field = ? and ',' || " + column + " || ',' like ?" + ofSite,
                    "," + agent + ",",
                    "," + unknown + ",",
                    IdeaRecorder.CO_AUTHORS,
                    "%," + agent + ",%",
                    site.companyId(),
                    site.siteId());
        }
    }

    /**
     * What the agent supports where support is given along the discussion, and of comments: a permanent box would take the
     * agent in again, and the same support twice.
     */
    private void takeBackOpenSupport(AgentId agent, PortalSite site) {
        String ideas = "select i.id from idea i join campaign c on c.id = i.campaign_id where c.company_id = ?"
                + " and c.site_id = ? and c.archived_at is null and exists (select 1 from campaign_phase p"
                + " where p.campaign_id = c.id and p.kind in ('DEPOSIT', 'DISCUSSION') and p.starts_on <= ?"
                + " and (p.ends_on is null or p.ends_on >= ?))";
        String alongTheDiscussion = " and (c.vote_method <> 'SUPPORT' or not exists (select 1 from campaign_phase v"
                + " where v.campaign_id = c.id and v.kind = 'VOTE'))";
        takeBack(agent, site, "idea_support", "idea_id", "idea", "in (" + ideas + alongTheDiscussion + ")");
        takeBack(
                agent,
                site,
                "comment_support",
                "comment_id",
                "discussion_comment",
                "in (select c.id from discussion_comment c join idea d on d.discussion_id = c.discussion_id where d.id in ("
                        + ideas + "))");
    }

    private void takeBack(AgentId agent, PortalSite site, String table, String key, String counted, String open) {
        Date today = Date.valueOf(LocalDate.now(clock));
        String supported = " where agent_id = ? and " + key + " " + open;
        Object[] bound = {agent.value(), site.companyId(), site.siteId(), today, today};
        change(
                "update " + counted + " set support_count = support_count - 1 where id in (select " + key + " from "
                        + table + supported + ")",
                bound);
        change("delete from " + table + supported, bound);
    }

    private boolean mayVoteNow(AgentId agent, PortalSite site) {
        Query query = em.createNativeQuery("select count(*) from campaign c join roll_entry r on r.audience_id"
                + " = c.audience_id and r.agent_id = ? join campaign_phase p on p.campaign_id = c.id"
                + " and p.kind = 'VOTE' where c.company_id = ? and c.site_id = ? and c.opened_at is not null"
                + " and c.archived_at is null and p.starts_on <= ? and (p.ends_on is null or p.ends_on >= ?)");
        Date today = Date.valueOf(LocalDate.now(clock));
        set(query, agent.value(), site.companyId(), site.siteId(), today, today);
        return ((Number) query.getSingleResult()).longValue() > 0;
    }

    private void erase(PersonalColumn column, AgentId agent, PortalSite site, long unknown) {
        switch (column.fate()) {
            case REMOVED ->
                change(
                        "delete from " + column.table() + column.condition(),
                        bound(agent, site).toArray());
            case SCATTERED ->
                change(
                        "update " + column.table() + " set " + column.column() + " = " + NOBODY
                                + " + cast(floor(random() * " + NOBODIES + ") as bigint)" + column.condition(),
                        bound(agent, site).toArray());
            default ->
                change(
                        "update " + column.table() + " set " + column.column() + " = ?" + column.condition(),
                        unknown,
                        agent.value(),
                        site.companyId(),
                        site.siteId());
        }
    }

    /** The roll's row is copied first, since ballots stand on it; counts agree before and after. */
    private void leaveTheRoll(AgentId agent, PortalSite site, long unknown) {
        String ofSite =
                " where agent_id = ? and campaign_id in (select id from campaign where company_id = ? and site_id = ?)";
        String ofAudience =
                " where agent_id = ? and audience_id in (select id from audience where company_id = ? and site_id = ?)";
        Object[] bound = bound(agent, site).toArray();
        copy("roll_entry", "audience_id, institution_id, department_id, state, since", ofAudience, unknown, bound);
        copy(
                "ballot",
                "campaign_id, audience_id, votes, votes_allowed, spent, envelope, changed_at",
                ofSite,
                unknown,
                bound);
        change(
                "update ballot_choice set agent_id = ?" + ofSite,
                unknown,
                agent.value(),
                site.companyId(),
                site.siteId());
        change("delete from ballot" + ofSite, bound);
        change("delete from roll_entry" + ofAudience, bound);
    }

    private void copy(String table, String columns, String ofSite, long unknown, Object... bound) {
        change(
                "insert into %s (agent_id, %s) select cast(%d as bigint), %s from %s%s"
                        .formatted(table, columns, unknown, columns, table, ofSite),
                bound);
    }

    private void change(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        set(query, values);
        query.executeUpdate();
    }

    private static void set(Query query, Object... values) {
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
    }
}
