package org.mulin.residents;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.mulin.testing.ServiceRules;

@AnalyzeClasses(packages = "org.mulin.residents", importOptions = ImportOption.DoNotIncludeTests.class)
class ResidentRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);
}
