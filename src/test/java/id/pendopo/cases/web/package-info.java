@NullMarked
package id.pendopo.cases.web;

import org.jspecify.annotations.NullMarked;
