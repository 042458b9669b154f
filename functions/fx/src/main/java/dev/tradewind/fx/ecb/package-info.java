/** The euro reference rates of the European Central Bank: its files, read strictly, and where they are fetched. */
package dev.tradewind.fx.ecb;
