/** Foreign exchange: rates come in, quotes go out. */
package dev.tradewind.fx;
