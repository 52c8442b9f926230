package org.mulin.cases.figures;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Figures are folded on a schedule. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FigureConfiguration {}
