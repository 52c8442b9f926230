package org.mulin.search.saved;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Looks and forgets in the background. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SavedConfiguration {}
