package org.mulin.activities;

/** Whether somebody has a place. */
enum SignupState {
    CONFIRMED,
    WAITING,
    CANCELLED
}
