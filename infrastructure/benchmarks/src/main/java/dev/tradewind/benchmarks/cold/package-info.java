/** How long a function takes from nothing to its first answer, in each of its packagings, beside a Node.js bundle and a Java program that does nothing. */
package dev.tradewind.benchmarks.cold;
