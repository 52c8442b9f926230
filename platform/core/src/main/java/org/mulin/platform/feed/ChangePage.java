package org.mulin.platform.feed;

import java.util.List;

/** Changes after a position; the epoch tells which life of the database they belong to, the head how far it goes. */
record ChangePage(long epoch, long head, List<Change> items) {}
