@NullMarked
package id.pendopo.web;

import org.jspecify.annotations.NullMarked;
