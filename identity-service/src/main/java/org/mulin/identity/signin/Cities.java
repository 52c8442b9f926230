package org.mulin.identity.signin;

import java.util.List;

/** The tenants that the sign-in page offers. */
public interface Cities {

    List<City> offered();

    /** One tenant as people know it. */
    record City(String slug, String name) {}
}
