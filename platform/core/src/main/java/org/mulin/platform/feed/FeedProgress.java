package org.mulin.platform.feed;

/** How far a feed was followed: the position reached, the owner's head, and whether this process follows it now. */
public record FeedProgress(String feed, long position, long head, boolean following) {}
