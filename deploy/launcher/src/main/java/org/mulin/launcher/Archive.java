package org.mulin.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.NoSuchElementException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the servers' programs, readable by everyone. */
final class Archive {

    private Archive() {}

    /** What the build left in a folder under this name, whatever its version. */
    static Path only(Path folder, String pattern) {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            return files.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new Failure("the build is incomplete: there is no %s in %s".formatted(pattern, folder));
        }
    }

    static void unpackTarXz(InputStream archive, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            unpack(entries, target, 0);
        }
    }

    /** Leaves out the archive's one outer folder. */
    static void unpackZip(InputStream archive, Path target) throws IOException {
        try (var entries = new ZipArchiveInputStream(new BufferedInputStream(archive))) {
            unpack(entries, target, 1);
        }
    }

    /** Unpacks beside the target and moves it into place at the end: a target that exists is whole. */
    private static void unpack(ArchiveInputStream<?> entries, Path target, int outer) throws IOException {
        var draft = target.resolveSibling(target.getFileName() + ".new");
        deleteAll(draft);
        for (ArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
            var name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= outer) {
                continue;
            }
            var path = draft.resolve(name.subpath(outer, name.getNameCount())).normalize();
            if (!path.startsWith(draft)) {
                throw new IOException("the archive reaches out of its folder: " + entry.getName());
            }
            Files.createDirectories(entry.isDirectory() ? path : path.resolveSibling(""));
            if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(tar.getLinkName()));
            } else if (!entry.isDirectory()) {
                Files.copy(entries, path);
            }
        }
        openToAll(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void openToAll(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                var runs = Files.isDirectory(path) || path.resolveSibling("").endsWith("bin");
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
