/** Words and rules of rate tables and quotes, without input or output. */
package dev.tradewind.fx.model;
