package org.mulin.residents;

import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.stereotype.Component;

/** Seals and opens what identifies a person, per tenant. */
@Component
class PersonSeal {
    private final Seal seal;

    PersonSeal(Seal seal) {
        this.seal = seal;
    }

    SealedPerson seal(Person it) {
        var contact = it.emergencyContact();
        return new SealedPerson(
                seal(it.name()),
                it.phone() == null ? null : seal(it.phone()),
                contact == null ? null : new SealedPerson.SealedContact(seal(contact.name()), seal(contact.phone())));
    }

    Person open(SealedPerson it) {
        var contact = it.emergencyContact();
        return new Person(
                open(it.name()),
                it.phone() == null ? null : open(it.phone()),
                contact == null ? null : new Person.Contact(open(contact.name()), open(contact.phone())));
    }

    String open(byte[] text) {
        return seal.open(tenant(), text);
    }

    private byte[] seal(String text) {
        return seal.seal(tenant(), text);
    }

    /** The key of a code that links an account. */
    byte[] codeHash(String code) {
        return seal.keyedHash("link-code:" + tenant(), code);
    }

    private static TenantId tenant() {
        return CurrentCaller.require().tenant();
    }
}
