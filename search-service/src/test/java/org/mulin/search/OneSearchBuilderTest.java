package org.mulin.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Whatever reads documents is built in one place, which adds tenant and scope. */
class OneSearchBuilderTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mulin.search");

    @Test
    void onlyTheIndexSpeaksWithElasticsearch() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CaseIndex.class, ElasticsearchConfiguration.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ElasticsearchClient.class)
                .check(SERVICE);
        classes()
                .that()
                .belongToAnyOf(CaseIndex.class)
                .and()
                .areNotInterfaces()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ElasticsearchClient.class)
                .check(SERVICE);
    }

    @Test
    void onlyOneClassBuildsSearches() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CaseSearch.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        MsearchRequest.Builder.class,
                        MultisearchBody.class,
                        SearchRequest.class,
                        GetRequest.class,
                        MgetRequest.class,
                        OpenPointInTimeRequest.class)
                .check(SERVICE);
        classes()
                .that()
                .belongToAnyOf(CaseSearch.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(MultisearchBody.class)
                .check(SERVICE);
    }
}
