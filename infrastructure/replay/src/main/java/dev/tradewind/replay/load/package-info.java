/** How much the suite bears on this machine, and whether it keeps what it should let go. */
package dev.tradewind.replay.load;
