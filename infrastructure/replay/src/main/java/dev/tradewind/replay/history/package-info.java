/** Reads an order history, and makes of it a catalogue and orders, or a reason for everything that is neither. */
package dev.tradewind.replay.history;
