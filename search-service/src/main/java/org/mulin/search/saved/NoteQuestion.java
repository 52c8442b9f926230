package org.mulin.search.saved;

import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.words.CountMisses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what a person asked for that person, and counts what was hardly found; the search does without when it fails. */
@Service
public class NoteQuestion {
    private static final Logger LOG = LoggerFactory.getLogger(NoteQuestion.class);

    private final Asked asked;
    private final CountMisses countMisses;
    private final TransactionTemplate transactions;

    NoteQuestion(Asked asked, CountMisses countMisses, PlatformTransactionManager transactionManager) {
        this.asked = asked;
        this.countMisses = countMisses;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Takes what was typed and how many cases were found. */
    public void note(String typed, long found) {
        if (typed.isBlank() || CurrentCaller.require().kind() != Caller.Kind.PERSON) {
            return;
        }
        try {
            transactions.executeWithoutResult(_ -> {
                asked.keep(typed.strip());
                countMisses.note(typed, found);
            });
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("A question could not be noted: {}", failure.getClass().getSimpleName());
        }
    }
}
