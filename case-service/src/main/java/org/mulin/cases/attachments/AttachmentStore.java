package org.mulin.cases.attachments;

import java.util.UUID;
import org.mulin.platform.tenancy.TenantId;

/** Where the contents of attachments lie: a folder here, a bucket elsewhere. They are sealed before they come. */
interface AttachmentStore {

    void put(TenantId tenant, UUID id, byte[] sealed);

    byte[] read(TenantId tenant, UUID id);

    /** What is not there is erased already. */
    void erase(TenantId tenant, UUID id);
}
