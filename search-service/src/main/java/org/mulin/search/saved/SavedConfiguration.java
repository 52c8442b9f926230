package org.mulin.search.saved;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Looks, tells and forgets in the background. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = Inbox.class)
@EnableScheduling
class SavedConfiguration {}
