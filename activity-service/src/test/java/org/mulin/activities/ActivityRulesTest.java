package org.mulin.activities;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.mulin.testing.ServiceRules;

@AnalyzeClasses(packages = "org.mulin.activities", importOptions = ImportOption.DoNotIncludeTests.class)
class ActivityRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);
}
