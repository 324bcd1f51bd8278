// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.io.IOException;
import java.util.Optional;

/** Where the host keeps the keys of its ballot boxes: never in the database, nor in what is backed up with it. */
public interface HostKeys {

    /** Kept for good when this returns: on the disk, read back, and equal. */
    void keep(String boxId, HostKey key) throws IOException;

    /**
     * @return nothing when there is none, or it is none that can be read
     * @throws IOException when the place itself cannot be reached
     */
    Optional<HostKey> find(String boxId) throws IOException;

    /**
     * Gone for good when this returns; no matter if it was destroyed before.
     *
     * @throws IOException also when it is not there and was never destroyed: it may lie elsewhere, or come back
     */
    void destroy(String boxId) throws IOException;
}
