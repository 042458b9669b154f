/** Many buyers after few goods. */
package dev.tradewind.replay.race;
