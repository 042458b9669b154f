/** The only shared adapter code: what every function does alike between AWS and its use cases. */
package dev.tradewind.lambda;
