/** What a capability injects to price conversions, and the variables that it reads for that. */
package dev.tradewind.fxquoting.wiring;
