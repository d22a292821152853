@NullMarked
package id.pendopo.innovation.web;

import org.jspecify.annotations.NullMarked;
