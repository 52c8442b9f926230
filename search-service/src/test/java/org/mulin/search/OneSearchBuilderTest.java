package org.mulin.search;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mulin.search.index.Index;
import org.mulin.search.index.ScopedSearch;

/** Whatever reads documents, of any family, is built in one place, which adds tenant and scope. */
class OneSearchBuilderTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mulin.search");

    private static final Set<String> ITS_OWN = Set.of("query", "postFilter", "suggest", "knn", "source", "fields");

    /** A family hands the client over to its index; nothing else is done with it. The inventory reads ids, not documents. */
    @Test
    void onlyTheIndexSpeaksWithElasticsearch() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Index.class)
                .and()
                .doNotHaveSimpleName("ElasticsearchConfiguration")
                .and()
                .doNotHaveSimpleName("Inventory")
                .should()
                .accessClassesThat()
                .areAssignableTo(ElasticsearchClient.class)
                .check(SERVICE);
        classes()
                .that()
                .belongToAnyOf(Index.class)
                .and()
                .areNotInterfaces()
                .should()
                .accessClassesThat()
                .areAssignableTo(ElasticsearchClient.class)
                .check(SERVICE);
    }

    @Test
    void onlyOneClassBuildsSearches() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ScopedSearch.class)
                .and()
                .doNotHaveSimpleName("Inventory")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        MsearchRequest.Builder.class,
                        SearchRequest.class,
                        GetRequest.class,
                        MgetRequest.class,
                        OpenPointInTimeRequest.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(MultisearchBody.class)
                .check(SERVICE);
        classes()
                .that()
                .belongToAnyOf(ScopedSearch.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MultisearchBody.class)
                .check(SERVICE);
    }

    /** How an answer shall come is a family's own; what may be in it is not. */
    @Test
    void noFamilySaysWhatAnAnswerMayHold() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ScopedSearch.class)
                .should()
                .callMethodWhere(describe(
                        "sets query, source or suggestions",
                        call -> call.getTargetOwner().isAssignableTo(MultisearchBody.Builder.class)
                                && ITS_OWN.contains(call.getName())))
                .check(SERVICE);
    }
}
