/** What fx asks of the world outside. */
package dev.tradewind.fx.port;
