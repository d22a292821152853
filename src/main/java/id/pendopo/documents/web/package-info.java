@NullMarked
package id.pendopo.documents.web;

import org.jspecify.annotations.NullMarked;
