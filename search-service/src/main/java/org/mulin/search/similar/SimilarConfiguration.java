package org.mulin.search.similar;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Asks the owner of cases. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = ShownCases.class)
class SimilarConfiguration {}
