package org.ntmcriteria.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How the value types are generated: the implementation class stays hidden behind its abstract class. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        jdkOnly = true,
        strictBuilder = true,
        depluralize = true,
        depluralizeDictionary = {"category:categories", "criterion:criteria"},
        get = "*",
        headerComments = false,
        allowedClasspathAnnotations = {Override.class})
@interface NtmStyle {}
