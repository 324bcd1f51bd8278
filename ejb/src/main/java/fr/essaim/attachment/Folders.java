// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Makes folders for their {@link FolderOwner}s. */
@ApplicationScoped
@Transactional
public class Folders {

    @Inject
    EntityManager em;

    /** @return number of the folder, for the record to keep in the same transaction */
    public long create(PortalSite site, RecordKey owner) {
        Folder folder = new Folder(site, owner);
        em.persist(folder);
        em.flush();
        return folder.id();
    }
}
