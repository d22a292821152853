/** Everything that can be wrong with what is sent, tried over real HTTP. */
@org.jspecify.annotations.NullMarked
package id.pendopo.faults;
