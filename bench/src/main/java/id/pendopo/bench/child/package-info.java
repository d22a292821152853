/** What runs inside the program of a contender: it listens for commands on its standard input and answers in JSON. */
@NullMarked
package id.pendopo.bench.child;

import org.jspecify.annotations.NullMarked;
