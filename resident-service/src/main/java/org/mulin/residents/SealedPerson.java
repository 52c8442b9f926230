package org.mulin.residents;

import org.jspecify.annotations.Nullable;

/** What a file says of a resident, as it is stored. */
record SealedPerson(
        byte[] name, byte @Nullable [] phone, @Nullable SealedContact emergencyContact) {

    record SealedContact(byte[] name, byte[] phone) {}
}
