// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.SiteRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A notice on its way to the portal. */
@Entity
@Table(name = "outgoing_notice")
public class OutgoingNotice extends SiteRecord {

    /** DUE is still to be told, TOLD the portal has it, GIVEN_UP it was tried for some five days. */
    public enum State {
        DUE,
        TOLD,
        GIVEN_UP
    }

    private static final int MOST_ATTEMPTS = 30;
    private static final int DOUBLINGS = 8;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "notice_key")
    private String key;

    private String payload;

    @Enumerated(EnumType.STRING)
    private State state = State.DUE;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    protected OutgoingNotice() {}

    public OutgoingNotice(PortalSite site, AgentId recipient, Notice notice, Instant now) {
        super(site);
        this.agentId = recipient.value();
        this.key = notice.key();
        this.payload = NoticePayload.write(notice);
        this.createdAt = now;
        this.nextTryAt = now;
    }

    public void told() {
        state = State.TOLD;
    }

    /** Tried again after 2, 4, 8 … minutes, at most some four hours later, thirty times in all. */
    public void failed(Instant now) {
        attempts++;
        nextTryAt = now.plus(Duration.ofMinutes(1L << Math.min(attempts, DOUBLINGS)));
        if (attempts >= MOST_ATTEMPTS) {
            state = State.GIVEN_UP;
        }
    }

    public AgentId recipient() {
        return new AgentId(agentId);
    }

    public Notice notice() {
        return NoticePayload.read(payload);
    }

    public State state() {
        return state;
    }
}
