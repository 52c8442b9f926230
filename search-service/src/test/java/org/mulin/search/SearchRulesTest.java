package org.mulin.search;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.mulin.testing.ServiceRules;

@AnalyzeClasses(packages = "org.mulin.search", importOptions = ImportOption.DoNotIncludeTests.class)
class SearchRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);
}
