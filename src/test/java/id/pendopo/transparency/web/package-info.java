@NullMarked
package id.pendopo.transparency.web;

import org.jspecify.annotations.NullMarked;
