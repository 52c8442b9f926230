package org.mulin.cases.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Contents of attachments as files, in a folder per tenant. */
@Component
class AttachmentFolder implements AttachmentStore {
    private final Path root;

    AttachmentFolder(@Value("${mulin.attachments.folder}") Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public void put(TenantId tenant, UUID id, byte[] sealed) {
        var file = file(tenant, id);
        try {
            Files.createDirectories(file.getParent());
            var coming = Files.createTempFile(file.getParent(), "coming", null);
            Files.write(coming, sealed);
            Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public byte[] read(TenantId tenant, UUID id) {
        try {
            return Files.readAllBytes(file(tenant, id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void erase(TenantId tenant, UUID id) {
        try {
            Files.deleteIfExists(file(tenant, id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The end of an id is random, so the folders fill evenly. */
    private Path file(TenantId tenant, UUID id) {
        var name = id.toString();
        return root.resolve(tenant.toString()).resolve(name.substring(34)).resolve(name);
    }
}
