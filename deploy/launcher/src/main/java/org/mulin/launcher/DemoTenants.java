package org.mulin.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;

/** Loads the demo tenants once, through the same API as everyone. Each step looks first, so a killed load goes on. */
final class DemoTenants {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Installation installation;
    private final Progress progress;
    private final Path samples;

    DemoTenants(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
        this.samples = installation.home().project().resolve("deploy/sample");
    }

    Credentials load() {
        var credentials = credentials();
        Json.write(installation.home().file("credentials.json"), credentials);
        for (var slug : Sample.TENANTS) {
            if (!installation.state().loaded(slug)) {
                progress.now("loading " + slug);
                load(Sample.read(samples.resolve(slug)), credentials);
                installation.state().keepLoaded(slug);
                progress.line(slug + " is loaded");
            }
        }
        return credentials;
    }

    private Credentials credentials() {
        var tenants = new LinkedHashMap<String, Credentials.Tenant>();
        for (var slug : Sample.TENANTS) {
            tenants.put(slug, Sample.read(samples.resolve(slug)).credentials(installation.secrets()));
        }
        return new Credentials(installation.gateway(), tenants);
    }

    private void load(Sample sample, Credentials credentials) {
        var tenant = credentials.tenant(sample.slug());
        installation
                .operator(Program.IDENTITY.name())
                .post("/internal/tenants", sample.request(installation.secrets()));
        var steward = credentials.api(tenant.client("TENANT_ADMIN"));
        var files = samples.resolve(sample.slug());
        CsvUpload.send(steward, "/api/v1/divisions/imports", files.resolve("divisions.csv"), progress::line);
        new Staff(steward).hire(sample, tenant);
        eventually(() -> importCategories(steward));
        var general = credentials.api(tenant.client("HISTORY_IMPORTER"));
        eventually(() ->
                importCases(general, files.resolve("cases.csv"), sample.root().code()));
        var community = new DemoCommunity(general, sample.community());
        eventually(() -> community.moveIn(files.resolve("residents.csv")));
        eventually(() -> community.announce(sample.activities()));
    }

    private boolean importCategories(Api steward) {
        CsvUpload.send(steward, "/api/v1/categories/imports", samples.resolve("categories.csv"), progress::line);
        return true;
    }

    private boolean importCases(Api api, Path file, String division) {
        var problems = new ArrayList<String>();
        try (var cases = CaseFile.open(file, division)) {
            var outcome = new CaseImport(api, progress, problems::add).run(cases);
            if (outcome.refused() == 0) {
                return true;
            }
            progress.now(file + ": " + problems.getFirst());
            return false;
        }
    }

    /** Divisions and grants made a moment ago reach the other services a moment later. */
    private void eventually(BooleanSupplier step) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble = "rows were refused";
            try {
                if (step.getAsBoolean()) {
                    return;
                }
            } catch (Refusal e) {
                if (e.status() != 403) {
                    throw e;
                }
                trouble = e.getMessage();
            }
            if (System.nanoTime() > deadline) {
                throw new Failure("the demo tenants cannot be loaded: " + trouble);
            }
            Progress.pause(500);
        }
    }
}
