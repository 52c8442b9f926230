package org.mulin.search.words;

import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows administrators what should be found better. */
@Service
class ListMisses {
    private final AdministerWords administerWords;
    private final Misses misses;

    ListMisses(AdministerWords administerWords, Misses misses) {
        this.administerWords = administerWords;
        this.misses = misses;
    }

    @Transactional(readOnly = true)
    public Page<Misses.Miss> list(@Nullable String cursor, int limit) {
        administerWords.require();
        return Page.of(
                misses.often(Cursor.parse(cursor, 2), limit), limit, miss -> Cursor.of(miss.times(), miss.words()));
    }
}
