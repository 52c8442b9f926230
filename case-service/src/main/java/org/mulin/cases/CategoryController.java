package org.mulin.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The category tree over HTTP; anyone in the tenant may read it. */
@RestController
@RequestMapping("/api/v1/categories")
class CategoryController {
    private final Categories categories;
    private final ImportCategories importCategories;
    private final RetireCategory retireCategory;

    CategoryController(Categories categories, ImportCategories importCategories, RetireCategory retireCategory) {
        this.categories = categories;
        this.importCategories = importCategories;
        this.retireCategory = retireCategory;
    }

    /** A node of the tree; its path addresses it. */
    record CategoryView(String name, String path, boolean retired) {}

    /** The top of the tree, or the children of the category with the path `parent`. */
    @Operation(
            summary = "The top of the category tree, or the children of one category; with those out of use if wanted")
    @GetMapping
    @Transactional(readOnly = true)
    public Page<CategoryView> list(
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String parent,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(200) int limit) {
        var children = categories.children(categories.require(parent), retired, Cursor.parse(cursor, 1), limit).stream()
                .map(node -> new CategoryView(node.name(), node.path(), node.retired()))
                .toList();
        return Page.of(children, limit, node -> Cursor.of(node.path()));
    }

    @Operation(summary = "Take a category and all below it out of use, or back into it")
    @PostMapping("/retirements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestBody @Valid RetireCategory.Retirement retirement) {
        retireCategory.retire(retirement);
    }

    @Operation(
            summary = "Add the categories of a CSV file with the columns level1, level2, level3; all of it or nothing")
    @PostMapping(path = "/imports", consumes = "text/csv")
    ImportCategories.Report take(@RequestBody byte[] csv) {
        return importCategories.take(csv);
    }
}
