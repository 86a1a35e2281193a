/** One class for each Lambda function, named after what the function does. */
@NullMarked
package dev.dateline.functions;

import org.jspecify.annotations.NullMarked;
