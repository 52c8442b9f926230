package org.mulin.identity;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.mulin.testing.ServiceRules;

@AnalyzeClasses(packages = "org.mulin.identity", importOptions = ImportOption.DoNotIncludeTests.class)
class IdentityRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);
}
