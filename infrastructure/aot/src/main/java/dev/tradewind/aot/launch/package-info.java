/** What a package starts with: these classes are in its jar. */
package dev.tradewind.aot.launch;
