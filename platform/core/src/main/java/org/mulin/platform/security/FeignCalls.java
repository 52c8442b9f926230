package org.mulin.platform.security;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;

/**
 * What every Feign client's configuration sees to. OpenFeign 5.0.2 fills its converters during the first call, and a second
 * one meanwhile finds some of them missing (spring-cloud-openfeign #1371); so they are filled before there is a call.
 */
abstract class FeignCalls {
    @Autowired
    void fill(FeignHttpMessageConverters converters) {
        converters.getConverters();
    }
}
