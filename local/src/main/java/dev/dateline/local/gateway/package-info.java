/** What API Gateway's HTTP API does between a caller and a function. */
@NullMarked
package dev.dateline.local.gateway;

import org.jspecify.annotations.NullMarked;
