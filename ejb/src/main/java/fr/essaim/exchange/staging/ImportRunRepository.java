// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.staging;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.SystemWork;
import fr.essaim.directory.PortalSite;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files sent in, one site at a time, with their rows page by page. Knows no permission: services ask first. */
@ApplicationScoped
@Transactional
public class ImportRunRepository {

    @Inject
    EntityManager em;

    public void add(ImportRun run) {
        em.persist(run);
        em.flush();
    }

    public void add(StagedRow row) {
        em.persist(row);
    }

    public void add(ImportRun run, boolean warning, ImportIssue issue) {
        em.persist(new StagedIssue(run.id(), warning, issue));
    }

    /** @throws RecordNotFoundException when the site has no such run for that kind of target */
    public ImportRun get(PortalSite site, String targetType, long runId) {
        return one(site, targetType, runId, LockModeType.NONE);
    }

    /** The run with its row locked, so that it is applied once. */
    public ImportRun getForChange(PortalSite site, String targetType, long runId) {
        return one(site, targetType, runId, LockModeType.PESSIMISTIC_WRITE);
    }

    private ImportRun one(PortalSite site, String targetType, long runId, LockModeType lock) {
        return runs(site, targetType, " and r.id = :id")
                .setParameter("id", runId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException("import.not-found"));
    }

    /** The latest runs first. */
    public List<ImportRun> latest(PortalSite site, String targetType, long targetId, int most) {
        return runs(site, targetType, " and r.targetId = :target order by r.checkedAt desc, r.id desc")
                .setParameter("target", targetId)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Forgets the oldest of the runs, on any site, that were checked before that moment and never applied.
     *
     * @return false when there was none
     */
    @SystemWork
    public boolean forgetOldest(Instant before) {
        Optional<ImportRun> oldest = em.createQuery(
                        "select r from ImportRun r where r.state = :checked and r.checkedAt < :before"
                                + " order by r.checkedAt, r.id",
                        ImportRun.class)
                .setParameter("checked", ImportRun.State.CHECKED)
                .setParameter("before", before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        oldest.ifPresent(this::forget);
        return oldest.isPresent();
    }

    private void forget(ImportRun run) {
        em.refresh(run, LockModeType.PESSIMISTIC_WRITE);
        if (run.state() == ImportRun.State.CHECKED) {
            for (String kept : List.of("StagedRow", "StagedIssue")) {
                em.createQuery("delete from " + kept + " k where k.runId = :run")
                        .setParameter("run", run.id())
                        .executeUpdate();
            }
            em.remove(run);
        }
    }

    private TypedQuery<ImportRun> runs(PortalSite site, String targetType, String rest) {
        return SiteQuery.of(
                        em, site, ImportRun.class, "select r from ImportRun r", "r", " and r.targetType = :type" + rest)
                .setParameter("type", targetType);
    }

    /** A page of the rows kept aside, those after that one. */
    public List<StagedRow> rows(ImportRun run, long afterRowId, int size) {
        return em.createQuery(
                        "select w from StagedRow w where w.runId = :run and w.id > :after order by w.id",
                        StagedRow.class)
                .setParameter("run", run.id())
                .setParameter("after", afterRowId)
                .setMaxResults(size)
                .getResultList();
    }

    /** The highest number that its new records are given; 0 when none is. */
    public int highestNewNumber(ImportRun run) {
        Integer highest = em.createQuery(
                        "select max(w.number) from StagedRow w where w.runId = :run and w.recordId is null",
                        Integer.class)
                .setParameter("run", run.id())
                .getSingleResult();
        return highest == null ? 0 : highest;
    }

    /** @throws RecordNotFoundException when the run has no such row */
    public StagedRow getRow(ImportRun run, long rowId) {
        StagedRow row = em.find(StagedRow.class, rowId);
        if (row == null || row.runId() != run.id()) {
            throw new RecordNotFoundException("import.not-found");
        }
        return row;
    }

    /** Issues or warnings in the order of the file. */
    public List<ImportIssue> issues(ImportRun run, boolean warning) {
        return em.createQuery(
                        "select i from StagedIssue i where i.runId = :run and i.warning = :warning order by i.id",
                        StagedIssue.class)
                .setParameter("run", run.id())
                .setParameter("warning", warning)
                .getResultStream()
                .map(StagedIssue::issue)
                .toList();
    }
}
