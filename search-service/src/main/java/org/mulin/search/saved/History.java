package org.mulin.search.saved;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own questions, to read and to erase; there is no other way to them. */
@Service
public class History {
    private static final int ALL = 50;

    private final Asked asked;
    private final Audit audit;

    History(Asked asked, Audit audit) {
        this.asked = asked;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Page<Asked.Question> read(@Nullable String cursor, int limit) {
        return Page.of(asked.newest(Cursor.parse(cursor, 1), limit + 1), limit, it -> Cursor.of(it.at()));
    }

    /** What the caller asked, the newest first. */
    @Transactional(readOnly = true)
    public List<String> words() {
        return asked.newest(null, ALL).stream().map(Asked.Question::q).toList();
    }

    @Transactional
    public void erase() {
        var account = CurrentCaller.require().accountId();
        asked.erase(account);
        audit.record("ERASED", "history", account, null);
    }
}
