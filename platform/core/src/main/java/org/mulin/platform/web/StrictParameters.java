package org.mulin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the operation does not declare, repeats of one, and text that no store keeps. */
final class StrictParameters implements HandlerInterceptor {
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.mulin.")
                && !request.getRequestURI().equals("/error")) {
            parameters(request).forEach((name, values) -> check(method, name, values));
        }
        return true;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException _) {
            // Tomcat could not decode one of them: it is not UTF-8.
            throw new ProblemException(CommonProblem.INVALID_REQUEST);
        }
    }

    private void check(HandlerMethod method, String name, String[] values) {
        if (!declared.computeIfAbsent(method, StrictParameters::names).contains(name)) {
            throw new ProblemException(CommonProblem.UNKNOWN_PARAMETER, name);
        }
        if (values.length > 1 || !Arrays.stream(values).allMatch(PlainText::accepts)) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, name);
        }
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(StrictParameters::name)
                .collect(Collectors.toSet());
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(NAMES);
        return String.valueOf(parameter.getParameterName());
    }
}
